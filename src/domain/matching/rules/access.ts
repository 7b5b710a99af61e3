import { dayInWords } from '../../shared/day.ts';
import { firm, relaxable, safeguarding } from '../match-refusals.ts';
import type { Rule } from './rule.ts';

/** Step-free is needed and the place is known not to be. */
export const stepFreeNeeded: Rule = (person, option) =>
  person.needsStepFree === true && option.isStepFree === false
    ? firm('step-free-needed', {
        staffText: 'They need step-free access, and this place has steps.',
        kindText: 'This place has steps.',
        wouldChangeIf: `If ${option.employer.name} can offer work without steps.`,
      })
    : null;

/** Somebody who must not be met works, learns or is placed there. */
export const mustNotMeet: Rule = (_person, _option, { pair }) =>
  pair.mustNotMeet
    ? safeguarding('must-not-meet', {
        staffText: 'Somebody is there whom they must not meet.',
        kindText: 'This is not available.',
      })
    : null;

/** It lies in an area that the person has to stay out of. */
export const areaToAvoid: Rule = (_person, _option, { pair }) =>
  pair.isInAreaToAvoid
    ? safeguarding('area-to-avoid', {
        staffText: 'It lies in an area that they have to stay out of.',
        kindText: 'This is not available.',
      })
    : null;

/** One of both sides said no before. The young person may always change their mind. */
export const alreadyDeclined: Rule = (_person, option, { pair }) => {
  if (!pair.declined) return null;
  const on = dayInWords(pair.declined.on);
  return pair.declined.by === 'young-person'
    ? relaxable('already-declined', {
        staffText: `They said no to this on ${on}.`,
        kindText: `You said no to this on ${on}.`,
        wouldChangeIf: `If you change your mind: you said no on ${on}.`,
      })
    : relaxable('already-declined', {
        staffText: `${option.employer.name} said no on ${on}.`,
        kindText: 'We asked them before, and it did not work out.',
        wouldChangeIf: `If ${option.employer.name} thinks again: they said no on ${on}.`,
      });
};

/** A concern, an accident or a complaint stops new placements there until somebody with the right says otherwise. */
export const concernOpen: Rule = (_person, option) =>
  option.employer.isStopped
    ? safeguarding('concern-open', {
        staffText: 'A concern stops new placements here until somebody with the right says otherwise.',
        kindText: 'This is not available.',
        wouldChangeIf: 'When placements here are allowed again.',
      })
    : null;
