import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, share } from './shares.ts';

describe('a share', () => {
  it('of 35 in 58 is 60 per cent, between 47.5 and 71.9', () => {
    expect(share(35, 58)).toEqual({ count: 35, of: 58, percent: 60, low: 47.5, high: 71.9 });
  });

  it('is rounded half up', () => {
    expect(share(1, 200).percent).toBe(1);
    expect(share(1, 8).percent).toBe(13);
    expect(share(3, 8).percent).toBe(38);
    expect(share(1, 201).percent).toBe(0);
    expect(share(29, 200).percent).toBe(15);
  });

  it('of nobody is not a number', () => {
    expect(share(0, 0)).toEqual({ count: 0, of: 0, percent: null, low: null, high: null });
  });

  it('reaches neither below nothing nor above everything, and lies in its interval', () => {
    expect(share(0, 12)).toMatchObject({ percent: 0, low: 0, high: 24.2 });
    expect(share(12, 12)).toMatchObject({ percent: 100, low: 75.8, high: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (of, some) => {
        const { count, low, high } = share(Math.min(some, of), of);
        expect((low ?? 101) - 0.05).toBeLessThanOrEqual((count / of) * 100);
        expect((high ?? -1) + 0.05).toBeGreaterThanOrEqual((count / of) * 100);
      }),
    );
  });

  it('is not of fewer than it counts', () => {
    expect(() => share(3, 2)).toThrow(RangeError);
    expect(() => share(-1, 2)).toThrow(RangeError);
    expect(() => share(0.5, 2)).toThrow(RangeError);
  });

  it('has changed only where the intervals lie apart', () => {
    expect(changeBetween(share(6, 12), share(7, 12))).toBe('no clear change');
    expect(changeBetween(share(200, 1000), share(400, 1000))).toBe('higher');
    expect(changeBetween(share(400, 1000), share(200, 1000))).toBe('lower');
    expect(changeBetween(share(0, 0), share(7, 12))).toBe('not known');
  });
});
