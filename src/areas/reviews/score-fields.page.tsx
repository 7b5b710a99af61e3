import { type Scorer, type SkillScore, SOFT_SKILLS, type SoftSkill } from '#domain/reviews/soft-skills.ts';
import { SelectField } from '#web/fields.tsx';
import type { FormState, FormValues } from '#web/form-values.ts';
import { OWN, SCORE_TEXTS } from './reviews.content.ts';

const FIELD = /^score-(young-person|supervisor)-(\d)$/;

/** The name of a score's field: skills by their place, because names have no spaces. */
function fieldOf(scoredBy: Scorer, skill: SoftSkill): string {
  return `score-${scoredBy}-${SOFT_SKILLS.indexOf(skill)}`;
}

/** The scores that a form sends, blanks left out. */
export function scoresIn(answers: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(answers).flatMap(([name, score]) => {
    const [, scoredBy, at] = FIELD.exec(name) ?? [];
    return scoredBy === undefined || score === ''
      ? []
      : [{ scoredBy, skill: SOFT_SKILLS[Number(at)], score }];
  });
}

/** Scores as a form shows them. */
export function scoreValues(scores: readonly SkillScore[]): FormValues {
  return Object.fromEntries(
    scores.map(({ scoredBy, skill, score }) => [fieldOf(scoredBy, skill), String(score)]),
  );
}

/** One scorer's nine scores; none need be given. */
export function ScoreFields(props: {
  form: FormState;
  scoredBy: Scorer;
  label: (skill: SoftSkill) => string;
}) {
  return (
    <>
      {SOFT_SKILLS.map((skill) => (
        <SelectField
          form={props.form}
          name={fieldOf(props.scoredBy, skill)}
          label={props.label(skill)}
          items={[{ value: '', text: OWN.notSaid }, ...SCORE_TEXTS]}
        />
      ))}
    </>
  );
}
