import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  type AreaWeights,
  GENERAL_AREAS,
  INTEREST_MAP,
  JOB_CATEGORIES,
  neighboursOf,
} from './interest-map.ts';
import { SUBJECT_AREA_CODES, SUBJECT_AREAS, type SubjectArea } from './subject-areas.ts';
import { TOPICS } from './topics.ts';

const weights: AreaWeights[] = Object.values(INTEREST_MAP);

describe('the map between job categories and subject areas', () => {
  it('has the 25 categories, and the 50 subject areas under their official names', () => {
    const path = new URL('../../../../../shared/data/reference/ssa_tier2.csv', import.meta.url);
    const official: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
    expect(JOB_CATEGORIES).toHaveLength(25);
    expect(Object.fromEntries(official.map((row) => [row.code, row.tier2]))).toEqual(SUBJECT_AREAS);
  });

  it('leaves no subject area out', () => {
    const mapped = new Set([...weights.flatMap((row) => Object.keys(row)), ...GENERAL_AREAS]);
    expect([...mapped].sort()).toEqual([...SUBJECT_AREA_CODES].sort());
  });

  it('gives every category a heart, and weights from 1 to 100', () => {
    for (const row of weights) {
      expect(Math.max(...Object.values(row))).toBe(100);
      expect(Math.min(...Object.values(row))).toBeGreaterThan(0);
    }
  });

  it('says how near two areas of a category are, the same both ways', () => {
    expect(neighboursOf('9.1', 'Creative and media')).toMatchObject({ '9.2': 50, '12.1': 15 });
    expect(neighboursOf('1.2', 'Healthcare')).toEqual({ '1.1': 45, '1.3': 40, '2.1': 20 });
    expect(neighboursOf('9.1', 'Healthcare')).toEqual({});
    const oneWay = JOB_CATEGORIES.flatMap((category) =>
      SUBJECT_AREA_CODES.flatMap((one) =>
        Object.entries(neighboursOf(one, category)).filter(
          ([other, percent]) => neighboursOf(other as SubjectArea, category)[one] !== percent,
        ),
      ),
    );
    expect(oneWay).toEqual([]);
  });
});

describe('the dictionary', () => {
  it('names every kind of work once, in the category’s own areas', () => {
    expect(new Set(TOPICS.map((topic) => topic.key)).size).toBe(TOPICS.length);
    for (const topic of TOPICS) {
      expect(
        Object.values(topic.areas).every((percent) => percent > 0 && percent <= 100),
        topic.key,
      ).toBe(true);
    }
  });

  it('reaches every category but those that are not a kind of work of their own', () => {
    const reached = new Set(TOPICS.map((topic) => topic.category));
    expect(JOB_CATEGORIES.filter((category) => !reached.has(category))).toEqual([]);
  });
});
