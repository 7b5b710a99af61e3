import { CHOSEN_GROUNDS } from '#domain/privacy/erasing.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { LongTextField, RadiosField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import { ERASE, HOLD } from './erase.content.ts';
import type { FileFormProps } from './file.page.tsx';

const YES_NO = [
  { value: 'yes', text: ERASE.yes },
  { value: 'no', text: ERASE.no },
];

/** `keptUntil`: until when the law makes the council keep the case record, in words. */
export function ErasePage(props: FileFormProps & { readonly keptUntil: string | null }) {
  const { form, path } = props;
  const question = ERASE.question(props.name);
  return (
    <Page
      shell={props.shell}
      title={question}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={`${path}/file`} />}
    >
      <FormErrors form={form} />
      <Confirmation
        question={question}
        effects={ERASE.effects}
        warning={ERASE.warning}
        action={`${path}/erase`}
        submit={ERASE.submit}
        isGrave
        hidden={props.hidden}
        cancelHref={`${path}/file`}
      >
        <p class="govuk-body">
          {props.keptUntil === null ? ERASE.keepsUnknown : ERASE.keeps(props.keptUntil)}
        </p>
        <RadiosField
          form={form}
          name="ground"
          label={ERASE.ground}
          items={CHOSEN_GROUNDS.map((value) => ({ value, text: ERASE.grounds[value] }))}
        />
        <RadiosField form={form} name="isRecordKept" label={ERASE.isRecordKept} items={YES_NO} isInline />
        <RadiosField form={form} name="isSure" label={ERASE.isSure} items={YES_NO} isInline />
      </Confirmation>
    </Page>
  );
}

export function HoldPage({ shell, form, name, path, hidden }: FileFormProps) {
  return (
    <Page
      shell={shell}
      title={HOLD.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={`${path}/file`} />}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{HOLD.title}</h1>
      <p class="govuk-body">{HOLD.intro}</p>
      <Form action={`${path}/hold`} submit={HOLD.submit} hidden={hidden} cancelHref={`${path}/file`}>
        <LongTextField form={form} name="reason" label={HOLD.reason} hint={HOLD.reasonHint} rows={3} />
      </Form>
    </Page>
  );
}
