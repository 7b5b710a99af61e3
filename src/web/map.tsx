import type { Child } from 'hono/jsx';
import { DataTable } from './data-table.tsx';
import { HomeArea, House, NorthArrow, Pin, ReachLayer, ScaleBar } from './map-layers.tsx';
import { fitMap, type LatLon, scaleBar } from './map-projection.ts';

interface MapPlace extends LatLon {
  readonly label: string;
  readonly href?: string | undefined;
  /** The second column of the table: minutes, distance, places left. */
  readonly detail: Child;
}

interface MapProps {
  /** "Where you could work". */
  readonly caption: string;
  readonly places: readonly MapPlace[];
  /** Never an exact point: a circle somewhere within which home lies. */
  readonly home?: (LatLon & { readonly aboutMetres: number; readonly label: string }) | undefined;
  /** Up to four bands, nearest first: "Up to 20 minutes", with the stops reached in that time. */
  readonly reach?: readonly { readonly label: string; readonly stops: readonly LatLon[] }[] | undefined;
  readonly placeHead: string;
  readonly detailHead: string;
  /** Whose data it is and under which licence. */
  readonly attribution: string;
}

const MOST_LABELS = 12;

/** A map drawn here, without anybody's tiles: numbered places, home area, stops in reach, north, scale, and the table behind. */
export function PlaceMap(props: MapProps) {
  const reach = props.reach ?? [];
  const home = props.home && [{ ...props.home, reachMetres: props.home.aboutMetres }];
  const everything = [...props.places, ...(home ?? []), ...reach.flatMap(({ stops }) => stops)];
  if (everything.length === 0) return null;
  const projection = fitMap(everything);
  return (
    <figure class="foothold-map">
      <figcaption class="govuk-heading-s">{props.caption}</figcaption>
      <svg
        class="foothold-map__drawing"
        role="img"
        aria-label={`${props.caption}: a map. The places are in the table below.`}
      >
        <ReachLayer bands={reach.map(({ stops }) => stops.map(projection.place))} />
        {props.home && (
          <HomeArea at={projection.place(props.home)} size={projection.circle(props.home.aboutMetres)} />
        )}
        {props.places.map((place, index) => (
          <Pin
            label={props.places.length <= MOST_LABELS ? place.label : undefined}
            at={projection.place(place)}
            number={index + 1}
          />
        ))}
        <NorthArrow />
        <ScaleBar {...scaleBar(projection.metresAcross)} />
      </svg>
      <MapKey reach={reach} homeLabel={props.home?.label} />
      <DataTable<[number, MapPlace]>
        caption={props.caption}
        isCaptionHidden
        columns={[
          { head: props.placeHead, cell: ([number, place]) => <PlaceName number={number} place={place} /> },
          { head: props.detailHead, cell: ([, place]) => place.detail },
        ]}
        rows={props.places.map((place, index) => [index + 1, place])}
      />
      <p class="govuk-body-s">{props.attribution}</p>
    </figure>
  );
}

function PlaceName({ number, place }: { number: number; place: MapPlace }) {
  return (
    <>
      {number}.{' '}
      {place.href ? (
        <a class="govuk-link" href={place.href}>
          {place.label}
        </a>
      ) : (
        place.label
      )}
    </>
  );
}

function MapKey({
  reach,
  homeLabel,
}: {
  reach: NonNullable<MapProps['reach']>;
  homeLabel: string | undefined;
}) {
  if (reach.length === 0 && !homeLabel) return null;
  return (
    <ul class="foothold-map__key">
      {homeLabel && (
        <li>
          <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
            <circle class="foothold-map__home" r="11" />
            <House />
          </svg>{' '}
          {homeLabel}
        </li>
      )}
      {reach.map(({ label, stops }, index) => (
        <li>
          <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
            <path class={`foothold-map__reach foothold-map__reach--${index + 1}`} d="M12 12h0" />
          </svg>{' '}
          {label}: {stops.length.toLocaleString('en-GB')} stops
        </li>
      ))}
    </ul>
  );
}
