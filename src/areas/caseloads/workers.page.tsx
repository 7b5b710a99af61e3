import type { Allocation } from '#areas/young-people/index.ts';
import { allocationState } from '#domain/caseloads/allocations.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { OnCaseload, WorksWith } from './caseloads.queries.ts';
import { REASON_NAMES, WORKERS } from './handover.content.ts';

export interface WorkersPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly person: OnCaseload;
  readonly worksWith: WorksWith;
  readonly history: readonly Allocation[];
  readonly today: Day;
  readonly hasLeft: boolean;
  readonly mayHandOver: boolean;
  /** The note of the worker before that the actor has not read; null: none. */
  readonly note: {
    readonly allocationId: string;
    readonly text: string;
    readonly from: string | null;
  } | null;
  readonly once: () => string;
}

/** Who is a young person's worker, who is to be, who stands in, and who was. */
export function WorkersPage(props: WorkersPageProps) {
  const { person, worksWith } = props;
  const back =
    person.reference === null
      ? `/young-people/${person.youngPersonId}/activity`
      : `/referrals/${person.reference}`;
  return (
    <Page
      shell={props.shell}
      title={WORKERS.title}
      width="wide"
      hasErrors={props.form.errors.length > 0}
      above={<BackLink href={back}>{WORKERS.back}</BackLink>}
    >
      <FormErrors form={props.form} />
      <span class="govuk-caption-l">{fullName(person)}</span>
      <h1 class="govuk-heading-l">{WORKERS.title}</h1>
      <Note {...props} />
      <p class="govuk-body-l">{worksWith.worker === null ? WORKERS.none : WORKERS.now(worksWith.worker)}</p>
      {props.hasLeft && <p class="govuk-body">{WORKERS.hasLeft}</p>}
      {worksWith.covers.map(({ name, untilOn }) => (
        <p class="govuk-body">{WORKERS.cover(name, dayInWords(untilOn))}</p>
      ))}
      <Planned {...props} />
      {props.mayHandOver && worksWith.next === null && (
        <Button href={`/young-people/${person.youngPersonId}/handover`}>{WORKERS.handOver}</Button>
      )}
      <History {...props} />
    </Page>
  );
}

function Note({ note, person, once }: WorkersPageProps) {
  if (note === null) return null;
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{note.from === null ? WORKERS.noteUnsigned : WORKERS.note(note.from)}</h2>
      <p class="govuk-body foothold-own-words">{note.text}</p>
      <form method="post" action={`/young-people/${person.youngPersonId}/worker/note`} novalidate>
        <input type="hidden" name="_once" value={once()} />
        <input type="hidden" name="allocationId" value={note.allocationId} />
        <Button classes="govuk-button--secondary">{WORKERS.noteRead}</Button>
      </form>
    </InsetText>
  );
}

function Planned({ history, today, person, mayHandOver, once }: WorkersPageProps) {
  const planned = history.find((one) => allocationState(one, today) === 'to come');
  if (!planned) return null;
  return (
    <InsetText>
      <p class="govuk-body">{WORKERS.planned(nameOf(planned), dayInWords(planned.startsOn))}</p>
      {mayHandOver && (
        <form method="post" action={`/young-people/${person.youngPersonId}/worker/undo`} novalidate>
          <input type="hidden" name="_once" value={once()} />
          <input type="hidden" name="allocationId" value={planned.id} />
          <Button classes="govuk-button--secondary">{WORKERS.undo}</Button>
        </form>
      )}
    </InsetText>
  );
}

const nameOf = ({ name, email }: Allocation) => name ?? email ?? WORKERS.notKnown;

function History({ history, today }: WorkersPageProps) {
  const { columns } = WORKERS;
  if (history.length === 0) return null;
  return (
    <DataTable<Allocation>
      caption={WORKERS.history}
      rows={history}
      columns={[
        { head: columns.who, cell: (one) => [nameOf(one), one.role].filter(Boolean).join(', ') },
        { head: columns.from, cell: (one) => dayInWords(one.startsOn) },
        { head: columns.to, cell: (one) => untilWords(one, today) },
        {
          head: columns.why,
          cell: (one) =>
            (one.reason && REASON_NAMES[one.reason as keyof typeof REASON_NAMES]) ||
            WORKERS.sources[one.source as keyof typeof WORKERS.sources],
        },
      ]}
    />
  );
}

function untilWords(one: Allocation, today: Day): string {
  if (allocationState(one, today) === 'never') return WORKERS.never;
  return one.endsOn === null ? WORKERS.open : dayInWords(one.endsOn);
}
