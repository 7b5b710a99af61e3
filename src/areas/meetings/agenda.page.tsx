import { FINDING_RULES } from '#domain/meetings/agenda-rules.ts';
import { fullName } from '#domain/young-people/names.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { LongTextField, RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { AgendaItem } from './agenda.queries.ts';
import type { Found } from './found-by-rule.ts';
import { AGENDA, RULE_CHOICES } from './meetings.content.ts';

/** A rule as it was chosen, and whom it finds. */
interface LookedAt {
  readonly inWords: string;
  readonly people: readonly Found[];
  /** What is sent with the keeping: the same rule, and how many were seen. */
  readonly hidden: Readonly<Record<string, string>>;
}

export interface AgendaPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly path: string;
  /** By rule is for the programme; a worker puts their own on one by one. */
  readonly mayByRule: boolean;
  readonly hasMeetingBefore: boolean;
  readonly workers: readonly { readonly userId: string; readonly name: string }[];
  readonly lookedAt: LookedAt | null;
  readonly byHand: readonly Found[];
  readonly hidden: Readonly<Record<string, string>>;
}

/** Puts young people on an agenda: by a rule that shows first whom it finds, or one by one. */
export function AgendaPage(props: AgendaPageProps) {
  const { shell, form, path } = props;
  return (
    <Page
      shell={shell}
      title={AGENDA.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={path} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{AGENDA.title}</h1>
      {props.lookedAt !== null && <FoundByRule {...props} lookedAt={props.lookedAt} />}
      {props.lookedAt === null && props.mayByRule && <ChooseRule {...props} />}
      {props.lookedAt === null && <ByHand {...props} />}
    </Page>
  );
}

function FoundByRule({ path, lookedAt }: AgendaPageProps & { readonly lookedAt: LookedAt }) {
  const { people, inWords, hidden } = lookedAt;
  return (
    <section>
      <h2 class="govuk-heading-m">{inWords}</h2>
      <p class="govuk-body-l">{AGENDA.found(people.length)}</p>
      {people.length > 0 && (
        <>
          <p class="govuk-body">{AGENDA.foundHint}</p>
          <ul class="govuk-list govuk-list--bullet">
            {people.map((person) => (
              <li>{fullName(person)}</li>
            ))}
          </ul>
          <Form action={`${path}/agenda/new`} submit={AGENDA.keep} hidden={hidden} cancelHref={path} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/agenda/new`}>
          {AGENDA.other}
        </a>
      </p>
    </section>
  );
}

function ChooseRule({ form, path, workers, hasMeetingBefore }: AgendaPageProps) {
  const rules = FINDING_RULES.filter((rule) => hasMeetingBefore || rule !== 'left open');
  return (
    <Form action={`${path}/agenda/new`} method="get" submit={AGENDA.look}>
      <RadiosField
        form={form}
        name="rule"
        label={AGENDA.rule}
        items={rules.map((value) => ({ value, text: RULE_CHOICES[value] }))}
      />
      <TextField
        form={form}
        name="weeks"
        label={AGENDA.weeks}
        hint={AGENDA.weeksHint}
        width={3}
        inputmode="numeric"
      />
      <SelectField
        form={form}
        name="workerUserId"
        label={AGENDA.worker}
        items={[
          { value: '', text: AGENDA.noWorker },
          ...workers.map(({ userId, name }) => ({ value: userId, text: name })),
        ]}
      />
    </Form>
  );
}

function ByHand({ form, path, byHand, hidden }: AgendaPageProps) {
  if (byHand.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{AGENDA.byHand}</h2>
      <Form action={`${path}/agenda/one`} submit={AGENDA.byHandSubmit} hidden={hidden} cancelHref={path}>
        <SelectField
          form={form}
          name="youngPersonId"
          label={AGENDA.byHandLabel}
          items={byHand.map((person) => ({ value: person.youngPersonId, text: fullName(person) }))}
        />
      </Form>
    </section>
  );
}

/** Asked before somebody is taken off. */
export function TakeOffPage(props: {
  readonly shell: Shell;
  readonly form: FormState;
  readonly path: string;
  readonly item: AgendaItem;
  readonly hidden: Readonly<Record<string, string>>;
}) {
  const title = AGENDA.offTitle(fullName(props.item));
  return (
    <Page shell={props.shell} title={title} hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <Confirmation
        question={title}
        effects={AGENDA.offEffects}
        action={`${props.path}/agenda/${props.item.id}/off`}
        submit={AGENDA.offSubmit}
        hidden={props.hidden}
        cancelHref={props.path}
      >
        <LongTextField form={props.form} name="reason" label={AGENDA.offReason} rows={3} />
      </Confirmation>
    </Page>
  );
}
