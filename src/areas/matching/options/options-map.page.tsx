import { BANDS, REACH } from '#areas/travel/index.ts';
import { dayInWordsWithWeekday } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { callName } from '#domain/young-people/names.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { type MapPoint, PlaceMap, POINTS_MAX } from '#web/map.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES } from '../matching.content.ts';
import { JOURNEYS, MAP } from '../ranking/journeys.content.ts';
import { MINUTES_CHOICES } from './options-layout.ts';
import type { MappedOption, MappedPlace, OptionsMapView } from './options-map.ts';

export interface OptionsMapPageProps {
  readonly shell: Shell;
  readonly view: OptionsMapView;
  readonly filter: FormState;
}

/** Everything possible for one young person on a map, with where buses take them; and the same in a table. */
export function OptionsMapPage({ shell, view, filter }: OptionsMapPageProps) {
  const { person, options, all } = view;
  const name = callName(person);
  const path = `/referrals/${person.reference}/options`;
  return (
    <Page
      shell={shell}
      title={MAP.title(name)}
      width="wide"
      above={<BackLink href={path}>{JOURNEYS.backToOptions}</BackLink>}
    >
      <span class="govuk-caption-l">{person.reference}</span>
      <h1 class="govuk-heading-l">{MAP.title(name)}</h1>
      <p class="govuk-body">{MAP.count(options.length, all)}</p>
      <Form method="get" action={`${path}/map`} submit={MAP.filter}>
        <SelectField
          form={filter}
          name="within"
          label={MAP.within}
          items={[
            { value: '', text: MAP.everything },
            ...MINUTES_CHOICES.map((minutes) => ({ value: String(minutes), text: MAP.upTo(minutes) })),
          ]}
        />
      </Form>
      {options.length === 0 && <EmptyState title={MAP.none} />}
      <Drawing view={view} name={name} path={path} />
    </Page>
  );
}

function Drawing({ view, name, path }: { view: OptionsMapView; name: string; path: string }) {
  const { area, reach, places, options } = view;
  if (options.length === 0 && !area) return null;
  return (
    <>
      {!reach && <p class="govuk-body">{MAP.noReach}</p>}
      {places.length > POINTS_MAX && <p class="govuk-body">{MAP.most(POINTS_MAX, places.length)}</p>}
      <PlaceMap
        id="options-map"
        caption={MAP.caption(name)}
        description={MAP.description(places.length, reach !== null)}
        points={places.map((place) => pointOf(place, path))}
        areas={area ? [area] : []}
        areaLabel={MAP.home(name)}
        reach={reach ? reach.bands.map((stops, n) => ({ label: BANDS[n] ?? '', stops })) : []}
        reachTitle={reach ? REACH.fromHome(clockText(reach.arriveBy), dayInWordsWithWeekday(reach.on)) : null}
        lines={reach?.lines ?? []}
        attribution={reach ? [reach.attribution] : []}
        tableTitle={MAP.table}
      >
        <DataTable caption={MAP.table} isCaptionHidden columns={columns(path)} rows={options} />
      </PlaceMap>
    </>
  );
}

/** One option leads to its journey; several at one place to their rows in the table. */
function pointOf({ lat, lon, options }: MappedPlace, path: string): MapPoint {
  const [first] = options;
  const label = first?.option.organisation ?? '';
  if (options.length === 1 && first)
    return { lat, lon, label, detail: journeyText(first), href: `${path}/${first.option.id}/journey` };
  return { lat, lon, label, detail: MAP.several(options.length), href: `#at-${first?.number ?? 0}` };
}

function columns(path: string): Column<MappedOption>[] {
  return [
    {
      head: MAP.columns.place,
      cell: ({ number, option, isFirst }) => (
        <span id={isFirst ? `at-${number}` : undefined}>
          {number === null ? MAP.notDrawn : `${number}.`} {option.organisation}
        </span>
      ),
    },
    {
      head: MAP.columns.option,
      cell: ({ option }) => (
        <>
          <a class="govuk-link" href={`${path}/${option.id}/journey`}>
            {option.facts.title}
          </a>
          , {KIND_NAMES[option.facts.kind].toLowerCase()}
        </>
      ),
    },
    { head: MAP.columns.journey, cell: journeyText },
  ];
}

function journeyText({ journey }: MappedOption): string {
  if (journey.state !== 'reachable') return journey.text;
  return MAP.journey(journey.minutesThere, journey.minutesHome, journey.leaveAt, journey.homeAt);
}
