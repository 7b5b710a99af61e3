import { HANDOVER_REASONS } from '#domain/caseloads/allocations.ts';
import { fullName } from '#domain/young-people/names.ts';
import { EmptyState } from '#web/empty-state.tsx';
import {
  CheckboxesField,
  DateField,
  LongTextField,
  RadiosField,
  SelectField,
  TextField,
} from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { OnCaseload, OpenMatters } from './caseloads.queries.ts';
import { HAND_OVER, REASON_NAMES } from './handover.content.ts';
import type { Worker } from './workers.queries.ts';

export interface HandOverPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  /** Those who can be chosen. */
  readonly people: readonly OnCaseload[];
  readonly workers: readonly Worker[];
  readonly open: OpenMatters;
  /** The form again, where it was opened from. */
  readonly action: string;
  readonly backHref: string;
  readonly once: string;
}

/** Passes one young person, several or a whole caseload to the next worker. */
export function HandOverPage(props: HandOverPageProps) {
  const { shell, form, people } = props;
  return (
    <Page
      shell={shell}
      title={HAND_OVER.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={props.backHref} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{HAND_OVER.title}</h1>
      <p class="govuk-body">{HAND_OVER.intro}</p>
      {people.length === 0 ? (
        <EmptyState title={HAND_OVER.nobody}>{HAND_OVER.nobodyHint}</EmptyState>
      ) : (
        <HandOverForm {...props} />
      )}
    </Page>
  );
}

function HandOverForm({ form, people, workers, open, action, backHref, once }: HandOverPageProps) {
  return (
    <Form action={action} submit={HAND_OVER.submit} hidden={{ _once: once }} cancelHref={backHref}>
      <CheckboxesField
        form={form}
        name="people"
        label={HAND_OVER.who}
        hint={people.length > 1 ? HAND_OVER.whoHint : undefined}
        isSmall={people.length > 6}
        items={people.map((one) => ({
          value: `${one.youngPersonId}:${one.allocationId ?? ''}`,
          text: fullName(one),
          hint: [one.reference, one.workerName].filter(Boolean).join(', ') || undefined,
        }))}
      />
      <RadiosField
        form={form}
        name="toUserId"
        label={HAND_OVER.to}
        hint={HAND_OVER.toHint}
        items={[
          ...workers.map(({ userId, name }) => ({ value: userId, text: name })),
          {
            value: ELSEWHERE,
            text: HAND_OVER.elsewhere,
            conditional: <Elsewhere form={form} />,
          },
        ]}
      />
      <DateField form={form} name="startsOn" label={HAND_OVER.startsOn} hint={HAND_OVER.startsOnHint} />
      <SelectField
        form={form}
        name="reason"
        label={HAND_OVER.reason}
        items={[
          { value: '', text: HAND_OVER.chooseReason },
          ...HANDOVER_REASONS.map((value) => ({ value, text: REASON_NAMES[value] })),
        ]}
      />
      <LongTextField form={form} name="note" label={HAND_OVER.note} hint={HAND_OVER.noteHint} rows={4} />
      <GoesAlong open={open} />
      <RadiosField
        form={form}
        name="takesActions"
        label={HAND_OVER.takesActions}
        items={[
          { value: 'yes', text: HAND_OVER.yes },
          { value: 'no', text: HAND_OVER.no },
        ]}
      />
    </Form>
  );
}

/** What the radio button says for a worker who is not in the list. */
export const ELSEWHERE = 'elsewhere';

function Elsewhere({ form }: { form: FormState }) {
  return (
    <>
      <TextField form={form} name="toName" label={HAND_OVER.toName} width={20} />
      <TextField
        form={form}
        name="toEmail"
        label={HAND_OVER.toEmail}
        hint={HAND_OVER.toEmailHint}
        type="email"
      />
    </>
  );
}

function GoesAlong({ open }: { open: OpenMatters }) {
  const lines = (['ownActions', 'otherActions', 'placements', 'interviews', 'consents'] as const).filter(
    (name) => open[name] > 0,
  );
  if (lines.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{HAND_OVER.goesAlong}</p>
      <ul class="govuk-list">
        {lines.map((name) => (
          <li>{HAND_OVER[name](open[name])}</li>
        ))}
      </ul>
    </InsetText>
  );
}
