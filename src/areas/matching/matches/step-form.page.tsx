import type { Side } from '#domain/accounts/sides.ts';
import type { SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { callName } from '#domain/young-people/names.ts';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { wordsFor } from '../options/option-words.ts';
import { MATCH, STEP_FORMS, type StepName, stepWords } from './matches.content.ts';
import type { MatchRecord } from './matches.queries.ts';
import { ANSWER } from './my-choices.content.ts';
import { OUTSIDE_MATCH } from './outside.content.ts';
import { StepFields } from './step-fields.page.tsx';

export interface StepFormProps {
  readonly shell: Shell;
  readonly name: StepName;
  readonly side: Side;
  readonly match: MatchRecord;
  readonly form: FormState;
  readonly once: string;
  /** The version that was looked at. */
  readonly version: string;
  /** What the employer would see of the young person. */
  readonly wouldSee: SharedWithEmployer;
}

/** One step of a match, as a page with a form: what will happen, what is asked, yes or a way back. */
export function StepFormPage(props: StepFormProps) {
  const { name, match, form } = props;
  const { title, lead, submit } = wordsOf(props);
  const back = `/matches/${match.id}`;
  return (
    <Page
      shell={props.shell}
      title={title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={back} />}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">{captionFor(props)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {lead && <p class="govuk-body-l">{lead}</p>}
      <Effects {...props} />
      <Form
        action={`${back}/${name}`}
        submit={submit}
        hidden={{ _once: props.once, version: props.version }}
        cancelHref={back}
      >
        <StepFields {...props} />
      </Form>
    </Page>
  );
}

function captionFor({ side, match }: StepFormProps): string {
  const what = MATCH.at(match.title, match.organisation);
  return side === 'inside' ? MATCH.caption(callName(match), what) : what;
}

interface StepWords {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
}

function wordsOf({ side, name, match }: StepFormProps): StepWords {
  const words = stepWords(name, match.status);
  const [title, submit] = [wordsFor(match, words.title), wordsFor(match, words.submit)];
  if (side === 'own') return OWN_WORDS[name] ?? { title, submit };
  return side === 'outside' ? (OUTSIDE_WORDS[name] ?? { title, submit }) : { title, submit };
}

const OWN_WORDS: Partial<Record<StepName, StepWords>> = {
  yes: { title: ANSWER.yesTitle, lead: ANSWER.yesLead, submit: ANSWER.yesSubmit },
  no: { title: ANSWER.noTitle, lead: ANSWER.noLead, submit: ANSWER.noSubmit },
  accept: { title: ANSWER.takeTitle, submit: ANSWER.takeSubmit },
  withdraw: { title: ANSWER.withdrawTitle, lead: ANSWER.withdrawLead, submit: ANSWER.withdrawSubmit },
};

const OUTSIDE_WORDS: Partial<Record<StepName, StepWords>> = {
  offer: {
    title: OUTSIDE_MATCH.offerTitle,
    lead: OUTSIDE_MATCH.offerLead,
    submit: OUTSIDE_MATCH.offerSubmit,
  },
  interview: {
    title: OUTSIDE_MATCH.meetTitle,
    lead: OUTSIDE_MATCH.meetLead,
    submit: OUTSIDE_MATCH.meetSubmit,
  },
  'employer-no': { title: OUTSIDE_MATCH.noTitle, lead: OUTSIDE_MATCH.noLead, submit: OUTSIDE_MATCH.noSubmit },
};

const EFFECTS: Partial<Record<StepName, readonly string[]>> = {
  put: STEP_FORMS.putEffects,
  back: STEP_FORMS.backEffects,
  withdraw: STEP_FORMS.withdrawEffects,
  close: STEP_FORMS.closeEffects,
  accept: STEP_FORMS.acceptEffects,
};

function Effects(props: StepFormProps) {
  const { side, name, match } = props;
  if (side === 'outside') return null;
  if (side === 'own' && name === 'yes') return <WhatIsTold wouldSee={props.wouldSee} />;
  if (side === 'own' && name !== 'accept') return null;
  const startsOn = match.startsOn === null ? MATCH.notAgreed : dayInWords(match.startsOn);
  const effects = side === 'own' ? [...ANSWER.takeEffects(startsOn), ANSWER.takeOthers] : EFFECTS[name];
  if (!effects) return null;
  return (
    <>
      {side === 'own' && <p class="govuk-body">{ANSWER.takeLead}</p>}
      <Bullets items={effects.map((effect) => wordsFor(match, effect))} />
    </>
  );
}

/** Said to the young person before they say yes: these things, and nothing else. */
function WhatIsTold({ wouldSee }: { readonly wouldSee: SharedWithEmployer }) {
  const support = wouldSee.support.join(', ');
  const items = [
    ANSWER.tellName(wouldSee.firstName),
    ANSWER.tellAge,
    ...(wouldSee.wantsToLearn ? [ANSWER.tellLearn(wouldSee.wantsToLearn)] : []),
    ...(support ? [ANSWER.tellSupport(support)] : []),
  ];
  return (
    <InsetText>
      <Bullets items={items} />
      <p class="govuk-body">{ANSWER.tellNothingElse}</p>
    </InsetText>
  );
}

function Bullets({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
