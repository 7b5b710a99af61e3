import { COVER_REASONS, coverState } from '#domain/caseloads/covers.ts';
import { type Day, dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { CheckboxesField, DateField, RadiosField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { OnCaseload } from './caseloads.queries.ts';
import { COVER, COVER_REASON_NAMES, COVERS } from './covers.content.ts';
import type { Cover } from './covers.queries.ts';
import type { Worker } from './workers.queries.ts';

export interface CoverTableProps {
  readonly caption: string;
  readonly covers: readonly Cover[];
  readonly today: Day;
  /** Who asks: what each may do with a cover goes by it. */
  readonly may: { readonly end: (cover: Cover) => boolean; readonly prolong: (cover: Cover) => boolean };
  readonly once: () => string;
}

/** Who stands in for whom. */
export function CoverTable({ caption, covers, today, may, once }: CoverTableProps) {
  const { columns } = COVERS;
  if (covers.length === 0) return <EmptyState title={COVERS.none}>{COVERS.noneHint}</EmptyState>;
  return (
    <DataTable<Cover>
      caption={caption}
      rows={covers}
      columns={[
        { head: columns.away, cell: (one) => one.workerName },
        { head: columns.cover, cell: (one) => one.coverName },
        { head: columns.when, cell: daysOf },
        { head: columns.why, cell: (one) => COVER_REASON_NAMES[one.reason] },
        { head: columns.whom, cell: (one) => (one.isWhole ? COVERS.whole : COVERS.some(one.people)) },
        { head: columns.what, cell: (one) => <Standing cover={one} today={today} may={may} once={once} /> },
      ]}
    />
  );
}

function daysOf({ startsOn, endsOn }: Cover): string {
  return endsOn < startsOn ? COVERS.endedBefore : COVERS.days(dayInWords(startsOn), dayInWords(endsOn));
}

const COLOURS = { now: 'govuk-tag--green', 'to come': 'govuk-tag--blue', over: 'govuk-tag--grey' } as const;

function Standing({
  cover,
  today,
  may,
  once,
}: Omit<CoverTableProps, 'caption' | 'covers'> & { cover: Cover }) {
  const state = coverState(cover, today);
  return (
    <>
      <Tag classes={COLOURS[state]}>{COVERS.states[state]}</Tag>
      {state !== 'over' && may.prolong(cover) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/covers/${cover.id}/longer`}>
            {COVERS.prolong}
          </a>
        </p>
      )}
      {state !== 'over' && may.end(cover) && (
        <form method="post" action={`/covers/${cover.id}/end`} novalidate>
          <input type="hidden" name="_once" value={once()} />
          <Button classes="govuk-button--secondary">{COVERS.end}</Button>
        </form>
      )}
    </>
  );
}

export interface SetCoverPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  /** Who is away, where it is not whoever asks. */
  readonly workerName: string | null;
  readonly people: readonly OnCaseload[];
  readonly workers: readonly Worker[];
  readonly weeksMost: number;
  readonly action: string;
  readonly backHref: string;
  readonly once: string;
}

/** Asks a colleague to stand in. */
export function SetCoverPage(props: SetCoverPageProps) {
  const { shell, form, workerName, people } = props;
  const title = workerName === null ? COVER.title : COVER.titleFor(workerName);
  return (
    <Page
      shell={shell}
      title={title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={props.backHref} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{workerName === null ? COVER.intro : COVER.introFor}</p>
      <p class="govuk-body">{COVER.notPassedOn}</p>
      <Form
        action={props.action}
        submit={COVER.submit}
        hidden={{ _once: props.once }}
        cancelHref={props.backHref}
      >
        <RadiosField
          form={form}
          name="coverUserId"
          label={COVER.cover}
          items={props.workers.map(({ userId, name }) => ({ value: userId, text: name }))}
        />
        <DateField form={form} name="startsOn" label={COVER.startsOn} />
        <DateField form={form} name="endsOn" label={COVER.endsOn} hint={COVER.endsOnHint(props.weeksMost)} />
        <RadiosField
          form={form}
          name="reason"
          label={COVER.reason}
          hint={COVER.reasonHint}
          items={COVER_REASONS.map((value) => ({ value, text: COVER_REASON_NAMES[value] }))}
        />
        <RadiosField
          form={form}
          name="isWhole"
          label={COVER.whole}
          items={[
            { value: 'yes', text: COVER.wholeYes },
            {
              value: 'no',
              text: COVER.wholeNo,
              conditional: (
                <CheckboxesField
                  form={form}
                  name="youngPersonIds"
                  label={COVER.some}
                  isSmall
                  items={people.map((one) => ({ value: one.youngPersonId, text: fullName(one) }))}
                />
              ),
            },
          ]}
        />
      </Form>
    </Page>
  );
}

/** The absence lasts longer. */
export function ProlongCoverPage(props: {
  readonly shell: Shell;
  readonly form: FormState;
  readonly cover: Cover;
  readonly weeksMost: number;
  readonly once: string;
  /** Where covers are listed for whoever asks. */
  readonly backHref: string;
}) {
  const { form, cover } = props;
  return (
    <Page
      shell={props.shell}
      title={COVERS.prolongTitle}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={props.backHref} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{COVERS.prolongTitle}</h1>
      <p class="govuk-body">
        {cover.coverName}, {COVER.titleFor(cover.workerName)}: {daysOf(cover)}
      </p>
      <Form
        action={`/covers/${cover.id}/longer`}
        submit={COVERS.prolong}
        hidden={{ _once: props.once, version: String(cover.version) }}
        cancelHref={props.backHref}
      >
        <DateField
          form={form}
          name="endsOn"
          label={COVERS.prolongEndsOn}
          hint={COVER.endsOnHint(props.weeksMost)}
        />
      </Form>
    </Page>
  );
}
