import { CheckboxesField, SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import { KIND_NAMES } from '../matching.content.ts';
import { JOURNEYS } from '../ranking/journeys.content.ts';
import { OPTIONS } from './options.content.ts';
import {
  layoutAnswers,
  MINUTES_CHOICES,
  OPTION_ORDERS,
  type OptionsLayout,
  WEEKS_CHOICES,
} from './options-layout.ts';
import type { OptionsView } from './options-view.ts';

interface OptionsFilterProps {
  readonly view: OptionsView;
  readonly layout: OptionsLayout;
}

/** Which options are shown, and in which order. Sent by address. */
export function OptionsFilter({ view, layout }: OptionsFilterProps) {
  const path = `/referrals/${view.person.reference}/options`;
  const { isTable, within } = layout;
  const form = { values: layoutAnswers(layout), errors: [] };
  const other = new URLSearchParams(layoutAnswers({ ...layout, isTable: !isTable }));
  const map = within === null ? '' : `?within=${within}`;
  return (
    <Form
      method="get"
      action={path}
      submit={OPTIONS.filter}
      hidden={isTable ? { as: 'table' } : {}}
      otherwise={
        <>
          <a class="govuk-link" href={`${path}?${other}`}>
            {isTable ? OPTIONS.asList : OPTIONS.asTable}
          </a>
          <a class="govuk-link" href={`${path}/map${map}`}>
            {JOURNEYS.map}
          </a>
        </>
      }
    >
      <div class="foothold-fields">
        <SelectField
          form={form}
          name="kind"
          label={OPTIONS.kind}
          items={[
            { value: '', text: OPTIONS.allKinds },
            ...view.kinds.map((one) => ({ value: one, text: KIND_NAMES[one] })),
          ]}
        />
        <SelectField
          form={form}
          name="within"
          label={OPTIONS.within}
          items={[
            { value: '', text: OPTIONS.anyWay },
            ...MINUTES_CHOICES.map((minutes) => ({
              value: String(minutes),
              text: OPTIONS.upTo(minutes),
            })),
          ]}
        />
        <SelectField
          form={form}
          name="weeks"
          label={OPTIONS.weeks}
          items={[
            { value: '', text: OPTIONS.anyStart },
            ...WEEKS_CHOICES.map((weeks) => ({ value: String(weeks), text: OPTIONS.inWeeks(weeks) })),
          ]}
        />
        <SelectField
          form={form}
          name="order"
          label={OPTIONS.order}
          items={OPTION_ORDERS.map((order) => ({ value: order, text: OPTIONS.orders[order] }))}
        />
      </div>
      <CheckboxesField
        form={form}
        name="wished"
        label={OPTIONS.wishedTitle}
        isSmall
        items={[{ value: 'yes', text: OPTIONS.wished }]}
      />
    </Form>
  );
}
