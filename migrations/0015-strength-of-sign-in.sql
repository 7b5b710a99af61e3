-- Strength of sign-in: a second factor, printed codes that are found by one part and proved by the other, links by text, and
-- sessions that end with the council's own.

alter table sessions
  -- How somebody came in, and when they showed more than that one thing; null: only the one.
  add column way text not null default 'link'
    constraint sessions_way_ck check (way in ('link', 'text', 'code', 'council', 'demonstration')),
  add column proven_at timestamptz,
  -- The session at the identity provider, so that it can end this one (OpenID Connect Back-Channel Logout 1.0).
  add column council_sid text constraint sessions_council_sid_ck check (length(council_sid) <= 255);
create index sessions_council_sid_ix on sessions (council_sid) where council_sid is not null;

-- An authenticator app (RFC 6238). Its secret is sealed under a key of the service, so that a copy of this table makes no codes.
create table second_factors (
  user_id uuid constraint second_factors_pk primary key constraint second_factors_user_fk references users,
  secret_sealed text,
  confirmed_at timestamptz,
  -- The last step of thirty seconds whose code was taken: no code is taken twice.
  last_step bigint not null default 0,
  -- One that is being set up, beside the one that still counts.
  pending_sealed text,
  pending_until timestamptz,
  wrong_tries integer not null default 0,
  wait_until timestamptz,
  codes_salt text,
  codes_rounds integer,
  constraint second_factors_confirmed_ck check ((secret_sealed is null) = (confirmed_at is null)),
  constraint second_factors_pending_ck check ((pending_sealed is null) = (pending_until is null)),
  constraint second_factors_codes_ck check ((codes_salt is null) = (codes_rounds is null))
);
alter table second_factors enable row level security;
alter table second_factors force row level security;
create policy system on second_factors using (app.role() = 'system');
grant select, insert, update, delete on second_factors to foothold_service;

-- Ten codes for somebody who has lost the app, each once; slow hashes with the salt of their set.
create table recovery_codes (
  user_id uuid not null constraint recovery_codes_factor_fk references second_factors on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  constraint recovery_codes_pk primary key (user_id, code_hash)
);
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
create policy system on recovery_codes using (app.role() = 'system');
grant select, insert, update, delete on recovery_codes to foothold_service;

-- A printed code has a part that finds it and a part that proves it, so that wrong ones count against that one code. Those
-- that were printed in the older way are over: their worker prints a new one.
delete from sign_in_codes;
alter table sign_in_codes
  drop column code_hmac,
  add column finder text not null constraint sign_in_codes_pk primary key,
  add column salt text not null,
  add column rounds integer not null,
  add column secret_hash text not null,
  -- Equal to TRIES_MAX in domain/accounts/tries.ts: a test holds the two together.
  add column wrong_tries smallint not null default 0 constraint sign_in_codes_tries_ck check (wrong_tries between 0 and 5);

-- Wrong ones count against where they come from too: the keyed hash of a network, never the address.
delete from sign_in_code_misses;
alter table sign_in_code_misses add column from_hmac text not null;
create index sign_in_code_misses_from_ix on sign_in_code_misses (from_hmac, at);

-- A mobile number of the United Kingdom however it was typed, as +447…; null for anything else. Equal to ukMobile in
-- domain/accounts/uk-mobile.ts: a test holds the two together.
create function app.uk_mobile(typed text) returns text immutable language sql as $$
  select '+44' || (regexp_match(regexp_replace(typed, '[\s().–—-]', '', 'g'),
    '^(?:(?:\+|00)?44)?0?(7(?:[1-57-9]\d{8}|624\d{6}))$'))[1] $$;
grant execute on function app.uk_mobile(text) to foothold_service;
create index young_people_mobile_ix on young_people (app.uk_mobile(phone));

alter table sign_in_requests
  add column channel text not null default 'email'
    constraint sign_in_requests_channel_ck check (channel in ('email', 'text')),
  -- Asked for by a worker for one person, whoever shares their phone; null: everybody with that address.
  add column user_id uuid constraint sign_in_requests_user_fk references users;
create index sign_in_requests_user_ix on sign_in_requests (user_id);

-- A link by text lets in a young person and nobody else, whatever else the same person may be.
alter table sign_in_links add column channel text not null default 'email'
  constraint sign_in_links_channel_ck check (channel in ('email', 'text'));
