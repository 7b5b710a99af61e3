import {
  CONSENT_HOWS,
  CONSENT_PURPOSES,
  CONSENT_WORDS,
  type ConsentPurpose,
} from '#domain/privacy/consents.ts';
import { CONSENT_BASES, OTHER_BASES } from '#domain/privacy/lawful-bases.ts';
import { dayInWords, dayOf } from '#domain/shared/day.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { DataTable } from '#web/data-table.tsx';
import { DateField, RadiosField, SelectField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { Timeline } from '#web/timeline.tsx';
import type { ConsentRecord, KeptConsent, Recipient, Standing } from './consent-record.queries.ts';
import { CONSENTS, HOW_NAMES, RECORD, WITHDRAW } from './privacy.content.ts';

export interface ConsentsPageProps {
  readonly shell: Shell;
  readonly record: ConsentRecord;
  readonly mayRecord: boolean;
}

/** What a young person said yes and no to: per purpose, per recipient, with how and when. */
export function ConsentsPage(props: ConsentsPageProps) {
  const { person, facts } = props.record;
  const title = CONSENTS.title(callName(person));
  return (
    <Page
      shell={props.shell}
      title={title}
      width="wide"
      above={<BackLink href={`/young-people/${person.id}/activity`}>{CONSENTS.activity}</BackLink>}
    >
      <span class="govuk-caption-l">{fullName(person)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{CONSENTS.intro}</p>
      {props.mayRecord && <Button href={`/young-people/${person.id}/consents/new`}>{CONSENTS.record}</Button>}
      <Standings {...props} />
      <OtherBases />
      {facts.length > 0 && <h2 class="govuk-heading-m">{CONSENTS.history}</h2>}
      <Timeline label={CONSENTS.history} events={facts.map((fact) => eventOf(props.record, fact))} />
    </Page>
  );
}

function Standings({ record, mayRecord }: ConsentsPageProps) {
  const { columns } = CONSENTS;
  return (
    <DataTable<Standing>
      caption={CONSENTS.title(callName(record.person))}
      isCaptionHidden
      rows={record.standings}
      columns={[
        { head: columns.what, cell: ({ purpose }) => CONSENT_WORDS[purpose].label },
        { head: columns.basis, cell: ({ purpose }) => <Basis purpose={purpose} /> },
        { head: columns.whom, cell: (one) => whomOf(record, one.recipientOrganisationId) },
        { head: columns.answer, cell: ({ answer }) => <Answer answer={answer} /> },
        { head: columns.how, cell: ({ fact }) => (fact === null ? '' : howOf(fact)) },
        ...(mayRecord
          ? [{ head: columns.change, cell: (one: Standing) => <Changes one={one} record={record} /> }]
          : []),
      ]}
    />
  );
}

function Basis({ purpose }: { purpose: ConsentPurpose }) {
  const { basis, source } = CONSENT_BASES[purpose];
  return (
    <>
      {CONSENTS.basisNames[basis]}
      <br />
      <span class="govuk-hint">{source}</span>
    </>
  );
}

function OtherBases() {
  return (
    <DataTable
      caption={CONSENTS.bases}
      rows={OTHER_BASES}
      columns={[
        { head: CONSENTS.columns.what, cell: ({ what }) => what },
        { head: CONSENTS.columns.basis, cell: ({ basis }) => CONSENTS.basisNames[basis] },
        { head: CONSENTS.source, cell: ({ source }) => source },
      ]}
    />
  );
}

function Answer({ answer }: { answer: boolean | null }) {
  if (answer === null) return <Tag classes="govuk-tag--yellow">{CONSENTS.notAsked}</Tag>;
  return (
    <Tag classes={answer ? 'govuk-tag--green' : 'govuk-tag--grey'}>{answer ? CONSENTS.yes : CONSENTS.no}</Tag>
  );
}

function Changes({ one, record }: { one: Standing; record: ConsentRecord }) {
  const query = new URLSearchParams({ purpose: one.purpose, recipient: one.recipientOrganisationId ?? '' });
  const path = `/young-people/${record.person.id}/consents`;
  const isYes = one.answer === true;
  return (
    <a class="govuk-link" href={`${path}/${isYes ? 'withdraw' : 'new'}?${query}`}>
      {isYes ? CONSENTS.withdraw : CONSENTS.ask}
      <span class="govuk-visually-hidden">{CONSENTS.about(CONSENT_WORDS[one.purpose].label)}</span>
    </a>
  );
}

function whomOf({ recipients }: ConsentRecord, id: string | null): string {
  return id === null ? CONSENTS.everybody : (recipients.get(id) ?? CONSENTS.somebody);
}

function howOf({ how, givenAt, expiresOn, withdrawnAt }: KeptConsent): string {
  return [
    HOW_NAMES[how as keyof typeof HOW_NAMES],
    dayInWords(dayOf(givenAt)),
    expiresOn === null ? null : CONSENTS.until(dayInWords(expiresOn)),
    withdrawnAt === null ? null : CONSENTS.withdrawn,
  ]
    .filter(Boolean)
    .join(', ');
}

function eventOf(record: ConsentRecord, fact: KeptConsent) {
  return {
    title: CONSENTS.said(CONSENT_WORDS[fact.purpose].label, fact.answer),
    at: fact.givenAt,
    when: dayInWords(dayOf(fact.givenAt)),
    by: HOW_NAMES[fact.how as keyof typeof HOW_NAMES],
    children: (
      <p class="govuk-body">
        {whomOf(record, fact.recipientOrganisationId)}.{' '}
        {fact.withdrawnAt !== null && CONSENTS.takenBackOn(dayInWords(dayOf(fact.withdrawnAt)))}
      </p>
    ),
  };
}

interface ConsentFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly name: string;
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
}

// The page is theirs, and what stood on the referral form came with it.
const HOWS_HEARD = CONSENT_HOWS.filter((how) => how !== 'page' && how !== 'referral form').map((value) => ({
  value,
  text: HOW_NAMES[value],
}));

export function RecordConsentPage(props: ConsentFormProps & { readonly recipients: readonly Recipient[] }) {
  const { form, path } = props;
  return (
    <Page
      shell={props.shell}
      title={RECORD.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={path} />}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">{props.name}</span>
      <h1 class="govuk-heading-l">{RECORD.title}</h1>
      <Form action={`${path}/new`} submit={RECORD.submit} hidden={props.hidden} cancelHref={path}>
        <RadiosField
          form={form}
          name="purpose"
          label={RECORD.purpose}
          items={CONSENT_PURPOSES.map((value) => ({
            value,
            text: CONSENT_WORDS[value].label,
            hint: CONSENT_WORDS[value].question,
          }))}
        />
        <SelectField
          form={form}
          name="recipientOrganisationId"
          label={RECORD.recipient}
          items={[
            { value: '', text: CONSENTS.everybody },
            ...props.recipients.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <RadiosField
          form={form}
          name="answer"
          label={RECORD.answer}
          isInline
          items={[
            { value: 'yes', text: RECORD.yes },
            { value: 'no', text: RECORD.no },
          ]}
        />
        <RadiosField form={form} name="how" label={RECORD.how} items={HOWS_HEARD} />
        <DateField form={form} name="expiresOn" label={RECORD.expiresOn} hint={RECORD.expiresOnHint} />
      </Form>
    </Page>
  );
}

export function WithdrawConsentPage(props: ConsentFormProps & { readonly purpose: ConsentPurpose }) {
  const question = WITHDRAW.question(CONSENT_WORDS[props.purpose].label);
  return (
    <Page
      shell={props.shell}
      title={question}
      hasErrors={props.form.errors.length > 0}
      above={<BackLink href={props.path} />}
    >
      <FormErrors form={props.form} />
      <span class="govuk-caption-l">{props.name}</span>
      <Confirmation
        question={question}
        effects={WITHDRAW.effects}
        action={`${props.path}/withdraw`}
        submit={WITHDRAW.submit}
        hidden={props.hidden}
        cancelHref={props.path}
      >
        <RadiosField form={props.form} name="how" label={WITHDRAW.how} items={HOWS_HEARD} />
      </Confirmation>
    </Page>
  );
}
