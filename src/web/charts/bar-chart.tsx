import type { Child } from 'hono/jsx';
import { TABLE_ROLES } from '../table-roles.ts';
import { axisTicks, percentOf } from './scale.ts';

interface Bar {
  /** Null where the number is protected or not known; the text says which. */
  readonly value: number | null;
  /** What is read: "60% (35 of 58)", "fewer than 6". */
  readonly text: string;
  /** Ends of a 95 % interval, drawn as a line across the end of the bar. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

interface BarChartProps {
  readonly caption: Child;
  /** Head of the first column: "Authority", "Year". */
  readonly labelHead: string;
  /** One name, or up to three where rows are compared: "Male", "Female". */
  readonly series: readonly string[];
  /** `bars` in the order of the series. */
  readonly rows: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
  /** Where the axis ends: 100 for percentages. Just past the largest value unless told. */
  readonly end?: number | undefined;
}

/** A chart that is its own table: each row has a name, bars, and the figures in words. Series differ by pattern, not only colour. */
export function BarChart({ caption, labelHead, series, rows, end }: BarChartProps) {
  const values = rows.flatMap(({ bars }) => bars.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
  const axis = end ?? axisTicks(Math.max(...values)).at(-1) ?? 1;
  return (
    <table class="foothold-bars" {...TABLE_ROLES.table}>
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead
        class={series.length === 1 ? 'govuk-visually-hidden' : 'foothold-bars__head'}
        {...TABLE_ROLES.group}
      >
        <tr class="foothold-bars__key" {...TABLE_ROLES.row}>
          <th class="govuk-visually-hidden" {...TABLE_ROLES.column}>
            {labelHead}
          </th>
          {series.map((name, index) => (
            <th class="foothold-bars__series" {...TABLE_ROLES.column}>
              <svg class="foothold-bars__swatch" width="20" height="14" aria-hidden="true">
                <BarShape width="100%" index={index} />
              </svg>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.group}>
        {rows.map((row) => (
          <tr class="foothold-bars__row" {...TABLE_ROLES.row}>
            <th class="foothold-bars__label" {...TABLE_ROLES.name}>
              {row.label}
            </th>
            {row.bars.map((bar, index) => (
              <td class="foothold-bars__cell" {...TABLE_ROLES.cell}>
                <BarDrawing bar={bar} index={index} axis={axis} />
                <span class="foothold-bars__text">{bar.text}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarDrawing({ bar, index, axis }: { bar: Bar; index: number; axis: number }) {
  return (
    <svg class="foothold-bars__drawing" width="100%" height="18" aria-hidden="true">
      {bar.value !== null && <BarShape width={percentOf(bar.value, axis)} index={index} />}
      {bar.low !== undefined && bar.high !== undefined && (
        <Interval low={percentOf(bar.low, axis)} high={percentOf(bar.high, axis)} />
      )}
    </svg>
  );
}

/** Solid, hollow or striped. Stripes are drawn by a dashed line as thick as the bar, which needs no pattern and so no id. */
function BarShape({ width, index }: { width: string; index: number }) {
  if (index === 0)
    return <rect class="foothold-bars__solid" x="0" y="0" width={width} height="100%" rx="2" />;
  return (
    <>
      <rect class="foothold-bars__hollow" x="0" y="0" width={width} height="100%" rx="2" />
      {index > 1 && <line class="foothold-bars__stripes" x1="0" x2={width} y1="50%" y2="50%" />}
    </>
  );
}

function Interval({ low, high }: { low: string; high: string }) {
  return ['foothold-bars__halo', 'foothold-bars__interval'].map((name) => (
    <g class={name}>
      <line x1={low} x2={high} y1="9" y2="9" />
      <line x1={low} x2={low} y1="4" y2="14" />
      <line x1={high} x2={high} y1="4" y2="14" />
    </g>
  ));
}
