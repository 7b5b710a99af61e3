import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { WithoutWorker } from './caseloads.queries.ts';
import { COVER_WEEKS_WORDS } from './cover-weeks.content.ts';
import { COVER, COVERS } from './covers.content.ts';
import { CoverTable, type CoverTableProps } from './covers.page.tsx';
import { CASELOADS } from './handover.content.ts';
import { whyWithout } from './why-without.ts';
import type { CaseloadSize } from './workers.queries.ts';

export interface CoversPageProps extends Omit<CoverTableProps, 'caption'> {
  readonly shell: Shell;
  readonly form: FormState;
  readonly olderHref: string | null;
}

/** A worker's own: who stands in for them, and for whom they do. */
export function OwnCoversPage(props: CoversPageProps) {
  return (
    <Page shell={props.shell} title={COVERS.title} width="wide" hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{COVERS.title}</h1>
      <p class="govuk-body">{COVERS.ownIntro}</p>
      <p class="govuk-body">{COVER.notPassedOn}</p>
      <Button href="/covers/new">{COVER.away}</Button>
      <CoverTable {...props} caption={COVERS.ownTitle} />
      {props.olderHref && <Pagination next={{ href: props.olderHref, text: COVERS.older }} />}
    </Page>
  );
}

export interface CaseloadsPageProps extends CoversPageProps {
  readonly sizes: readonly CaseloadSize[];
  readonly without: readonly WithoutWorker[];
  readonly mayAct: boolean;
}

/** For those who answer for the team: who has nobody, who has how many, who stands in for whom. */
export function CaseloadsPage(props: CaseloadsPageProps) {
  return (
    <Page shell={props.shell} title={CASELOADS.title} width="wide" hasErrors={props.form.errors.length > 0}>
      <FormErrors form={props.form} />
      <h1 class="govuk-heading-l">{CASELOADS.title}</h1>
      <p class="govuk-body">{CASELOADS.intro}</p>
      <Without {...props} />
      <Sizes {...props} />
      <CoverTable {...props} caption={COVERS.ownTitle} />
      {props.olderHref && <Pagination next={{ href: props.olderHref, text: COVERS.older }} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/caseloads/cover-weeks">
          {COVER_WEEKS_WORDS.link}
        </a>
      </p>
    </Page>
  );
}

function Without({ without, mayAct }: CaseloadsPageProps) {
  const { columns } = CASELOADS;
  if (without.length === 0)
    return (
      <>
        <h2 class="govuk-heading-m">{CASELOADS.without}</h2>
        <p class="govuk-body">{CASELOADS.withoutNone}</p>
      </>
    );
  return (
    <DataTable<WithoutWorker>
      caption={CASELOADS.without}
      rows={without}
      columns={[
        {
          head: columns.whose,
          cell: (one) => (
            <a class="govuk-link" href={`/young-people/${one.youngPersonId}/worker`}>
              {fullName(one)}
            </a>
          ),
        },
        { head: columns.why, cell: whyWithout },
        {
          head: columns.what,
          cell: (one) =>
            mayAct &&
            one.nextFromOn === null && (
              <a class="govuk-link" href={`/young-people/${one.youngPersonId}/handover`}>
                {CASELOADS.give}
              </a>
            ),
        },
      ]}
    />
  );
}

function Sizes({ sizes, mayAct }: CaseloadsPageProps) {
  const { columns } = CASELOADS;
  return (
    <DataTable<CaseloadSize>
      caption={CASELOADS.sizes}
      rows={sizes}
      columns={[
        {
          head: columns.who,
          cell: (one) => (
            <>
              {one.name} {one.hasLeft && <Tag classes="govuk-tag--red">{CASELOADS.left}</Tag>}
            </>
          ),
        },
        { head: columns.how, cell: (one) => String(one.youngPeople), isNumeric: true },
        {
          head: columns.what,
          cell: (one) =>
            mayAct &&
            one.youngPeople > 0 && (
              <ul class="govuk-list">
                <li>
                  <a class="govuk-link" href={`/caseloads/${one.userId}/handover`}>
                    {CASELOADS.handOver}
                    <span class="govuk-visually-hidden"> {one.name}</span>
                  </a>
                </li>
                <li>
                  <a class="govuk-link" href={`/caseloads/${one.userId}/cover`}>
                    {CASELOADS.findCover}
                    <span class="govuk-visually-hidden"> {one.name}</span>
                  </a>
                </li>
              </ul>
            ),
        },
      ]}
    />
  );
}
