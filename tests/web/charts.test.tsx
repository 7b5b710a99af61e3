import { expect, test } from 'vitest';
import { BarChart } from '#web/charts/bar-chart.tsx';
import { LineChart } from '#web/charts/line-chart.tsx';
import { axisTicks } from '#web/charts/scale.ts';

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [17, [0, 5, 10, 15, 20]],
  [60, [0, 20, 40, 60]],
  [100, [0, 20, 40, 60, 80, 100]],
  [38_440, [0, 10_000, 20_000, 30_000, 40_000]],
])('an axis for %d has round steps', (largest, ticks) => {
  expect(axisTicks(largest)).toEqual(ticks);
});

const bars = String(
  <BarChart
    caption="Aged 17 to 18"
    labelHead="Where"
    series={['In work or learning']}
    end={100}
    rows={[
      { label: 'Hampton Vale', bars: [{ value: 60, text: '60% (35 of 58)', low: 47.5, high: 71.9 }] },
      { label: 'Isle of Fern', bars: [{ value: null, text: 'fewer than 6' }] },
    ]}
  />,
);

test('a bar chart is a table that a screen reader reads: names, figures and what is protected', () => {
  expect(bars).toContain('role="rowheader" scope="row">Hampton Vale</th>');
  expect(bars).toContain('60% (35 of 58)');
  expect(bars).toContain('fewer than 6');
});

test('a bar is as long as its share, its interval is drawn, and a protected number draws nothing', () => {
  expect(bars.match(/<rect class="foothold-bars__solid" x="0" y="0" width="60%"/g)).toHaveLength(1);
  expect(bars).toContain('x1="47.5%" x2="71.9%"');
  const protectedRow = bars.slice(bars.indexOf('Isle of Fern'));
  expect(protectedRow).not.toContain('<rect');
});

test('series beside each other differ by solid, hollow and striped bars', () => {
  const chart = String(
    <BarChart
      caption="Destinations"
      labelHead="Destination"
      series={['Male', 'Female', 'Not said']}
      rows={[{ label: 'College', bars: [17, 16, 3].map((value) => ({ value, text: `${value}` })) }]}
    />,
  );
  const row = chart.slice(chart.indexOf('<tbody'));
  expect(row.match(/foothold-bars__solid/g)).toHaveLength(1);
  expect(row.match(/foothold-bars__hollow/g)).toHaveLength(2);
  expect(row.match(/foothold-bars__stripes/g)).toHaveLength(1);
});

const lines = String(
  <LineChart
    caption="In work or learning"
    labelHead="Year"
    labels={['2023', '2024', '2025']}
    unit="%"
    series={[
      { name: 'Hampton Vale', values: [50, null, 60], texts: ['50%', 'not known', '60%'] },
      { name: 'England', values: [52, 54, 54], texts: ['52%', '54%', '54%'] },
    ]}
  />,
);

test('a line chart has its figures in a table behind it, gaps and their reasons too', () => {
  expect(lines).toContain('Show the figures as a table');
  expect(lines).toContain('not known');
  expect(lines).toContain('role="img" aria-label="In work or learning. The figures are in the table below."');
});

test('a line stops at a gap and never bridges it', () => {
  const drawing = lines.slice(lines.indexOf('<svg'), lines.indexOf('</ul>'));
  const plot = drawing.slice(0, drawing.indexOf('foothold-lines__key'));
  expect(plot.match(/foothold-lines__line--1"/g)).toBeNull();
  expect(plot.match(/foothold-lines__line--2"/g)).toHaveLength(2);
  expect(plot.match(/foothold-lines__marker--1"/g)).toHaveLength(2);
});

test('lines differ by dashes and shapes', () => {
  expect(lines).toContain('stroke-dasharray="8 5"');
  expect(new Set([...lines.matchAll(/marker--\d" d="([^"]+)"/g)].map((found) => found[1])).size).toBe(2);
});
