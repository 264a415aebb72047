/** Axes of known ends, so that a label's place in pixels is known before anything is drawn, and labels can be set apart. */

export interface Axis {
  log: boolean;
  min: number;
  max: number;
  ticks: number[];
}

const clean = (value: number): number => Number(value.toPrecision(12));

/** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
export function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  return clean(([1, 2, 2.5, 5, 10].find((n) => n * power >= raw * 0.999) ?? 10) * power);
}

/** From round number to round number around the values; `zero`: from or to nought. About `count` steps. */
export function linearAxis(values: readonly number[], zero: boolean, count = 5): Axis {
  const low = Math.min(...values, ...(zero ? [0] : []));
  const high = Math.max(...values, ...(zero ? [0] : []));
  if (!(high > low) && (low === 0 || !Number.isFinite(low))) return { log: false, min: 0, max: 1, ticks: [0, 0.5, 1] };
  const step = niceStep((high - low || Math.abs(high) || 1) / count);
  const min = clean(Math.floor(low / step + 1e-9) * step);
  const max = clean(Math.max(Math.ceil(high / step - 1e-9) * step, min + step));
  return { log: false, min, max, ticks: Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => clean(min + i * step)) };
}

/** Ends and ticks at 1, 2 and 5 times powers of ten; at powers alone where the values span many. Values must be positive. */
export function logAxis(values: readonly number[]): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const wide = Math.log10(high / low) > 3.5;
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const n of wide ? [1] : [1, 2, 5]) all.push(clean(n * 10 ** power));
  const min = all.findLast((tick) => tick <= low) ?? low;
  const max = all.find((tick) => tick >= high && tick > min) ?? high;
  return { log: true, min, max, ticks: all.filter((tick) => tick >= min && tick <= max) };
}

export const axisOf = (values: readonly number[], log: boolean, zero: boolean, count?: number): Axis =>
  log ? logAxis(values) : linearAxis(values, zero, count);

/** Pixels from the top of a plot of this height. */
export function pixelOf({ log, min, max }: Axis, value: number, height: number): number {
  const part = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return (1 - part) * height;
}

/** The ECharts side of an axis. */
export const axisOption = ({ log, min, max, ticks }: Axis) =>
  log
    ? { type: "log", min, max, axisTick: { customValues: ticks }, splitLine: { show: true } }
    : { type: "value", min, max, interval: clean((ticks[1] ?? max) - min) };

/** Places at least `gap` apart and inside 0…height, as near as may be to where they were wished, in the order given. */
export function setApart(wished: readonly number[], gap: number, height: number): number[] {
  const order = wished.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const blocks: { from: number; ids: number[]; sum: number }[] = [];
  for (const { at, i } of order) {
    blocks.push({ from: at, ids: [i], sum: at });
    // Blocks that touch become one, centred on its members' wishes.
    for (let b = blocks.length - 1; b > 0; b--) {
      const [above, below] = [blocks[b - 1]!, blocks[b]!];
      if (above.from + above.ids.length * gap <= below.from) break;
      const offsets = above.ids.length * gap * below.ids.length;
      const ids = [...above.ids, ...below.ids];
      const sum = above.sum + below.sum - offsets;
      blocks.splice(b - 1, 2, { ids, sum, from: sum / ids.length });
    }
  }
  const placed = new Array<number>(wished.length).fill(0);
  let floor = Number.NEGATIVE_INFINITY;
  blocks.forEach(({ from, ids }, b) => {
    const after = blocks.slice(b).reduce((n, block) => n + block.ids.length, 0);
    const start = Math.max(floor, 0, Math.min(from, height - (after - 1) * gap));
    ids.forEach((id, k) => {
      placed[id] = start + k * gap;
    });
    floor = start + ids.length * gap;
  });
  return placed;
}
