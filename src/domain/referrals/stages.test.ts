import { describe, expect, it } from 'vitest';
import { stageOf } from './stages.ts';

const NEW = { closedOn: null, metOn: null, matchStatuses: [], placementStatuses: [] };

describe('where a referral stands', () => {
  it('waits to be met, then to be matched', () => {
    expect(stageOf(NEW)).toBe('to meet');
    expect(stageOf({ ...NEW, metOn: '2025-07-14' })).toBe('to match');
  });

  it('is as far as its furthest match', () => {
    expect(stageOf({ ...NEW, matchStatuses: ['wanted', 'sent-to-employer', 'young-person-said-no'] })).toBe(
      'with employer',
    );
    expect(stageOf({ ...NEW, matchStatuses: ['accepted', 'superseded'] })).toBe('placement agreed');
  });

  it('is on placement while one runs or is paused', () => {
    expect(stageOf({ ...NEW, matchStatuses: ['accepted'], placementStatuses: ['paused'] })).toBe(
      'on placement',
    );
  });

  it('is open again for a second chance when a placement ended early', () => {
    const ended = {
      ...NEW,
      metOn: '2025-07-14',
      matchStatuses: ['accepted'],
      placementStatuses: ['left-early'],
    };
    expect(stageOf(ended)).toBe('to match');
  });

  it('stays closed whatever else is there', () => {
    expect(stageOf({ ...NEW, closedOn: '2025-08-01', placementStatuses: ['active'] })).toBe('closed');
  });
});
