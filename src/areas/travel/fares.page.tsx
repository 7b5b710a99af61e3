import type { Day } from '#domain/shared/day.ts';
import { poundsText } from '#domain/shared/money.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FARES } from './fares.content.ts';
import type { FareRecord } from './fares.queries.ts';

interface FaresPageProps {
  readonly shell: Shell;
  readonly fares: readonly FareRecord[];
  readonly today: Day;
  readonly mayChange: boolean;
}

/** What tickets cost here. */
export function FaresPage({ shell, fares, today, mayChange }: FaresPageProps) {
  return (
    <Page shell={shell} title={FARES.title} width="wide">
      <h1 class="govuk-heading-l">{FARES.title}</h1>
      <p class="govuk-body-l">{FARES.intro}</p>
      {mayChange && <Button href="/fares/new">{FARES.add}</Button>}
      {fares.length === 0 ? (
        <EmptyState title={FARES.none}>{FARES.noneHint}</EmptyState>
      ) : (
        <DataTable caption={FARES.title} isCaptionHidden rows={fares} columns={columns(today, mayChange)} />
      )}
    </Page>
  );
}

function columns(today: Day, mayChange: boolean) {
  const { ticket, price, who, when } = FARES.columns;
  return [
    { head: ticket, cell: (fare: FareRecord) => <Ticket fare={fare} mayChange={mayChange} /> },
    {
      head: price,
      cell: (fare: FareRecord) => `${poundsText(fare.pence)}, ${FARES.kinds[fare.kind].toLowerCase()}`,
    },
    { head: who, cell: whoInWords },
    { head: when, cell: (fare: FareRecord) => <When fare={fare} today={today} /> },
  ];
}

function Ticket({ fare, mayChange }: { fare: FareRecord; mayChange: boolean }) {
  return (
    <>
      {fare.name}
      {mayChange && (
        <>
          <br />
          <Step fare={fare} path="change" text={FARES.change} />{' '}
          <Step fare={fare} path="end" text={FARES.end} />
        </>
      )}
    </>
  );
}

function Step({ fare, path, text }: { fare: FareRecord; path: 'change' | 'end'; text: string }) {
  return (
    <a class="govuk-link" href={`/fares/${fare.id}/${path}`}>
      {text}
      <span class="govuk-visually-hidden"> {fare.name}</span>
    </a>
  );
}

function whoInWords({ ageFrom, ageTo, isForApprentices }: FareRecord): string {
  const ages = FARES.ages(ageFrom, ageTo);
  if (ages === '') return isForApprentices ? FARES.apprentices : FARES.everybody;
  return `${isForApprentices ? FARES.apprentices : FARES.people} ${ages}`;
}

function When({ fare, today }: { fare: FareRecord; today: Day }) {
  const { validFrom, validTo, source } = fare;
  return (
    <>
      {validTo === null ? FARES.from(validFrom) : FARES.until(validFrom, validTo)}{' '}
      {validTo !== null && validTo < today && <Tag classes="govuk-tag--grey">{FARES.ended}</Tag>}
      {source !== null && (
        <>
          <br />
          {FARES.source(source)}
        </>
      )}
    </>
  );
}
