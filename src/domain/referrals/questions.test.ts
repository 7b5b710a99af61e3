import { describe, expect, it } from 'vitest';
import { QUESTION_ROWS } from './question-rows.ts';
import { questionsFor } from './questions.ts';
import type { ReferralFacts } from './referral-facts.ts';

const complete: ReferralFacts = {
  firstName: 'Aspen',
  dateOfBirth: '2007-03-02',
  sex: 'F',
  ethnicity: 'REFU',
  careStatus: 'relevant',
  postcode: 'SO14 3AU',
  hasNoFixedAbode: false,
  phone: '07700 900539',
  email: null,
  workerEmail: 'otter.worker@council.example',
  interests: [{ words: 'horses', isUnderstood: true }],
  careerGoal: { words: 'electrician', isUnderstood: true },
  experience: 'paper round',
  highestLevel: 'Level 1',
  englishLevel: 'none',
  mathsLevel: 'Entry 3',
  availableFrom: '2025-07-14',
  availableDays: [1, 2, 3],
  earliestStart: 540,
  latestFinish: null,
  maxJourneyMinutes: 45,
  walksMinutesMax: 20,
  canCycle: false,
  preferredContact: 'text',
  language: null,
  needsInterpreter: null,
  stepFree: false,
  benefits: 'UC',
  barriers: ['confidence'],
  otherBarriers: [],
  consentEmployer: false,
  consentCollege: true,
  supportWanted: ['mentor'],
};

const empty: ReferralFacts = {
  ...complete,
  firstName: null,
  dateOfBirth: null,
  sex: null,
  ethnicity: null,
  careStatus: null,
  postcode: null,
  phone: null,
  workerEmail: null,
  interests: [],
  careerGoal: null,
  experience: null,
  highestLevel: null,
  englishLevel: null,
  mathsLevel: null,
  availableFrom: null,
  availableDays: null,
  earliestStart: null,
  maxJourneyMinutes: null,
  walksMinutesMax: null,
  canCycle: null,
  preferredContact: null,
  stepFree: null,
  benefits: null,
  barriers: [],
  consentEmployer: null,
  consentCollege: null,
  supportWanted: [],
};

const fields = (change: Partial<ReferralFacts>) =>
  questionsFor({ ...complete, ...change }).map((question) => question.field);

describe('gaps in a referral', () => {
  it('ask nothing where everything is said: "none", "no" and one of two hours are answers', () => {
    expect(questionsFor(complete)).toEqual([]);
  });

  it('each raise one question, what ranking needs first', () => {
    const asked = questionsFor(empty);
    const never = ['interests-unclear', 'needs-interpreter', 'barriers-unclear'];
    expect(asked.map((question) => question.field)).toEqual(
      QUESTION_ROWS.map((row) => row.field).filter((field) => !never.includes(field)),
    );
    expect(asked.at(0)?.askBy).toBe('to match');
    expect(asked.at(-1)?.askBy).toBe('when you meet');
  });

  it('ask what unclear words mean, in those words', () => {
    const [question] = questionsFor({ ...complete, interests: [{ words: 'vibes', isUnderstood: false }] });
    expect(question?.staffText).toContain('“vibes”');
    expect(question?.kindText).toBe('You said “vibes”. What kind of work is that?');
  });

  it('treat "not sure" about benefits and "not asked yet" about ethnic origin as not known', () => {
    expect(fields({ benefits: 'not sure' })).toEqual(['benefits']);
    expect(fields({ ethnicity: 'NOBT' })).toEqual(['ethnicity']);
  });

  it('ask about an interpreter only where a language is named', () => {
    expect(fields({ language: 'Kurdish' })).toEqual(['needs-interpreter']);
    expect(fields({ language: 'Kurdish', needsInterpreter: false })).toEqual([]);
  });

  it('ask for a place to search from where there is no fixed abode', () => {
    const [question] = questionsFor({ ...complete, postcode: null, hasNoFixedAbode: true });
    expect(question?.staffText).toContain('A college or a hostel will do');
  });

  it('ask about a goal that is not about work', () => {
    const [question] = questionsFor({
      ...complete,
      careerGoal: { words: 'my own flat first', isUnderstood: false },
    });
    expect(question?.staffText).toBe('“my own flat first”: which work would lead there?');
  });
});
