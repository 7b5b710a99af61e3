import { describe, expect, it } from 'vitest';
import {
  type AcceptFacts,
  acceptProblems,
  type ComeBackFacts,
  comeBackProblems,
  type SendFacts,
  sendProblems,
} from './step-checks.ts';

const ready: SendFacts = {
  saidYesOn: '2025-07-14',
  consentsToEmployer: true,
  isPreviewed: true,
  isEmployerChecked: true,
  isEmployerLive: true,
  isEmployerPaused: false,
  hasOpenConcern: false,
  notBefore: '2025-07-15',
  contactsLeft: 1,
  on: '2025-07-15',
};
const free: AcceptFacts = { placesLeft: 1, elsewhere: [], isPaid: true, isMoneyExplained: true };
const back: ComeBackFacts = {
  isAnonymised: false,
  hasOpenMatchForSame: false,
  isOpportunityOpen: true,
  placesLeft: 1,
  elsewhere: [],
};
const MARL = {
  staffText: 'Already placed at Marl from 21 July 2025 to 28 September 2025.',
  kindText: 'You are at Marl then.',
};
const codes = (problems: readonly { code: string }[]) => problems.map((problem) => problem.code);

describe('sending to an employer', () => {
  it('can be done when all is in place', () => {
    expect(sendProblems(ready)).toEqual([]);
  });

  it('waits for the young person’s yes, the consent, the preview and a checked employer: all said at once', () => {
    const facts = {
      ...ready,
      saidYesOn: null,
      consentsToEmployer: false,
      isPreviewed: false,
      isEmployerChecked: false,
      isEmployerLive: false,
    };
    expect(codes(sendProblems(facts))).toEqual([
      'no-yes-recorded',
      'no-consent',
      'not-previewed',
      'employer-not-checked',
    ]);
  });

  it.each([
    [{ on: '2025-07-14' }, 'employer-at-contact-limit'],
    [{ contactsLeft: 0 }, 'employer-at-contact-limit'],
    [{ isEmployerPaused: true, isEmployerLive: false }, 'employer-paused'],
    [{ isEmployerLive: false }, 'employer-not-live'],
    [{ hasOpenConcern: true }, 'concern-open'],
  ])('leaves an employer in peace: %j', (change, code) => {
    expect(codes(sendProblems({ ...ready, ...change }))).toEqual([code]);
  });

  it('has no cap where none was agreed', () => {
    expect(sendProblems({ ...ready, contactsLeft: null, notBefore: null })).toEqual([]);
  });
});

describe('saying yes to an offer', () => {
  it.each([
    [{}, []],
    [{ placesLeft: 0 }, ['no-place-free']],
    [{ elsewhere: [MARL] }, ['placed-elsewhere']],
    [{ isMoneyExplained: false }, ['money-not-explained']],
    [{ isPaid: false, isMoneyExplained: false }, []],
  ])('%j', (change, expected) => {
    expect(codes(acceptProblems({ ...free, ...change }))).toEqual(expected);
  });
});

describe('bringing a match back', () => {
  it.each([
    [{}, []],
    [{ isAnonymised: true }, ['anonymised']],
    [{ hasOpenMatchForSame: true }, ['already-open']],
    [{ isOpportunityOpen: false, placesLeft: 0 }, ['opportunity-gone', 'no-place-free']],
    [{ elsewhere: [MARL] }, ['placed-elsewhere']],
  ])('%j', (change, expected) => {
    expect(codes(comeBackProblems({ ...back, ...change }))).toEqual(expected);
  });
});
