import { dayInWords } from '#domain/shared/day.ts';
import { type EthnicityCode, ethnicityLabel } from '#domain/young-people/ethnicities.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { RadiosField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { DUPLICATES, PAIR } from './duplicates.content.ts';
import type { countRecords } from './duplicates.queries.ts';
import type { findYoungPerson } from './young-people.queries.ts';

/** One of two records that are looked at side by side. */
export interface ComparedPerson {
  readonly person: NonNullable<Awaited<ReturnType<typeof findYoungPerson>>>;
  readonly counts: Awaited<ReturnType<typeof countRecords>>;
  /** Who is their worker today. */
  readonly worker: string | null;
}

interface DuplicatePairPageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly earlier: ComparedPerson;
  readonly later: ComparedPerson;
}

/** Both records side by side, and the question whether they are one person. */
export function DuplicatePairPage(props: DuplicatePairPageProps) {
  const { shell, form, earlier, later } = props;
  const { columns } = PAIR;
  return (
    <Page
      shell={shell}
      title={PAIR.question}
      hasErrors={form.errors.length > 0}
      above={<BackLink href="/duplicates">{DUPLICATES.title}</BackLink>}
    >
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{PAIR.question}</h1>
      <DataTable
        caption={PAIR.caption}
        isCaptionHidden
        rows={Object.entries(PAIR.rows)}
        columns={[
          { head: columns.what, cell: ([, label]) => label },
          { head: columns.earlier, cell: ([row]) => cellOf(row as keyof typeof PAIR.rows, earlier) },
          { head: columns.later, cell: ([row]) => cellOf(row as keyof typeof PAIR.rows, later) },
        ]}
      />
      <Form action={props.action} hidden={props.hidden} submit={PAIR.submit} cancelHref="/duplicates">
        <RadiosField
          form={form}
          name="decision"
          label={PAIR.decision}
          size="m"
          items={[
            { value: 'same', text: PAIR.same, hint: PAIR.sameHint },
            { value: 'different', text: PAIR.different, hint: PAIR.differentHint },
          ]}
        />
      </Form>
    </Page>
  );
}

function cellOf(row: keyof typeof PAIR.rows, { person, counts, worker }: ComparedPerson): string {
  const values: Readonly<Record<keyof typeof PAIR.rows, string | number | null>> = {
    name: fullName({
      firstName: person.first_name,
      lastName: person.last_name,
      knownAs: person.known_as,
    }),
    dateOfBirth: person.date_of_birth && dayInWords(person.date_of_birth),
    sex: person.sex,
    ethnicity: person.ethnicity && ethnicityLabel(person.ethnicity as EthnicityCode),
    careStatus: person.care_status,
    childId: person.child_id,
    references: counts.references.join(', '),
    postcode: person.has_no_fixed_abode ? PAIR.noFixedAbode : person.postcode,
    phone: person.phone,
    email: person.email,
    worker,
    contacts: counts.contacts,
    activities: counts.activities,
    placements: counts.placements,
  };
  const value = values[row];
  return value === null || value === '' ? PAIR.notKnown : String(value);
}
