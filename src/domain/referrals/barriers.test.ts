import { describe, expect, it } from 'vitest';
import { BARRIERS, readBarrier } from './barriers.ts';
import { readContactWay } from './contact-preferences.ts';

describe('barriers', () => {
  it('are the thirteen that the programme asks about', () => {
    expect(BARRIERS.map((barrier) => barrier.code)).toHaveLength(13);
  });

  it('each come with something to do and somebody who can help', () => {
    for (const barrier of BARRIERS) {
      expect(barrier.actions.length, barrier.code).toBeGreaterThanOrEqual(2);
      expect(barrier.agencies.length, barrier.code).toBeGreaterThanOrEqual(1);
    }
  });

  it('never share a word, so that a referral reads one way only', () => {
    const words = BARRIERS.flatMap((barrier): readonly string[] => [barrier.code, ...barrier.words]);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([
    ['no id', 'no ID'],
    [' Substance  use ', 'substance use'],
    ['caring', 'caring'],
    ['digital', 'digital'],
  ])('reads "%s" as %s', (text, code) => {
    expect(readBarrier(text)).toBe(code);
  });

  it('leaves a word that it does not know as a question', () => {
    expect(readBarrier('his uncle')).toBeNull();
  });
});

describe('how to reach a young person', () => {
  it('is read as people write it', () => {
    expect(['SMS', 'e-mail', 'post', 'phone', 'via PA', ''].map(readContactWay)).toEqual([
      'text',
      'email',
      'letter',
      'phone',
      'through worker',
      null,
    ]);
  });
});
