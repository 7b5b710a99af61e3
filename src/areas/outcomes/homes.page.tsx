import { ACCOMMODATION_CODES } from '#domain/outcomes/accommodation.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { DateField, SelectField } from '#web/fields.tsx';
import { HOMES, homeInWords, RECORD_HOME } from './homes.content.ts';
import type { KeptStay } from './homes.queries.ts';
import { Frame, type OutcomeFormProps } from './outcome-forms.page.tsx';

/** Where they live and lived, latest first. */
export function Homes({ stays }: { readonly stays: readonly KeptStay[] }) {
  if (stays.length === 0) return <EmptyState title={HOMES.none}>{HOMES.noneHint}</EmptyState>;
  const { columns } = HOMES;
  return (
    <DataTable<KeptStay>
      caption={HOMES.list}
      rows={stays}
      columns={[
        { head: columns.where, cell: ({ code }) => homeInWords(code) },
        { head: columns.from, cell: ({ startedOn }) => dayInWords(startedOn) },
        {
          head: columns.until,
          cell: ({ endedOn }) => (endedOn === null ? HOMES.stillThere : dayInWords(endedOn)),
        },
        { head: columns.code, cell: ({ code }) => code },
      ]}
    />
  );
}

/** Where they live: kind of place, from when. */
export function RecordHomePage(props: OutcomeFormProps) {
  const { form } = props;
  return (
    <Frame {...props} title={RECORD_HOME.title} submit={RECORD_HOME.submit}>
      <SelectField
        form={form}
        name="code"
        label={RECORD_HOME.code}
        hint={RECORD_HOME.codeHint}
        items={[
          { value: '', text: RECORD_HOME.choose },
          ...ACCOMMODATION_CODES.map((code) => ({ value: code, text: homeInWords(code) })),
        ]}
      />
      <DateField
        form={form}
        name="startedOn"
        label={RECORD_HOME.startedOn}
        hint={RECORD_HOME.startedOnHint}
      />
      <DateField form={form} name="endedOn" label={RECORD_HOME.endedOn} hint={RECORD_HOME.endedOnHint} />
    </Frame>
  );
}
