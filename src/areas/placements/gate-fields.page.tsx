import type { Child } from 'hono/jsx';
import type { GateCode } from '#domain/placements/gate-items.ts';
import { RISK_REVIEW_WAYS, YOUNG_RISK_FACTORS } from '#domain/placements/risk.ts';
import { GROUND_WORDS, UNPAID_GROUNDS } from '#domain/placements/unpaid-grounds.ts';
import { CONSENT_HOWS, type ConsentHow } from '#domain/privacy/consents.ts';
import {
  CheckboxesField,
  DateField,
  LongTextField,
  RadiosField,
  SelectField,
  TextField,
} from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { GATE } from './placement-forms.content.ts';
import { capital } from './placement-words.ts';

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

const HOW_WORDS: Readonly<Record<ConsentHow, string>> = {
  'referral form': 'On the referral form',
  page: 'On their own page',
  'told worker': 'They told their worker',
  text: 'By text message',
  'printed code': 'By a printed code',
  paper: 'On paper',
};

const CLAIM_WORDS = {
  none: 'Nothing',
  UC: 'Universal Credit',
  JSA: 'Jobseeker’s Allowance',
  ESA: 'Employment and Support Allowance',
  other: 'Something else',
} as const;

/** How a yes was given, where somebody else records it. */
export function HowField({ form }: { readonly form: FormState }) {
  return (
    <RadiosField
      form={form}
      name="how"
      label={GATE.how}
      items={CONSENT_HOWS.filter((value) => value !== 'page').map((value) => ({
        value,
        text: HOW_WORDS[value],
      }))}
    />
  );
}

/** What is asked about each item that a person records. */
export const GATE_FIELDS: Readonly<Partial<Record<GateCode, (form: FormState) => Child>>> = {
  'consent-to-share': (form) => <HowField form={form} />,
  'young-person-yes': (form) => <HowField form={form} />,
  'risk-reviewed': (form) => (
    <>
      <DateField form={form} name="onDate" label={GATE.reviewedOn} />
      <RadiosField
        form={form}
        name="way"
        label={GATE.way}
        items={RISK_REVIEW_WAYS.map((value) => ({ value, text: capital(value) }))}
      />
      <RadiosField form={form} name="isLowRiskKnownSite" label={GATE.lowRisk} items={YES_NO} isInline />
      <CheckboxesField
        form={form}
        name="factorsNamed"
        label={GATE.factors}
        items={YOUNG_RISK_FACTORS.map(({ code, name }) => ({ value: code, text: capital(name) }))}
        isSmall
      />
    </>
  ),
  'journey-known': (form) => (
    <>
      <RadiosField form={form} name="there" label={GATE.there} items={YES_NO} isInline />
      <RadiosField form={form} name="home" label={GATE.home} items={YES_NO} isInline />
    </>
  ),
  'benefits-looked-at': (form) => (
    <>
      <DateField form={form} name="onDate" label={GATE.lookedOn} />
      <RadiosField
        form={form}
        name="claims"
        label={GATE.claims}
        items={Object.entries(CLAIM_WORDS).map(([value, text]) => ({ value, text }))}
      />
      <TextField
        form={form}
        name="betterOff"
        label={GATE.betterOff}
        hint={GATE.betterOffHint}
        prefix="£"
        width={10}
      />
      <TextField form={form} name="worseOff" label={GATE.worseOff} prefix="£" width={10} />
      <RadiosField form={form} name="jobcentreTold" label={GATE.jobcentre} items={YES_NO} isInline />
    </>
  ),
  'emergency-contact': (form) => (
    <>
      <TextField form={form} name="name" label={GATE.contactName} width={20} />
      <TextField form={form} name="phone" label={GATE.contactPhone} type="tel" width={20} />
    </>
  ),
  'must-not-meet': (form) => (
    <RadiosField
      form={form}
      name="found"
      label={GATE.mustNotMeet}
      hint={GATE.mustNotMeetHint}
      items={[
        { value: 'clear', text: GATE.clear },
        { value: 'clash', text: GATE.clash },
      ]}
    />
  ),
  'pay-lawful': (form) => (
    <>
      <SelectField
        form={form}
        name="ground"
        label={GATE.ground}
        items={UNPAID_GROUNDS.map((value) => ({
          value,
          text: `${GROUND_WORDS[value].name} (${GROUND_WORDS[value].source})`,
        }))}
      />
      <LongTextField form={form} name="because" label={GATE.because} rows={3} />
    </>
  ),
  dbs: (form) => (
    <>
      <RadiosField form={form} name="isNeeded" label={GATE.dbsNeeded} items={YES_NO} isInline />
      <DateField form={form} name="seenOn" label={GATE.dbsSeen} />
    </>
  ),
};
