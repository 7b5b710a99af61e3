import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Details } from '#web/govuk/details.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { isWeak, scoreWord } from '../matching.content.ts';
import { wordsFor } from '../options/option-words.ts';
import { changeInWords } from '../plan/gaps-view.ts';
import { FITS } from './fits.content.ts';
import type { Fit, FitsFound, NearFit } from './fits.ts';

interface FitsPageProps {
  readonly shell: Shell;
  readonly found: FitsFound;
  readonly backHref: string;
}

/** Who of those who wait would suit an opportunity, and what would open it to more of them. */
export function FitsPage({ shell, found, backHref }: FitsPageProps) {
  const { option, fits, waiting, near } = found;
  const title = FITS.title(option.facts.title);
  return (
    <Page
      shell={shell}
      title={title}
      width="wide"
      above={<BackLink href={backHref}>{option.isCourseRun ? FITS.backToCourses : FITS.back}</BackLink>}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {option.organisation} ({option.facts.reference})
        </span>
        {title}
      </h1>
      {fits.length === 0 ? (
        <EmptyState title={FITS.none(waiting)}>{FITS.noneHint}</EmptyState>
      ) : (
        <Fits found={found} />
      )}
      <Weak fits={fits.filter(({ score }) => isWeak(score))} />
      <Openers openers={found.openers} />
      {near.length > 0 && <Near near={near} />}
    </Page>
  );
}

function Fits({ found: { fits, waiting, option } }: { readonly found: FitsFound }) {
  const { columns } = FITS;
  const suited = fits.filter(({ score }) => !isWeak(score));
  const isAnyHidden = fits.some(({ person }) => person === null);
  return (
    <>
      <p class="govuk-body">
        {wordsFor(option.facts, FITS.lead(fits.length, waiting))} {isAnyHidden && FITS.notNamed}
      </p>
      {suited.length === 0 ? (
        <EmptyState title={FITS.noneWell} />
      ) : (
        <DataTable
          caption={columns.who}
          isCaptionHidden
          rows={suited}
          columns={[
            { head: columns.who, cell: (fit) => <Who fit={fit} /> },
            {
              head: columns.points,
              cell: ({ score }) => (
                <>
                  <Tag classes={scoreWord(score).colour}>{scoreWord(score).text}</Tag> {score}
                </>
              ),
            },
            { head: columns.why, cell: (fit) => <Why fit={fit} /> },
            { head: columns.starts, cell: ({ ranked }) => (ranked ? dayInWords(ranked.startsOn) : '') },
          ]}
        />
      )}
    </>
  );
}

/** For whom it could be, and would be a weak match: folded away. */
function Weak({ fits }: { readonly fits: readonly Fit[] }) {
  if (fits.length === 0) return null;
  return (
    <Details summary={FITS.weak(fits.length)}>
      <ul class="govuk-list">
        {fits.map((fit) => (
          <li>
            <Who fit={fit} /> ({fit.score}) {fit.ranked?.staffReasons[0]}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Who({ fit: { person, letter } }: { readonly fit: Fit }) {
  if (person === null) return <>{FITS.person(letter)}</>;
  return (
    <>
      <a class="govuk-link" href={`/referrals/${person.reference}/options`}>
        {fullName(person)}
      </a>{' '}
      {person.reference}
    </>
  );
}

function Why({ fit: { ranked, otherOptions } }: { readonly fit: Fit }) {
  if (ranked === null) return <>{FITS.noReasons}</>;
  return (
    <>
      {ranked.staffReasons[0]} {ranked.journey.state === 'reachable' && ranked.staffReasons[1]}{' '}
      {otherOptions !== null && FITS.others(otherOptions)}
      <Notes label={FITS.toDo} notes={ranked.warnings} />
      <Notes label={FITS.toFindOut} notes={ranked.notChecked} />
    </>
  );
}

function Notes({
  label,
  notes,
}: {
  readonly label: string;
  readonly notes: readonly { staffText: string }[];
}) {
  if (notes.length === 0) return null;
  return (
    <>
      <br />
      <span class="govuk-hint">
        {label} {notes.map(({ staffText }) => staffText).join(' ')}
      </span>
    </>
  );
}

function Openers({ openers }: Pick<FitsFound, 'openers'>) {
  if (openers.length === 0) return <p class="govuk-body">{FITS.noOpeners}</p>;
  return (
    <section>
      <DataTable
        caption={FITS.openersTitle}
        rows={openers}
        columns={[
          {
            head: FITS.change,
            cell: (opener) => changeInWords(opener),
          },
          { head: FITS.people, isNumeric: true, cell: ({ people }) => String(people) },
        ]}
      />
      <p class="govuk-body">{FITS.openersLead}</p>
    </section>
  );
}

function Near({ near }: { readonly near: readonly NearFit[] }) {
  return (
    <Details summary={FITS.nearTitle(near.length)}>
      <ul class="govuk-list">
        {near.map(({ person, reasons }) => (
          <li>
            <a class="govuk-link" href={`/referrals/${person.reference}/options`}>
              {fullName(person)}
            </a>{' '}
            ({person.reference}):{' '}
            {reasons.map(({ staffText, wouldChangeIf }) => `${staffText} ${wouldChangeIf ?? ''}`).join(' ')}
          </li>
        ))}
      </ul>
    </Details>
  );
}
