import type { Child } from 'hono/jsx';
import { DataTable } from '../data-table.tsx';
import { Details } from '../govuk/details.tsx';
import { axisTicks } from './scale.ts';

interface LineSeries {
  readonly name: string;
  /** One for each label; null leaves a gap, and its text says why. */
  readonly values: readonly (number | null)[];
  /** The same as read in the table: "54% (20,757 of 38,440)". */
  readonly texts: readonly string[];
}

interface LineChartProps {
  readonly caption: string;
  /** What the labels are: "Year". */
  readonly labelHead: string;
  readonly labels: readonly string[];
  /** Up to four; each has its own dashes and its own shape. */
  readonly series: readonly LineSeries[];
  readonly unit?: string | undefined;
}

const HEIGHT = 260;
const TOP = 20;
const BOTTOM = 216;
const MOST_LABELS = 6;
const DASHES = [undefined, '8 5', '2 5', '12 4 2 4'];
const SHAPES = ['M0-5a5 5 0 1 0 0 10A5 5 0 0 0 0-5z', 'M-5-5H5V5H-5z', 'M0-6 6 5H-6z', 'M0-7 6 0 0 7-6 0z'];

/** Lines over time. Lengths across are in per cent and text keeps its size, so it reads on a phone; the table is behind it. */
export function LineChart(props: LineChartProps) {
  const values = props.series.flatMap((series) => series.values.filter((value) => value !== null));
  const ticks = axisTicks(Math.max(0, ...values));
  const axis = ticks.at(-1) ?? 1;
  return (
    <figure class="foothold-lines">
      <figcaption class="govuk-heading-s">{props.caption}</figcaption>
      <svg
        class="foothold-lines__drawing"
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`${props.caption}. The figures are in the table below.`}
      >
        <Grid ticks={ticks} axis={axis} unit={props.unit ?? ''} />
        <Labels labels={props.labels} />
        {props.series.map((series, index) => (
          <Line series={series} index={index} axis={axis} />
        ))}
      </svg>
      <ul class="foothold-lines__key" aria-hidden="true">
        {props.series.map(({ name }, index) => (
          <li>
            <svg width="40" height="16" aria-hidden="true">
              <line
                class={strokeClass(index)}
                x1="0"
                x2="40"
                y1="8"
                y2="8"
                stroke-dasharray={DASHES[index]}
              />
              <Marker x="20" y={8} index={index} />
            </svg>{' '}
            {name}
          </li>
        ))}
      </ul>
      <FiguresTable {...props} />
    </figure>
  );
}

function FiguresTable({ caption, labelHead, labels, series }: LineChartProps) {
  return (
    <Details summary="Show the figures as a table">
      <DataTable<number>
        caption={caption}
        isCaptionHidden
        columns={[
          { head: labelHead, cell: (at: number) => labels[at] },
          ...series.map(({ name, texts }) => ({
            head: name,
            isNumeric: true,
            cell: (at: number): Child => texts[at],
          })),
        ]}
        rows={labels.map((_, at) => at)}
      />
    </Details>
  );
}

/** Middle of the nth of `count` equal columns: edge labels then have room. */
function columnAt(at: number, count: number): string {
  return `${Math.round(((at + 0.5) / count) * 10_000) / 100}%`;
}

function heightOf(value: number, axis: number): number {
  return Math.round((BOTTOM - (value / axis) * (BOTTOM - TOP)) * 10) / 10;
}

function Grid({ ticks, axis, unit }: { ticks: readonly number[]; axis: number; unit: string }) {
  return ticks.map((tick) => {
    const y = heightOf(tick, axis);
    return (
      <>
        <line class="foothold-lines__grid" x1="0" x2="100%" y1={y} y2={y} />
        <text class="foothold-lines__text" x="0" y={y - 4}>
          {tick.toLocaleString('en-GB')}
          {unit}
        </text>
      </>
    );
  });
}

function Labels({ labels }: { labels: readonly string[] }) {
  const every = Math.ceil(labels.length / MOST_LABELS);
  return labels.map(
    (label, at) =>
      at % every === 0 && (
        <text
          class="foothold-lines__text"
          x={columnAt(at, labels.length)}
          y={BOTTOM + 24}
          text-anchor="middle"
        >
          {label}
        </text>
      ),
  );
}

function Line({ series, index, axis }: { series: LineSeries; index: number; axis: number }) {
  const points = series.values.map((value, at) =>
    value === null ? null : { x: columnAt(at, series.values.length), y: heightOf(value, axis) },
  );
  return (
    <>
      {points.map((point, at) => {
        const next = points[at + 1];
        return (
          point &&
          next && (
            <line
              class={strokeClass(index)}
              x1={point.x}
              y1={point.y}
              x2={next.x}
              y2={next.y}
              stroke-dasharray={DASHES[index]}
            />
          )
        );
      })}
      {points.map((point) => point && <Marker x={point.x} y={point.y} index={index} />)}
    </>
  );
}

function Marker({ x, y, index }: { x: string; y: number; index: number }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path class={`foothold-lines__marker foothold-lines__marker--${index + 1}`} d={SHAPES[index]} />
    </svg>
  );
}

function strokeClass(index: number): string {
  return `foothold-lines__line foothold-lines__line--${index + 1}`;
}
