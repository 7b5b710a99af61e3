import { expect, it } from 'vitest';
import { consentStandings } from './consent-standings.ts';
import { CONSENT_PURPOSES, type ConsentFact } from './consents.ts';

const ON = '2025-07-14';
const said = (over: Partial<ConsentFact>): ConsentFact => ({
  purpose: 'tell employers',
  recipientOrganisationId: null,
  answer: true,
  givenAt: '2025-07-01T09:00:00.000Z',
  expiresOn: null,
  withdrawnAt: null,
  ...over,
});
const standing = (facts: ConsentFact[], recipient: string | null = null) =>
  consentStandings(facts, ON).find(
    (one) => one.purpose === 'tell employers' && one.recipientOrganisationId === recipient,
  );

it('asks every question once where nothing has been said', () => {
  const standings = consentStandings([], ON);
  expect(standings.map((one) => one.purpose)).toEqual([...CONSENT_PURPOSES]);
  expect(standings.every((one) => one.answer === null && one.fact === null)).toBe(true);
});

it('counts what was said last', () => {
  const no = said({ answer: false, givenAt: '2025-07-02T09:00:00.000Z' });
  expect(standing([said({}), no])).toMatchObject({ answer: false, fact: no });
  expect(standing([no, said({})])).toMatchObject({ answer: false, fact: no });
});

it('gives each recipient that is named a line of its own', () => {
  const onlyHere = said({ recipientOrganisationId: 'a', answer: false, givenAt: '2025-07-03T09:00:00.000Z' });
  expect(standing([said({}), onlyHere])).toMatchObject({ answer: true });
  expect(standing([said({}), onlyHere], 'a')).toMatchObject({ answer: false, fact: onlyHere });
});

it('takes a yes that was withdrawn for a no', () => {
  expect(standing([said({ withdrawnAt: '2025-07-10T09:00:00.000Z' })])?.answer).toBe(false);
});

it('lets the no count where both were said at the same moment', () => {
  const no = said({ answer: false });
  expect(standing([said({}), no])).toMatchObject({ answer: false, fact: no });
  expect(standing([no, said({})])).toMatchObject({ answer: false, fact: no });
});
