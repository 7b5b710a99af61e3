import { clockText } from '#domain/shared/minutes.ts';
import { callName } from '#domain/young-people/names.ts';
import { RadiosField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { EMPTY_FORM, type FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { TRAVELLING } from './travelling.content.ts';
import type { Travelling } from './travelling.queries.ts';

/** A form that came back: the one that was sent shows what was typed. */
export interface SentForm {
  readonly which: 'origin' | 'limits';
  readonly form: FormState;
}

interface TravellingProps {
  readonly shell: Shell;
  readonly travelling: Travelling;
  /** Whether the postcode that counts is one of those loaded. */
  readonly isPlaceKnown: boolean;
  readonly isOwn: boolean;
  /** Where both forms are sent, and where "back" leads. */
  readonly path: string;
  readonly back: string;
  readonly sent: SentForm | null;
  readonly once: string;
}

/** Where journeys start from, and what is all right on the way: two small forms, by staff or by the young person. */
export function TravellingPage(props: TravellingProps) {
  const { shell, travelling, isOwn, sent, path, back } = props;
  const words = isOwn ? TRAVELLING.own : TRAVELLING.staff;
  const name = callName(travelling);
  const errors = sent?.form.errors ?? [];
  return (
    <Page
      shell={shell}
      title={words.title(name)}
      hasErrors={errors.length > 0}
      above={<BackLink href={back}>{words.back(name)}</BackLink>}
    >
      <FormErrors form={sent?.form ?? EMPTY_FORM} />
      <h1 class="govuk-heading-l">{words.title(name)}</h1>
      <p class="govuk-body">{words.lead}</p>
      <h2 class="govuk-heading-m">{words.limits}</h2>
      <Limits {...props} />
      <h2 class="govuk-heading-m">{words.origin}</h2>
      <Standing {...props} />
      <Origin {...props} />
      {travelling.searchPostcode !== null && (
        <form method="post" action={`${path}/home`} novalidate>
          <input type="hidden" name="_once" value={`${props.once}-home`} />
          <input type="hidden" name="version" value={String(travelling.personVersion)} />
          <Button classes="govuk-button--secondary">{TRAVELLING.clearOrigin}</Button>
        </form>
      )}
    </Page>
  );
}

/** Where journeys start from now; or the question, where nobody knows. */
function Standing({ travelling, isOwn, isPlaceKnown }: TravellingProps) {
  const words = isOwn ? TRAVELLING.own : TRAVELLING.staff;
  const { searchPostcode, originName, postcode, hasNoFixedAbode } = travelling;
  if (searchPostcode === null && postcode === null)
    return <InsetText>{hasNoFixedAbode ? words.noFixedAbode : words.noWhere}</InsetText>;
  return (
    <p class="govuk-body">
      {searchPostcode === null ? words.fromHome : words.from(originName ?? '')}{' '}
      {!isPlaceKnown && <strong>{words.unknownPostcode}</strong>}
    </p>
  );
}

function Origin({ travelling, sent, path, once }: TravellingProps) {
  const { originName, searchPostcode, personVersion } = travelling;
  const now = { label: originName ?? '', postcode: searchPostcode ?? '' };
  const form = sent?.which === 'origin' ? sent.form : { values: now, errors: [] };
  return (
    <Form
      action={`${path}/origin`}
      submit={TRAVELLING.saveOrigin}
      hidden={{ _once: `${once}-origin`, version: String(personVersion) }}
    >
      <TextField form={form} name="label" label={TRAVELLING.label} hint={TRAVELLING.labelHint} width={20} />
      <TextField
        form={form}
        name="postcode"
        label={TRAVELLING.postcode}
        hint={TRAVELLING.postcodeHint}
        width={10}
      />
    </Form>
  );
}

const YES_NO = [
  { value: 'yes', text: TRAVELLING.yes },
  { value: 'no', text: TRAVELLING.no },
];

function Limits({ travelling, sent, path, once }: TravellingProps) {
  const form = sent?.which === 'limits' ? sent.form : { values: limitValues(travelling), errors: [] };
  const number = { form, inputmode: 'numeric', width: 3, suffix: TRAVELLING.minutes } as const;
  return (
    <Form
      action={`${path}/limits`}
      submit={TRAVELLING.save}
      hidden={{ _once: `${once}-limits`, version: String(travelling.referralVersion) }}
    >
      <TextField {...number} name="journeyMinutesMax" label={TRAVELLING.journey} />
      <TextField {...number} name="walkMinutesMax" label={TRAVELLING.walk} />
      <TextField
        form={form}
        name="changesMax"
        label={TRAVELLING.changes}
        hint={TRAVELLING.changesHint}
        inputmode="numeric"
        width={2}
      />
      <TextField
        form={form}
        name="leaveEarliest"
        label={TRAVELLING.leave}
        hint={TRAVELLING.leaveHint}
        width={5}
      />
      <RadiosField
        form={form}
        name="canCycle"
        label={TRAVELLING.cycle}
        hint={TRAVELLING.cycleHint}
        items={YES_NO}
        isInline
        isSmall
      />
      <RadiosField
        form={form}
        name="needsStepFree"
        label={TRAVELLING.stepFree}
        items={YES_NO}
        isInline
        isSmall
      />
    </Form>
  );
}

function limitValues(travelling: Travelling): Record<string, string> {
  const { journeyMinutesMax, walkMinutesMax, changesMax, leaveEarliest } = travelling;
  const number = (value: number | null) => (value === null ? '' : String(value));
  const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
  return {
    journeyMinutesMax: number(journeyMinutesMax),
    walkMinutesMax: number(walkMinutesMax),
    changesMax: number(changesMax),
    leaveEarliest: leaveEarliest === null ? '' : clockText(leaveEarliest),
    canCycle: yesNo(travelling.canCycle),
    needsStepFree: yesNo(travelling.needsStepFree),
  };
}
