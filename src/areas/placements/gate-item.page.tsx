import type { Child } from 'hono/jsx';
import type { GateItem } from '#domain/placements/gate.ts';
import type { GateCode } from '#domain/placements/gate-items.ts';
import { DateField, LongTextField, TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { EMPTY_FORM, type FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { GATE_FIELDS } from './gate-fields.page.tsx';
import { GATE } from './placement-forms.content.ts';
import { GATE_STATE_COLOURS, GATE_STATE_NAMES } from './placements.content.ts';

export type GateForm = 'record' | 'promise' | 'override';

export interface GateItemPageProps {
  readonly shell: Shell;
  /** What came back, and of which of the page's forms. */
  readonly form: FormState;
  readonly of: GateForm;
  readonly item: GateItem;
  readonly reference: string;
  /** Made for each form, so that each can be sent once. */
  readonly hiddenFor: (form: GateForm) => Readonly<Record<string, string>>;
  readonly forms: readonly GateForm[];
  /** Where it is put right, for what follows from another record. */
  readonly elsewhereHref: string | null;
  readonly isOwn: boolean;
}

/** One item of the gate: what is missing, and the ways to put it right that the reader has. */
export function GateItemPage(props: GateItemPageProps) {
  const { item, form, isOwn } = props;
  const back = `/placements/${props.reference}${isOwn ? '' : '/gate'}`;
  const finding = isOwn ? item.finding?.kindText : item.finding?.staffText;
  return (
    <Page
      shell={props.shell}
      title={item.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={back} />}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{item.title}</h1>
      {finding ? (
        <p class="govuk-body-l">{finding}</p>
      ) : (
        <p class="govuk-body">
          <Tag classes={GATE_STATE_COLOURS.green}>{GATE_STATE_NAMES.green}</Tag> {item.warning}
        </p>
      )}
      {!isOwn && item.finding?.wouldChangeIf && <p class="govuk-body">{item.finding.wouldChangeIf}</p>}
      {props.elsewhereHref && (
        <p class="govuk-body">
          {GATE.elsewhere[item.code]}{' '}
          <a class="govuk-link" href={props.elsewhereHref}>
            {GATE.change}
          </a>
        </p>
      )}
      {props.forms.includes('record') && <RecordForm {...props} />}
      {props.forms.includes('promise') && <PromiseForm {...props} />}
      {props.forms.includes('override') && <OverrideForm {...props} />}
    </Page>
  );
}

interface SmallFormProps extends GateItemPageProps {
  readonly name: GateForm;
  readonly heading?: string;
  readonly submit: string;
  readonly children?: Child;
}

function SmallForm(props: SmallFormProps) {
  const { name, item, reference } = props;
  const end = name === 'record' ? '' : `/${name}`;
  return (
    <section>
      {props.heading && <h2 class="govuk-heading-m">{props.heading}</h2>}
      <Form
        action={`/placements/${reference}/gate/${item.code}${end}`}
        submit={props.submit}
        hidden={props.hiddenFor(name)}
        cancelHref={`/placements/${reference}${props.isOwn ? '' : '/gate'}`}
      >
        {props.children}
      </Form>
    </section>
  );
}

function stateOf(props: GateItemPageProps, name: GateForm): FormState {
  return props.of === name ? props.form : EMPTY_FORM;
}

function RecordForm(props: GateItemPageProps) {
  const fields = GATE_FIELDS[props.item.code as GateCode];
  if (!fields) return null;
  const ownQuestion = props.isOwn ? GATE.ownYesQuestion[props.item.code] : undefined;
  return (
    <SmallForm
      {...props}
      name="record"
      {...(props.isOwn ? {} : { heading: GATE.record })}
      submit={ownQuestion ? GATE.ownYes : GATE.recordSubmit}
    >
      {ownQuestion ? (
        <>
          <p class="govuk-body">{ownQuestion}</p>
          <p class="govuk-body">{GATE.ownYesHint}</p>
          <input type="hidden" name="how" value="page" />
        </>
      ) : (
        fields(stateOf(props, 'record'))
      )}
    </SmallForm>
  );
}

function PromiseForm(props: GateItemPageProps) {
  const form = stateOf(props, 'promise');
  return (
    <SmallForm {...props} name="promise" heading={GATE.promise} submit={GATE.promiseSubmit}>
      <TextField form={form} name="by" label={GATE.promiseBy} width={20} />
      <DateField form={form} name="dueOn" label={GATE.promiseDue} />
    </SmallForm>
  );
}

function OverrideForm(props: GateItemPageProps) {
  const form = stateOf(props, 'override');
  return (
    <SmallForm {...props} name="override" heading={GATE.override} submit={GATE.overrideSubmit}>
      <LongTextField
        form={form}
        name="reason"
        label={GATE.overrideReason}
        hint={GATE.overrideHint}
        rows={3}
      />
    </SmallForm>
  );
}
