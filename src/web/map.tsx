import type { Child } from 'hono/jsx';
import { Details } from './govuk/details.tsx';
import { labelled } from './map-labels.ts';
import { Areas, BandMark, BusLines, House, NorthArrow, Pin, ReachBands, ScaleBar } from './map-layers.tsx';
import { fitMap, type LatLon, scaleBar } from './map-projection.ts';
import { inFrame, thinned } from './map-thinning.ts';

/** A numbered point: its number is its place in the list, from 1. */
export interface MapPoint extends LatLon {
  readonly label: string;
  /** Beside the label for those who cannot see: "34 minutes". */
  readonly detail: string;
  readonly href: string;
  /** Stands for the number where there is only one place. */
  readonly mark?: string | undefined;
}

/** Never an exact point: a circle somewhere within which people live. */
export interface MapArea extends LatLon {
  readonly aboutMetres: number;
  /** How many live there; left out where it is the one whom the map is about. */
  readonly people?: number | undefined;
}

export interface ReachBand {
  /** "Up to 15 minutes". */
  readonly label: string;
  readonly stops: readonly LatLon[];
}

export interface PlaceMapProps {
  /** Names the parts of this map on its page. */
  readonly id: string;
  readonly caption: string;
  /** What there is to see, in a sentence or two, for those who cannot. */
  readonly description: string;
  readonly points: readonly MapPoint[];
  readonly areas: readonly MapArea[];
  /** What an area is: "Aspen lives about here". */
  readonly areaLabel: string;
  /** Up to five bands, nearest first. Stops outside the frame are not drawn. */
  readonly reach: readonly ReachBand[];
  /** What the bands are, over them in the key. */
  readonly reachTitle: string | null;
  /** Faint, for finding one's way. */
  readonly lines: readonly (readonly LatLon[])[];
  /** Whose data it is and under which licence. */
  readonly attribution: readonly string[];
  /** Over the table: "All of this in words". */
  readonly tableTitle: string;
  /** The table with the same facts. */
  readonly children: Child;
}

/** A map has so many dots, pieces of line and numbers at most, whatever the town: its page stays light on a phone. */
const DOTS_MAX = 1_500;
const LINE_PIECES_MAX = 1_200;
export const POINTS_MAX = 60;

/** A map drawn here, without anybody's tiles: numbered places, home area, stops in reach, north, scale, and the table behind. */
export function PlaceMap(props: PlaceMapProps) {
  const { id, areas, reach } = props;
  const points = props.points.slice(0, POINTS_MAX);
  const fitted = [...points, ...areas.map((area) => ({ ...area, reachMetres: area.aboutMetres }))];
  if (fitted.length === 0) return null;
  const projection = fitMap(fitted);
  const places = points.map((point) => ({ ...point, at: projection.place(point) }));
  return (
    <figure class="foothold-map">
      <figcaption class="govuk-heading-s">{props.caption}</figcaption>
      <svg class="foothold-map__drawing">
        <title>{props.caption}</title>
        <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height="100%">
          <title id={`${id}-title`}>{props.caption}</title>
          <desc id={`${id}-desc`}>{props.description}</desc>
          <BusLines lines={props.lines.map((line) => line.map(projection.place))} most={LINE_PIECES_MAX} />
          <ReachBands
            bands={thinned(
              reach.map(({ stops }) => stops.map(projection.place).filter(inFrame)),
              DOTS_MAX,
            )}
          />
          <Areas
            areas={areas.map((area) => ({
              at: projection.place(area),
              size: projection.circle(area.aboutMetres),
              people: area.people,
            }))}
          />
          <NorthArrow />
          <ScaleBar {...scaleBar(projection.metresAcross)} />
        </svg>
        {labelled(places).map((place) => (
          <Pin {...place} />
        ))}
      </svg>
      <MapKey {...props} />
      <Details summary={props.tableTitle} open>
        {props.children}
      </Details>
      {props.attribution.map((line) => (
        <p class="govuk-body-s">{line}</p>
      ))}
    </figure>
  );
}

function MapKey({ areas, areaLabel, reach, reachTitle }: PlaceMapProps) {
  if (reach.length + areas.length === 0) return null;
  return (
    <>
      {reachTitle && <p class="govuk-body-s">{reachTitle}:</p>}
      <ul class="foothold-map__key">
        {areas.length > 0 && (
          <li>
            <svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
              <circle class="foothold-map__home" r="11" />
              {areas.every(({ people }) => people === undefined) && <House />}
            </svg>{' '}
            {areaLabel}
          </li>
        )}
        {reach.map(
          ({ label, stops }, index) =>
            stops.length > 0 && (
              <li>
                <BandMark band={index} /> {label}: {stopsText(stops.length)}
              </li>
            ),
        )}
      </ul>
    </>
  );
}

function stopsText(count: number): string {
  return count === 1 ? '1 stop' : `${count.toLocaleString('en-GB')} stops`;
}
