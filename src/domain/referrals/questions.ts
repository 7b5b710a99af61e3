import { QUESTION_ROWS, type QuestionField, type QuestionTime } from './question-rows.ts';
import type { ReferralFacts } from './referral-facts.ts';

/** A gap in a referral, as a question for the one-to-one. */
export interface ReferralQuestion {
  readonly field: QuestionField;
  /** By when the answer is needed; the list comes in this order. */
  readonly askBy: QuestionTime;
  readonly staffText: string;
  readonly kindText: string;
}

/**
 * What is missing in a referral, as questions: most urgent first, then in the order of the form. A form with gaps is
 * normal and is accepted. A blank driving licence is an answer (none), a blank language means English: neither asks.
 */
export function questionsFor(facts: ReferralFacts): readonly ReferralQuestion[] {
  return QUESTION_ROWS.filter((row) => row.isMissing(facts)).map((row) => ({
    field: row.field,
    askBy: row.askBy,
    staffText: textOf(row.staffText, facts),
    kindText: textOf(row.kindText, facts),
  }));
}

function textOf(text: string | ((facts: ReferralFacts) => string), facts: ReferralFacts): string {
  return typeof text === 'string' ? text : text(facts);
}
