/** How an answer came; the database's CHECK holds the same list. */
export const ANSWER_HOWS = ['page', 'told worker', 'text', 'printed code', 'link', 'service'] as const;
export type AnswerHow = (typeof ANSWER_HOWS)[number];

/** The ways in which a young person answers without a page of theirs; somebody else writes down which. */
export const TOLD_HOWS = ['told worker', 'text', 'printed code'] as const satisfies readonly AnswerHow[];
export type ToldHow = (typeof TOLD_HOWS)[number];
