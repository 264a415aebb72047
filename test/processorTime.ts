import { expect } from "vitest";

/**
 * Processor time that `work` takes in this process, in milliseconds, the least of some rounds: what a clock says depends on
 * what else the machine does, and the first round compiles.
 */
export function processorTime(work: () => void, rounds = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Four times the text may take this many times the time: linear is 4, quadratic 16. */
const GROWTH = 9;
/** Tries on a busy machine: neighbours and the collector add time, they never take any away. */
const TRIES = 4;

/**
 * Expects `work` on `text` to take no more than linear time, beside a quarter of it. `noise`: milliseconds below which times
 * tell nothing. Returns the least time of the whole.
 */
export function expectLinear(work: (text: string) => void, text: string, noise: number): number {
  let [quarter, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let left = TRIES; left > 0; left--) {
    quarter = Math.min(
      quarter,
      processorTime(() => work(text.slice(0, text.length / 4)), 2),
    );
    whole = Math.min(
      whole,
      processorTime(() => work(text), 2),
    );
    if (whole < GROWTH * Math.max(quarter, noise)) break;
  }
  expect(whole).toBeLessThan(GROWTH * Math.max(quarter, noise));
  return whole;
}
