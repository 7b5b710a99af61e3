import { PASSAGE_REASONS } from '#domain/privacy/access-requests.ts';
import { RadiosField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import { PASSAGES } from './file.content.ts';
import type { FileFormProps } from './file.page.tsx';
import type { Passage } from './read-file.ts';

export interface PassagesPageProps extends FileFormProps {
  readonly passages: readonly Passage[];
  /** How many there are after these. */
  readonly rest: number;
}

/** Each passage as it stands, with keep or hold back and why. */
export function PassagesPage(props: PassagesPageProps) {
  const { form, path, passages, rest } = props;
  return (
    <Page
      shell={props.shell}
      title={PASSAGES.title}
      hasErrors={form.errors.length > 0}
      above={<BackLink href={path} />}
    >
      <FormErrors form={form} />
      <span class="govuk-caption-l">{props.name}</span>
      <h1 class="govuk-heading-l">{PASSAGES.title}</h1>
      <p class="govuk-body">{PASSAGES.intro}</p>
      {passages.length === 0 ? (
        <p class="govuk-body">{PASSAGES.none}</p>
      ) : (
        <Form action={`${path}/passages`} submit={PASSAGES.submit} hidden={props.hidden} cancelHref={path}>
          {passages.map(({ sha256, where, label, text }) => (
            <RadiosField
              form={form}
              name={`passage-${sha256}`}
              label={`${where}: ${label}`}
              hint={<q>{text}</q>}
              isSmall
              items={[
                ...PASSAGE_REASONS.map((value) => ({ value, text: PASSAGES.reasons[value] })),
                { value: '', text: PASSAGES.later },
              ]}
            />
          ))}
          {rest > 0 && <p class="govuk-body">{PASSAGES.rest(rest)}</p>}
        </Form>
      )}
    </Page>
  );
}
