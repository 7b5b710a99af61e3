import { ACCOMMODATION_CODES, accommodationInWords } from '#domain/outcomes/accommodation.ts';
import { ACTIVITY_CODES } from '#domain/outcomes/activities.ts';
import { IN_TOUCH_CODES } from '#domain/outcomes/in-touch.ts';
import type { Place } from '../lines.ts';
import { OC3 } from './oc3.content.ts';
import { type Entry, type Gap, type Oc3Figures, whoAnswers } from './oc3-figures.ts';

/** A figure with the rows behind it, or with the gaps. */
export type Split = Place & ({ readonly entries: readonly Entry[] } | { readonly gaps: readonly Gap[] });

/** The file, what is missing in it by who must answer and by what is asked, and how its rows split. */
export function oc3Splits(figures: Oc3Figures): Split[] {
  return [...fileSplits(figures), ...gapSplits(figures.gaps), ...codeSplits(figures.entries)];
}

function fileSplits({ entries, clean, on }: Oc3Figures): Split[] {
  const section = OC3.sections.file;
  const wrong = entries.filter((entry) => !clean.includes(entry));
  const toCome = entries.filter(({ reporting }) => reporting.on > on);
  return [
    { code: 'rows', section, label: OC3.rows, entries },
    { code: 'clean', section, label: OC3.clean, entries: clean },
    { code: 'with-gaps', section, label: OC3.withGaps, entries: wrong },
    ...(toCome.length > 0 ? [{ code: 'to-come', section, label: OC3.toCome, entries: toCome }] : []),
  ];
}

function gapSplits(gaps: readonly Gap[]): Split[] {
  const most = ([a, some]: [string, Gap[]], [b, others]: [string, Gap[]]) =>
    others.length - some.length || (a < b ? -1 : 1);
  const by = (name: string, section: string, labelOf: (gap: Gap) => string) =>
    [...Map.groupBy(gaps, labelOf)]
      .sort(most)
      .map(([label, those], at) => ({ code: `${name}-${at + 1}`, section, label, gaps: those }));
  return [
    ...by('gaps-of', OC3.sections.gaps, whoAnswers),
    ...by('gaps-by-check', OC3.sections.checks, ({ check, missing }) =>
      OC3.checkLabel(check, OC3.check(check, missing)),
    ),
  ];
}

/** Rows by each of the three codes. An activity or a home that nobody has is left out of the list. */
function codeSplits(entries: readonly Entry[]): Split[] {
  const of = (key: 'inTouch' | 'activ' | 'accom', code: string) =>
    entries.filter(({ row }) => row[key] === code);
  const split = (key: 'activ' | 'accom', code: string, section: string, label: string) => ({
    code: `${key}-${code}`,
    section,
    label,
    entries: of(key, code),
  });
  const { sections } = OC3;
  return [
    ...IN_TOUCH_CODES.map((code) => ({
      code: `in-touch-${code}`,
      section: sections.inTouch,
      label: OC3.inTouch[code],
      entries: of('inTouch', code),
    })),
    ...[
      ...ACTIVITY_CODES.map((code) => split('activ', code, sections.activities, OC3.activities[code])),
      split('activ', '0', sections.activities, OC3.nothing),
      ...ACCOMMODATION_CODES.map((code) =>
        split('accom', code, sections.accommodation, OC3.accommodation(code, accommodationInWords(code))),
      ),
      split('accom', '0', sections.accommodation, OC3.nothing),
    ].filter((one) => one.entries.length > 0),
  ];
}
