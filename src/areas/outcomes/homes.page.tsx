import { ACCOMMODATION_CODES } from '#domain/outcomes/accommodation.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { DateField, LongTextField, SelectField } from '#web/fields.tsx';
import type { FormState } from '#web/form-values.ts';
import { CORRECT_HOME, HOMES, homeInWords, RECORD_HOME } from './homes.content.ts';
import type { KeptStay, WrongStay } from './homes.queries.ts';
import { Frame, type OutcomeFormProps } from './outcome-forms.page.tsx';

interface HomesProps {
  readonly stays: readonly KeptStay[];
  readonly wrong: readonly WrongStay[];
  /** Where one is put right; null for who may not. */
  readonly correctPath: string | null;
}

/** Where they live and lived, latest first, and below it what was recorded wrongly. */
export function Homes(props: HomesProps) {
  return (
    <>
      {props.stays.length === 0 ? (
        <EmptyState title={HOMES.none}>{HOMES.noneHint}</EmptyState>
      ) : (
        <Stays {...props} />
      )}
      {props.wrong.length > 0 && <WrongStays wrong={props.wrong} />}
    </>
  );
}

function Stays({ stays, correctPath }: HomesProps) {
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
        ...(correctPath === null
          ? []
          : [
              {
                head: HOMES.correctHead,
                cell: ({ id, code, startedOn }: KeptStay) => (
                  <a class="govuk-link" href={`${correctPath}/${id}/correct`}>
                    {HOMES.correct}
                    <span class="govuk-visually-hidden">
                      {' '}
                      ({homeInWords(code)}, {dayInWords(startedOn)})
                    </span>
                  </a>
                ),
              },
            ]),
      ]}
    />
  );
}

function WrongStays({ wrong }: Pick<HomesProps, 'wrong'>) {
  const { columns, wrongColumns } = HOMES;
  return (
    <DataTable<WrongStay>
      caption={HOMES.wrong}
      rows={wrong}
      columns={[
        { head: columns.where, cell: ({ code }) => homeInWords(code) },
        { head: columns.from, cell: ({ startedOn }) => dayInWords(startedOn) },
        {
          head: columns.until,
          cell: ({ endedOn }) => (endedOn === null ? '' : dayInWords(endedOn)),
        },
        { head: wrongColumns.until, cell: ({ correctedOn }) => dayInWords(correctedOn) },
        { head: wrongColumns.why, cell: ({ reason }) => reason },
      ]}
    />
  );
}

/** Where they live: kind of place, from when. */
export function RecordHomePage(props: OutcomeFormProps) {
  return (
    <Frame {...props} title={RECORD_HOME.title} submit={RECORD_HOME.submit}>
      <HomeFields form={props.form} startHint={RECORD_HOME.startedOnHint} />
    </Frame>
  );
}

/** The same put right, with why; or that they never lived there. */
export function CorrectHomePage(props: OutcomeFormProps & { readonly neverHref: string }) {
  const { form } = props;
  return (
    <Frame {...props} title={CORRECT_HOME.title} submit={CORRECT_HOME.submit}>
      <p class="govuk-body">{CORRECT_HOME.lead}</p>
      <HomeFields form={form} />
      <WhyWrong form={form} />
      <p class="govuk-body">
        <a class="govuk-link" href={props.neverHref}>
          {CORRECT_HOME.never}
        </a>
      </p>
    </Frame>
  );
}

/** Why a home that was recorded is taken out. */
export function StrikeHomePage(props: OutcomeFormProps) {
  return (
    <Frame {...props} title={CORRECT_HOME.neverTitle} submit={CORRECT_HOME.neverSubmit}>
      <p class="govuk-body">{CORRECT_HOME.lead}</p>
      <WhyWrong form={props.form} />
    </Frame>
  );
}

function WhyWrong({ form }: { readonly form: FormState }) {
  return (
    <LongTextField
      form={form}
      name="reason"
      label={CORRECT_HOME.reason}
      hint={CORRECT_HOME.reasonHint}
      rows={3}
    />
  );
}

function HomeFields({ form, startHint }: { readonly form: FormState; readonly startHint?: string }) {
  return (
    <>
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
      <DateField form={form} name="startedOn" label={RECORD_HOME.startedOn} hint={startHint} />
      <DateField form={form} name="endedOn" label={RECORD_HOME.endedOn} hint={RECORD_HOME.endedOnHint} />
    </>
  );
}
