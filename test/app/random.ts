import { type Filters, FLAGS, SCOPES } from "../../src/app/store.ts";
import { random } from "./sample.ts";

/** Filters over the sample dataset, from a seed. */
export function randomFilters(seed: number): Filters {
  const next = random(seed);
  const some = <T>(items: readonly T[], chance = 0.4): T[] => (next() < chance ? items.filter(() => next() < 0.35) : []);
  const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const from = next() < 0.4 ? `${2014 + Math.floor(next() * 6)}-0${1 + Math.floor(next() * 9)}` : null;
  const to = next() < 0.4 ? `${2019 + Math.floor(next() * 5)}-1${Math.floor(next() * 3)}` : null;
  return {
    regions: some(["100000", "370000", "370100", "510000", "zone:jinan", "macro:river", "macro:empty"]),
    from: from !== null && to !== null && from > to ? null : from,
    to,
    indicators: some(["gdp", "firms", "rate"]),
    alliances: some(["al0"], 0.5),
    articles: some(["a0", "a1", "a2", "a5"], 0.3),
    publishers: some(["daily", "weekly"], 0.2),
    scope: one(SCOPES),
    flags: next() < 0.4 ? { [one(FLAGS)]: next() < 0.5 ? "only" : "hide" } : {},
    text: next() < 0.2 ? one(["gdp", "r37", "title1", "river", "nothing"]) : "",
  };
}
