import { SCORE_PARTS } from '#domain/matching/score/weights.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { SummaryList, type SummaryRow } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { matchWord, PART_NAMES } from '../matching.content.ts';
import { OPTIONS } from '../options/options.content.ts';
import { HERE_MATTERS } from '../weights/authority-weights.content.ts';
import { choicesInWords } from '../weights/weight-words.ts';
import type { RestedOn } from './explanation.ts';
import type { MatchView } from './match-view.ts';
import { MATCH } from './matches.content.ts';
import { changedSince } from './since-suggested.ts';

/** Why a match was suggested, as it was then: what it rested on, and what of it is another thing by now. */
export function MatchWhy({ view }: { readonly view: MatchView }) {
  const { explanation } = view;
  if (explanation === null) return <p class="govuk-body">{MATCH.noWhy}</p>;
  const word = matchWord(explanation, explanation.weights);
  const { restedOn } = explanation;
  return (
    <section>
      <h2 class="govuk-heading-m">{MATCH.whyTitle}</h2>
      <p class="govuk-body">
        <Tag classes={word.colour}>{word.text}</Tag> {OPTIONS.score(explanation.score)}.{' '}
        {MATCH.whyLead(dayInWords(explanation.on))}
      </p>
      <SummaryList
        rows={[
          ...SCORE_PARTS.map((part, at) => ({
            key: PART_NAMES[part],
            value: `${OPTIONS.points(explanation.parts[part], explanation.weights[part])}. ${explanation.staffReasons[at] ?? ''}`,
          })),
          ...noteRows(MATCH.lookedPast, explanation.lookedPast),
          ...noteRows(OPTIONS.toDo, explanation.warnings),
          ...noteRows(OPTIONS.toFindOut, explanation.notChecked),
          ...(restedOn ? restedOnRows(restedOn) : []),
        ]}
      />
      <Changed view={view} />
    </section>
  );
}

function noteRows(key: string, notes: readonly { readonly staffText: string }[]): SummaryRow[] {
  return notes.length === 0 ? [] : [{ key, value: notes.map((note) => note.staffText).join(' ') }];
}

function restedOnRows({ among, wishes, matters, mattersHere, timetable }: RestedOn): SummaryRow[] {
  const [own, here] = [choicesInWords(matters), choicesInWords(mattersHere)];
  const rows: readonly [string, string | null][] = [
    [MATCH.theirWords, wishes.length === 0 ? OPTIONS.noWishes : wishes.join(', ')],
    [
      MATCH.mattered,
      own.length + here.length === 0
        ? null
        : [here.length > 0 && HERE_MATTERS.inWords(here), own.length > 0 && `${own.join('. ')}.`]
            .filter(Boolean)
            .join(' '),
    ],
    [MATCH.among, among && MATCH.amongOf(among.place, among.possible)],
    [
      MATCH.timetable,
      timetable &&
        MATCH.timetableOf(timetable.area, dayInWords(timetable.validFrom), dayInWords(timetable.validTo)),
    ],
  ];
  return rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

function Changed({ view: { explanation, match, today } }: { readonly view: MatchView }) {
  if (explanation === null) return null;
  const changes = changedSince(explanation, match);
  if (changes.length === 0) return null;
  return (
    <DataTable
      caption={MATCH.changedTitle}
      rows={changes}
      columns={[
        { head: MATCH.changedWhat, cell: ({ what }) => what },
        { head: MATCH.changedThen(dayInWords(explanation.on)), cell: ({ before }) => before },
        { head: MATCH.changedNow(dayInWords(today)), cell: ({ now }) => now },
      ]}
    />
  );
}
