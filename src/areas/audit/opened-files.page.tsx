import type { Child } from 'hono/jsx';
import { openingState } from '#domain/privacy/file-openings.ts';
import type { Instant } from '#domain/shared/day.ts';
import { instantInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { OPEN_FILE, OPENED } from './file-openings.content.ts';
import type { ListedOpening } from './file-openings.queries.ts';

export interface OpenedFilesPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly openings: readonly ListedOpening[];
  readonly now: Instant;
  readonly olderHref: string | null;
  readonly isOwn: boolean;
  readonly mayEnd: boolean;
  readonly mayJudge: boolean;
  readonly once: () => string;
}

/** Files that were opened with a reason: a worker's own, or all of the authority for those who answer for them. */
export function OpenedFilesPage(props: OpenedFilesPageProps) {
  const title = props.isOwn ? OPENED.ownTitle : OPENED.title;
  return (
    <Page shell={props.shell} title={title} width="wide" hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{title}</h1>
      {props.isOwn ? (
        <Button href="/opened-files/new">{OPEN_FILE.title}</Button>
      ) : (
        <p class="govuk-body">{OPENED.intro}</p>
      )}
      {props.openings.length === 0 ? (
        <EmptyState title={OPENED.none}>{OPENED.noneHint}</EmptyState>
      ) : (
        <Openings {...props} title={title} />
      )}
      {props.olderHref && <Pagination next={{ href: props.olderHref, text: OPENED.older }} />}
    </Page>
  );
}

function Openings(props: OpenedFilesPageProps & { readonly title: string }) {
  return (
    <DataTable
      caption={props.title}
      isCaptionHidden
      columns={[
        { head: OPENED.columns.who, cell: (row) => row.by },
        {
          head: OPENED.columns.whose,
          cell: (row) => <Whose row={row} now={props.now} isOwn={props.isOwn} />,
        },
        { head: OPENED.columns.why, cell: (row) => row.reason },
        { head: OPENED.columns.when, cell: (row) => instantInWords(row.openedAt) },
        { head: OPENED.columns.state, cell: (row) => <Standing {...props} row={row} /> },
        ...(props.isOwn
          ? []
          : [
              {
                head: OPENED.columns.right,
                cell: (row: ListedOpening) => <Judgement {...props} row={row} />,
              },
            ]),
      ]}
      rows={props.openings}
    />
  );
}

function Whose({ row, now, isOwn }: { row: ListedOpening; now: Instant; isOwn: boolean }) {
  const words = row.reference ?? OPENED.noReferral;
  // A worker whose time is over would be led to a page that is not there.
  if (isOwn && openingState(row, now) !== 'open') return <>{words}</>;
  const path =
    row.reference === null ? `/young-people/${row.youngPersonId}/activity` : `/referrals/${row.reference}`;
  return (
    <a class="govuk-link" href={path}>
      {words}
    </a>
  );
}

function Standing({ row, now, mayEnd, once }: OpenedFilesPageProps & { row: ListedOpening }) {
  const state = openingState(row, now);
  if (state !== 'open') return <Tag classes="govuk-tag--grey">{OPENED.states[state]}</Tag>;
  return (
    <>
      <p class="govuk-body">
        <Tag classes="govuk-tag--orange">{OPENED.states.open}</Tag> {OPENED.until(timeOf(row.expiresAt))}
      </p>
      {mayEnd && (
        <form method="post" action={`/opened-files/${row.id}/end`}>
          <input type="hidden" name="_once" value={once()} />
          <Button classes="govuk-button--secondary">{OPENED.end}</Button>
        </form>
      )}
    </>
  );
}

function Judgement({ row, mayJudge, once }: OpenedFilesPageProps & { row: ListedOpening }) {
  return (
    <>
      <p class="govuk-body">
        <JudgementTag wasRight={row.wasRight} />
      </p>
      {mayJudge && (
        <form method="post" action={`/opened-files/${row.id}/judge`}>
          <input type="hidden" name="_once" value={once()} />
          <input type="hidden" name="version" value={String(row.version)} />
          {row.wasRight !== true && <JudgeButton value="yes">{OPENED.right}</JudgeButton>}
          {row.wasRight !== false && <JudgeButton value="no">{OPENED.lookInto}</JudgeButton>}
        </form>
      )}
    </>
  );
}

function JudgeButton({ value, children }: { value: 'yes' | 'no'; children?: Child }) {
  return (
    <Button classes="govuk-button--secondary" name="wasRight" value={value}>
      {children}
    </Button>
  );
}

function JudgementTag({ wasRight }: { wasRight: boolean | null }) {
  if (wasRight === null) return <Tag classes="govuk-tag--yellow">{OPENED.toJudge}</Tag>;
  return wasRight ? (
    <Tag classes="govuk-tag--green">{OPENED.wasRight}</Tag>
  ) : (
    <Tag classes="govuk-tag--red">{OPENED.isLookedInto}</Tag>
  );
}

const timeOf = (at: Instant) => instantInWords(at).replace(/^.* at /, '');
