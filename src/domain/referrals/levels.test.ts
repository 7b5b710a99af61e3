import { describe, expect, it } from 'vitest';
import { LEVELS, levelRank, readLevel } from './levels.ts';

describe('qualification levels', () => {
  it('go from none by the entry levels to level 1 and up', () => {
    expect(levelRank('none')).toBeLessThan(levelRank('Entry 1'));
    expect(levelRank('Entry 3')).toBeLessThan(levelRank('Level 1'));
    expect(LEVELS.map((level) => readLevel(level))).toEqual(LEVELS);
  });

  it.each([
    ['L2', 'Level 2'],
    ['entry level 3', 'Entry 3'],
    ['E1', 'Entry 1'],
    ['GCSE grade 4', 'Level 2'],
    ['gcse 3', 'Level 1'],
    ['grade C', 'Level 2'],
    ['A levels', 'Level 3'],
    ['No qualifications', 'none'],
  ])('reads %s as %s', (text, level) => {
    expect(readLevel(text)).toBe(level);
  });

  it.each(['', 'level', 'entry 4', 'level 12', 'good'])('leaves "%s" as a question', (text) => {
    expect(readLevel(text)).toBeNull();
  });
});
