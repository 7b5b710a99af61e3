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
      ]}
      rows={props.openings}
    />
  );
}

function Whose({ row, now, isOwn }: { row: ListedOpening; now: Instant; isOwn: boolean }) {
  if (row.reference === null) return <>{OPENED.noReferral}</>;
  // A worker whose time is over would be led to a page that is not there.
  if (isOwn && openingState(row, now) !== 'open') return <>{row.reference}</>;
  return (
    <a class="govuk-link" href={`/referrals/${row.reference}`}>
      {row.reference}
    </a>
  );
}

function Standing({ row, now, mayEnd, mayJudge, once }: OpenedFilesPageProps & { row: ListedOpening }) {
  const state = openingState(row, now);
  return (
    <>
      <Tag classes={state === 'open' ? 'govuk-tag--orange' : 'govuk-tag--grey'}>{OPENED.states[state]}</Tag>{' '}
      {state === 'open' && OPENED.until(timeOf(row.expiresAt))} {mayJudge && <Judgement row={row} />}
      {mayEnd && state === 'open' && (
        <form method="post" action={`/opened-files/${row.id}/end`}>
          <input type="hidden" name="_once" value={once()} />
          <Button classes="govuk-button--secondary">{OPENED.end}</Button>
        </form>
      )}
      {mayJudge && <JudgeForm row={row} once={once()} />}
    </>
  );
}

function Judgement({ row }: { row: ListedOpening }) {
  if (row.wasRight === null) return <Tag classes="govuk-tag--yellow">{OPENED.toJudge}</Tag>;
  return row.wasRight ? (
    <Tag classes="govuk-tag--green">{OPENED.wasRight}</Tag>
  ) : (
    <Tag classes="govuk-tag--red">{OPENED.isLookedInto}</Tag>
  );
}

function JudgeForm({ row, once }: { row: ListedOpening; once: string }) {
  return (
    <form method="post" action={`/opened-files/${row.id}/judge`} class="govuk-button-group">
      <input type="hidden" name="_once" value={once} />
      <input type="hidden" name="version" value={String(row.version)} />
      <Button classes="govuk-button--secondary" name="wasRight" value="yes">
        {OPENED.right}
      </Button>
      <Button classes="govuk-button--secondary" name="wasRight" value="no">
        {OPENED.lookInto}
      </Button>
    </form>
  );
}

const timeOf = (at: Instant) => instantInWords(at).replace(/^.* at /, '');
