import { AVOIDANCE_KINDS } from '#domain/matching/avoidances.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { callName, fullName } from '#domain/young-people/names.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LongTextField, RadiosField, SelectField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { Person } from '../ranking/person.ts';
import type { AvoidanceLine } from './avoidances.queries.ts';
import { KEEP_AWAY } from './keep-away.content.ts';

interface KeepAwayProps {
  readonly shell: Shell;
  readonly person: Person;
  readonly avoidances: readonly AvoidanceLine[];
  readonly employers: readonly { readonly id: string; readonly name: string }[];
  readonly form: FormState;
  readonly once: string;
}

/** Whom somebody must not meet and where they must not go, with why; and a form to add to it. */
export function KeepAwayPage(props: KeepAwayProps) {
  const { shell, person, avoidances, form } = props;
  const title = KEEP_AWAY.title(callName(person));
  const back = `/referrals/${person.reference}/options`;
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={back} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{KEEP_AWAY.lead}</p>
      {avoidances.length === 0 && <EmptyState title={KEEP_AWAY.none} />}
      <ul class="foothold-options">
        {avoidances.map((line) => (
          <Line line={line} reference={person.reference} once={props.once} />
        ))}
      </ul>
      <h2 class="govuk-heading-m">{KEEP_AWAY.addTitle}</h2>
      <Add {...props} />
    </Page>
  );
}

function Line(props: { readonly line: AvoidanceLine; readonly reference: string; readonly once: string }) {
  const { line, reference, once } = props;
  return (
    <li class="foothold-option">
      <h3 class="govuk-heading-s foothold-option__title">{titleOf(line)}</h3>
      <p class="govuk-body">{line.reason}</p>
      <p class="govuk-hint">{KEEP_AWAY.noted(dayInWords(line.notedOn), line.notedBy)}</p>
      <form method="post" action={`/referrals/${reference}/keep-away/lift`} novalidate>
        <input type="hidden" name="_once" value={`${once}-${line.id}`} />
        <input type="hidden" name="id" value={line.id} />
        <Button classes="govuk-button--secondary">
          {KEEP_AWAY.lift}
          <span class="govuk-visually-hidden">: {titleOf(line)}</span>
        </Button>
      </form>
    </li>
  );
}

function titleOf(line: AvoidanceLine): string {
  if (line.kind === 'area') return KEEP_AWAY.area(line.area ?? '');
  if (line.kind === 'employer') return KEEP_AWAY.employer(line.organisation ?? '');
  return line.firstName === null && line.lastName === null
    ? KEEP_AWAY.personHidden
    : KEEP_AWAY.person(fullName(line));
}

function Add({ person, employers, form, once }: KeepAwayProps) {
  const fields = {
    person: <TextField form={form} name="otherReference" label={KEEP_AWAY.otherReference} width={10} />,
    employer: (
      <SelectField
        form={form}
        name="organisationId"
        label={KEEP_AWAY.organisation}
        items={[
          { value: '', text: KEEP_AWAY.choose },
          ...employers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
    ),
    area: (
      <TextField form={form} name="area" label={KEEP_AWAY.areaLabel} hint={KEEP_AWAY.areaHint} width={5} />
    ),
  };
  return (
    <Form
      action={`/referrals/${person.reference}/keep-away`}
      submit={KEEP_AWAY.submit}
      hidden={{ _once: once }}
    >
      <RadiosField
        form={form}
        name="kind"
        label={KEEP_AWAY.kind}
        items={AVOIDANCE_KINDS.map((kind) => ({
          value: kind,
          text: KEEP_AWAY.kinds[kind],
          conditional: fields[kind],
        }))}
      />
      <LongTextField form={form} name="reason" label={KEEP_AWAY.reason} rows={3} />
    </Form>
  );
}
