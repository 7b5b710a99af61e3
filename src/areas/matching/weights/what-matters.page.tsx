import { readInterest } from '#domain/matching/interests/read-interest.ts';
import { SUBJECT_AREAS } from '#domain/matching/interests/subject-areas.ts';
import { callName } from '#domain/young-people/names.ts';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Select } from '#web/govuk/select.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { MATTERS } from '../options/options.content.ts';
import type { Person } from '../ranking/person.ts';
import { PartChoices } from './part-choices.page.tsx';

interface WhatMattersProps {
  readonly shell: Shell;
  readonly person: Person;
  /** The subject chosen for each wish; empty where the dictionary is to read it. */
  readonly subjects: readonly string[];
  readonly form: FormState;
  readonly once: string;
  readonly version: string;
}

/** What matters to somebody, in words; and what their own words mean. */
export function WhatMattersPage({ shell, person, subjects, form, once, version }: WhatMattersProps) {
  const path = `/referrals/${person.reference}/options`;
  const title = MATTERS.title(callName(person));
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={path} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{MATTERS.lead}</p>
      <Form
        action={`${path}/what-matters`}
        submit={MATTERS.submit}
        hidden={{ _once: once, version }}
        cancelHref={path}
      >
        <PartChoices form={form} />
        {person.facts.interests.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{MATTERS.wishesTitle}</h2>
            <p class="govuk-body">{MATTERS.wishesLead}</p>
          </>
        )}
        {person.facts.interests.map(({ words }, at) => (
          <Select
            id={`subjects-${at}`}
            name="subjects"
            label={{ text: MATTERS.wishTitle(words), classes: 'govuk-label--s' }}
            value={subjects[at] ?? ''}
            items={[
              { value: '', text: asRead(words) },
              ...Object.entries(SUBJECT_AREAS).map(([value, text]) => ({ value, text })),
            ]}
          />
        ))}
      </Form>
    </Page>
  );
}

function asRead(words: string): string {
  const subject = readInterest(words);
  return subject ? MATTERS.wishAsRead(subject.label) : MATTERS.wishNotRead;
}
