import { dayInWords, dayOf, type Instant, instantInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { ApiKey } from '../keys/keys.queries.ts';
import type { HistoryLine } from './member-history.queries.ts';
import { ACTIONS, MEMBER, MEMBERS, rightInWords } from './members.content.ts';
import type { Member, Right } from './members.queries.ts';

export interface MemberPageProps {
  readonly shell: Shell;
  readonly member: Member;
  readonly keys: readonly ApiKey[];
  readonly history: readonly HistoryLine[];
  readonly now: Instant;
  readonly mayChange: boolean;
}

/** One person who signs in: who they are, what they may do, their programs' keys, and what was done with all of it. */
export function MemberPage(props: MemberPageProps) {
  const { member, mayChange } = props;
  const path = `/people/${member.id}`;
  return (
    <Page
      shell={props.shell}
      title={member.name}
      width="wide"
      above={<BackLink href="/people">{MEMBER.back}</BackLink>}
    >
      <h1 class="govuk-heading-l">{member.name}</h1>
      <Facts member={member} mayChange={mayChange} />
      {mayChange && <WhatToDo member={member} path={path} />}
      <h2 class="govuk-heading-m">{MEMBER.rights}</h2>
      <Rights member={member} mayChange={mayChange} />
      {mayChange && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/rights/new`}>
            {MEMBER.addRight}
          </a>
        </p>
      )}
      <Keys {...props} />
      <History history={props.history} />
    </Page>
  );
}

function Facts({ member, mayChange }: Pick<MemberPageProps, 'member' | 'mayChange'>) {
  const { facts } = MEMBER;
  const change = (what: string, to: string) =>
    mayChange
      ? {
          items: [{ href: `/people/${member.id}/${to}`, text: MEMBER.change, visuallyHiddenText: what }],
        }
      : undefined;
  return (
    <SummaryList
      rows={[
        { key: facts.name, value: member.name, actions: change(MEMBER.changeName, 'name') },
        {
          key: facts.email,
          value: member.email ?? MEMBER.noEmail,
          actions: change(MEMBER.changeEmail, 'email'),
        },
        { key: facts.how, value: MEMBERS.how(member) },
        { key: facts.seen, value: MEMBERS.seen(member.lastSeenAt) },
        { key: facts.state, value: stateOf(member) },
      ]}
    />
  );
}

function stateOf({ disabledAt, rights }: Member): string {
  if (disabledAt !== null) return MEMBER.mayNot(disabledAt);
  return rights.some(({ endedAt }) => endedAt === null) ? MEMBER.may : MEMBER.mayNothing;
}

function WhatToDo({ member, path }: { member: Member; path: string }) {
  return (
    <div class="govuk-button-group">
      <Button href={`${path}/sign-out`} classes="govuk-button--secondary">
        {MEMBER.signOut}
      </Button>
      <a class="govuk-link" href={`${path}/second-step`}>
        {MEMBER.removeApp}
      </a>
      {member.disabledAt === null ? (
        <a class="govuk-link" href={`${path}/disable`}>
          {MEMBER.disable}
        </a>
      ) : (
        <form method="post" action={`${path}/enable`}>
          <input type="hidden" name="version" value={String(member.version)} />
          <Button classes="govuk-button--secondary">{MEMBER.enable}</Button>
        </form>
      )}
    </div>
  );
}

function Rights({ member, mayChange }: Pick<MemberPageProps, 'member' | 'mayChange'>) {
  const { rightColumns: heads } = MEMBER;
  return (
    <DataTable
      caption={MEMBER.rights}
      isCaptionHidden
      rows={member.rights}
      columns={[
        { head: heads.what, cell: (right) => <What right={right} /> },
        { head: heads.since, cell: (right) => MEMBER.since(right.since) },
        { head: heads.state, cell: (right) => <State right={right} mayChange={mayChange} /> },
      ]}
    />
  );
}

function What({ right }: { right: Right }) {
  return (
    <>
      {rightInWords(right)}
      {right.isFromGroup && right.endedAt === null && (
        <>
          <br />
          <span class="govuk-hint">{MEMBER.fromGroup}</span>
        </>
      )}
    </>
  );
}

function State({ right, mayChange }: { right: Right; mayChange: boolean }) {
  if (right.endedAt !== null) return <>{MEMBER.endedOn(right.endedAt)}</>;
  if (!mayChange) return <>{MEMBER.holds}</>;
  return (
    <a class="govuk-link" href={`/people/${right.userId}/rights/${right.id}/end`}>
      {MEMBER.end}
      <span class="govuk-visually-hidden">: {rightInWords(right)}</span>
    </a>
  );
}

function Keys({ member, keys, now, mayChange }: MemberPageProps) {
  const { keyColumns: heads } = MEMBER;
  return (
    <section aria-labelledby="keys">
      <h2 class="govuk-heading-m" id="keys">
        {MEMBER.keys}
      </h2>
      {keys.length === 0 ? (
        <p class="govuk-body">{MEMBER.noKeys}</p>
      ) : (
        <DataTable
          caption={MEMBER.keys}
          isCaptionHidden
          rows={keys}
          columns={[
            { head: heads.name, cell: (key) => key.name },
            { head: heads.scopes, cell: (key) => key.scopes.map((scope) => MEMBER.scopes[scope]).join(', ') },
            { head: heads.made, cell: (key) => dayInWords(dayOf(key.createdAt)) },
            { head: heads.until, cell: (key) => dayInWords(dayOf(key.expiresAt)) },
            {
              head: heads.used,
              cell: (key) => (key.lastUsedAt === null ? MEMBER.neverUsed : instantInWords(key.lastUsedAt)),
            },
            {
              head: heads.state,
              cell: (key) => <KeyState apiKey={key} member={member} now={now} mayChange={mayChange} />,
            },
          ]}
        />
      )}
      {mayChange &&
        member.rights.some(({ endedAt, role }) => endedAt === null && role !== 'young-person') && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/people/${member.id}/keys/new`}>
              {MEMBER.newKey}
            </a>
          </p>
        )}
    </section>
  );
}

interface KeyStateProps extends Pick<MemberPageProps, 'member' | 'now' | 'mayChange'> {
  readonly apiKey: ApiKey;
}

function KeyState({ apiKey, member, now, mayChange }: KeyStateProps) {
  if (apiKey.revokedAt !== null) return <>{MEMBER.keyRevoked(apiKey.revokedAt)}</>;
  const right = member.rights.find(({ id }) => id === apiKey.membershipId);
  if (apiKey.expiresAt <= now || right?.endedAt !== null) return <>{MEMBER.keyOver}</>;
  if (!mayChange) return <>{MEMBER.holds}</>;
  return (
    <form method="post" action={`/people/${member.id}/keys/${apiKey.id}/revoke`}>
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
        {MEMBER.revoke}
        <span class="govuk-visually-hidden">: {apiKey.name}</span>
      </Button>
    </form>
  );
}

function History({ history }: { history: readonly HistoryLine[] }) {
  const { historyColumns: heads } = MEMBER;
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {MEMBER.history}
      </h2>
      <DataTable
        caption={MEMBER.history}
        isCaptionHidden
        rows={history}
        columns={[
          { head: heads.at, cell: (line) => instantInWords(line.at) },
          { head: heads.what, cell: (line) => ACTIONS[line.action] ?? line.action },
          { head: heads.who, cell: (line) => line.who },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/audit">
          {MEMBER.historyMore}
        </a>
      </p>
    </section>
  );
}
