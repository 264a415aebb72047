import { z } from "zod";
import type { Alliance, Dataset, Event, Observation } from "../dataset/schema.ts";

const month = z.string().nullable();
const GoldChange = z.looseObject({ kind: z.string(), value: z.number() });

/** A stated value as a careful reader takes it. The `…Accept` keys hold other answers that count as right. */
const GoldObservation = z.looseObject({
  region: z.string().nullable().default(null),
  regionAccept: z.array(z.string().nullable()).optional(),
  indicator: z.string().default(""),
  start: month.default(null),
  end: month.default(null),
  startAccept: z.array(month).default([]),
  endAccept: z.array(month).default([]),
  periodAccept: z.tuple([month, month]).optional(),
  value: z.number().nullable().default(null),
  unit: z.string().nullable().default(null),
  unitAccept: z.array(z.string()).default([]),
  valueAccept: z.array(z.tuple([z.number(), z.string()])).default([]),
  change: GoldChange.nullable().default(null),
  rank: z.number().optional(),
  rankOptional: z.boolean().default(false),
  optional: z.boolean().default(false),
  hint: z.string().default(""),
});
const GoldAlliance = z.looseObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  nameAccept: z.array(z.string()).default([]),
  founded: z.string().nullable().default(null),
  foundedAccept: z.array(z.string()).default([]),
  memberCount: z.number().nullable().default(null),
  optional: z.boolean().default(false),
});
const GoldEvent = z.looseObject({
  date: z.string().nullable().default(null),
  dateAccept: z.array(z.string()).default([]),
  datePartial: z.string().nullable().default(null),
  kind: z.string().default(""),
  name: z.string(),
  optional: z.boolean().default(false),
});
/** What is in one file of articles; the form is described in the corpus. `targets` and `neutral` count neither for nor against. */
export const Gold = z.looseObject({
  observations: z.array(GoldObservation).default([]),
  targets: z.array(GoldObservation).default([]),
  alliances: z.array(GoldAlliance).default([]),
  events: z.array(GoldEvent).default([]),
  mustNotInvent: z.array(z.string()).default([]),
  neutral: z.array(z.string()).default([]),
  negative: z.boolean().default(false),
});
export type Gold = z.infer<typeof Gold>;
type GoldObservation = Gold["observations"][number];
type GoldAlliance = Gold["alliances"][number];

/** How many were found of `gold`, and how many the dataset has: hits / predicted is precision, hits / gold recall. */
export interface Count {
  gold: number;
  predicted: number;
  hits: number;
}

export interface Score {
  /** The value is right. */
  values: Count;
  /** Value, region, indicator and period are right. */
  facts: Count;
  /** Of the values found: their region, their period is right. */
  regionRight: number;
  periodRight: number;
  /** Changes that stand beside a value. */
  growth: Count;
  ranks: Count;
  alliances: Count;
  /** Founding dates and numbers of members of the alliances found. */
  founded: Count;
  memberCounts: Count;
  events: Count;
  /** False facts made of furniture, of targets, of digits that are not there. */
  invented: number;
  /** Facts in articles that hold none. */
  onNegatives: number;
  optionalFound: number;
}

export interface ArticleScore extends Score {
  name: string;
  /** Misses and false facts, one line each. */
  findings: string[];
}

const count = (): Count => ({ gold: 0, predicted: 0, hits: 0 });
const noScore = (): Score => ({
  values: count(),
  facts: count(),
  regionRight: 0,
  periodRight: 0,
  growth: count(),
  ranks: count(),
  alliances: count(),
  founded: count(),
  memberCounts: count(),
  events: count(),
  invented: 0,
  onNegatives: 0,
  optionalFound: 0,
});

export const precision = ({ hits, predicted }: Count): number => (predicted === 0 ? (hits === 0 ? 1 : 0) : hits / predicted);
export const recall = ({ hits, gold }: Count): number => (gold === 0 ? 1 : hits / gold);
export const f1 = (of: Count): number => {
  const [p, r] = [precision(of), recall(of)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

/** Words that scale a unit, longest first. 兆 is 万亿 in these texts. */
const SCALE: readonly [string, number][] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["万", 1e4],
  ["千", 1e3],
  ["兆", 1e12],
];
/** What may be compared with what; the first match stands, so 美元 comes before 元. What matches none is a count of things. */
const MEASURE: readonly [RegExp, string][] = [
  [/港元|港币/, "HKD"],
  [/新台币|台币/, "TWD"],
  [/美元|美金/, "USD"],
  [/欧元/, "EUR"],
  [/日元/, "JPY"],
  [/元|人民币/, "CNY"],
  [/个百分点|百分点/, "points"],
  [/‰/, "permille"],
  [/%|％/, "percent"],
  [/平方公里|km2|km²/, "km2"],
  [/平方米|㎡/, "m2"],
  [/公顷/, "hectare"],
  [/亩/, "mu"],
  [/立方米\/秒|m3\/s/, "m3/s"],
  [/立方米|m3|方/, "m3"],
  [/千瓦时|千瓦小时|度/, "kWh"],
  [/千瓦/, "kW"],
  [/公里/, "km"],
  [/公斤/, "kg"],
  [/吨/, "t"],
  [/斤/, "jin"],
  [/倍/, "times"],
];
const CODES: Record<string, string> = { CNY: "元", USD: "美元", HKD: "港元", EUR: "欧元" };

interface Amount {
  value: number;
  measure: string;
}

/** 9.6 万亿元 and 96000 亿元 are the same amount. */
export function amountOf(value: number | null, unit: string | null): Amount | null {
  if (value === null) return null;
  const printed = (unit ?? "").trim();
  const [word, factor] = SCALE.find(([scale]) => printed.startsWith(scale)) ?? ["", 1];
  const bare = printed.slice(word.length);
  return { value: value * factor, measure: MEASURE.find(([pattern]) => pattern.test(bare))?.[1] ?? "count" };
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const isSame = (a: Amount, b: Amount): boolean =>
  isNear(a.value, b.value) && (a.measure === b.measure || a.measure === "count" || b.measure === "count");

/** Names without spaces, quotation marks and brackets, the long forms of zones shortened. */
const foldName = (name: string): string =>
  name
    .replace(/[\s“”"'‘’（）()、·《》〈〉,，]/g, "")
    .replace(/国家级?高新(技术产业开发)?区/g, "高新区")
    .replace(/高新技术产业开发区/g, "高新区")
    .replace(/经济技术开发区/g, "经开区");
const stem = (name: string): string => foldName(name).replace(/(省|市|县|区|自治区|壮族自治区|回族自治区|维吾尔自治区)$/, "");
const foldIndicator = (name: string): string =>
  foldName(name)
    .replace(/规上/g, "规模以上")
    .replace(/^GDP$|国内生产总值|^生产总值$|经济总量|地区GDP|GDP/g, "地区生产总值")
    .replace(/社零(总额)?/g, "社会消费品零售总额")
    .replace(/地方财政|财政一般公共预算/g, "一般公共预算")
    .replace(/(总量|总额|总数|数量|数|额|量)$/, "")
    .replace(/增加值增速|增速/, "");

function pairsOf(text: string): Set<string> {
  if (text.length === 1) return new Set([text]);
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Dice's coefficient over pairs of characters: 1 for equal texts, 0 when they share no pair. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size === 0 || right.size === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}

const overlap = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
const isIndicator = (a: string, b: string): boolean => {
  const [left, right] = [foldIndicator(a), foldIndicator(b)];
  return overlap(left, right) || likeness(left, right) >= 0.5;
};

interface Names {
  region: (id: string | null) => string[];
  subject: (id: string | null) => string[];
  indicator: (id: string) => string;
  unit: (observation: Observation) => string;
}

function namesOf(dataset: Dataset): Names {
  const regions = new Map(dataset.regions.map((region) => [region.id, region]));
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]));
  const alliances = new Map(dataset.alliances.map((alliance) => [alliance.id, [alliance.name, ...alliance.aliases]]));
  const events = new Map(dataset.events.map(({ id, name }) => [id, [name]]));
  return {
    region: (id) => {
      const region = regions.get(id ?? "");
      return region ? [region.name, ...region.aliases] : [id ?? ""];
    },
    subject: (id) => events.get(id ?? "") ?? alliances.get(id ?? "") ?? [],
    indicator: (id) => indicators.get(id)?.name ?? id,
    unit: ({ unit }) => CODES[unit] ?? unit,
  };
}

const isChange = ({ change }: Observation, gold: GoldObservation): boolean =>
  gold.change === null ||
  (change !== null && isNear(Math.abs(change.value), Math.abs(gold.change.value)) && Math.sign(change.value) === Math.sign(gold.change.value));

/** The printed figure is right: the value, else the change, else the place. */
function isValue(observation: Observation, gold: GoldObservation, names: Names): boolean {
  if (gold.value === null)
    return gold.change !== null
      ? observation.change !== null && isChange(observation, gold)
      : gold.rank !== undefined && observation.rank?.place === gold.rank;
  const found = amountOf(observation.value, names.unit(observation));
  if (found === null) return false;
  const wanted = [
    amountOf(gold.value, gold.unit),
    ...gold.unitAccept.map((unit) => amountOf(gold.value, unit)),
    ...gold.valueAccept.map(([value, unit]) => amountOf(value, unit)),
  ];
  return wanted.some((amount) => amount !== null && isSame(amount, found));
}

function isRegion({ region, subject }: Observation, gold: GoldObservation, names: Names): boolean {
  if (gold.region === null && !gold.regionAccept) return true;
  const regions = names.region(region);
  const subjects = names.subject(subject).map(foldName);
  return [gold.region, ...(gold.regionAccept ?? [])].some((wanted) => {
    if (wanted === null) return region === null;
    const folded = foldName(wanted);
    return (
      regions.some((name) => foldName(name) === folded || stem(name) === stem(wanted)) ||
      subjects.some((name) => overlap(name, folded) || likeness(name, folded) >= 0.6)
    );
  });
}

function isPeriod({ period: { start, end } }: Observation, gold: GoldObservation): boolean {
  if (gold.start === null && gold.end !== null && end === gold.end) return true; // as of a month: the month itself is as good
  if (gold.periodAccept && start === gold.periodAccept[0] && end === gold.periodAccept[1]) return true;
  return [gold.start, ...gold.startAccept].includes(start) && [gold.end, ...gold.endAccept].includes(end);
}

interface Pair {
  gold: number;
  found: number;
  region: boolean;
  period: boolean;
  indicator: boolean;
}

/** Each gold observation with the found one that shares its value and most of the rest; each is used once. */
function pairUp(golds: readonly GoldObservation[], found: readonly Observation[], names: Names): Map<number, Pair> {
  const pairs: Pair[] = [];
  golds.forEach((gold, at) => {
    found.forEach((observation, place) => {
      if (!isValue(observation, gold, names)) return;
      const indicator = isIndicator(names.indicator(observation.indicator), gold.indicator);
      pairs.push({ gold: at, found: place, indicator, region: isRegion(observation, gold, names), period: isPeriod(observation, gold) });
    });
  });
  const weight = ({ indicator, region, period }: Pair) => (indicator ? 4 : 0) + (region ? 2 : 0) + (period ? 1 : 0);
  const byGold = new Map<number, Pair>();
  const taken = new Set<number>();
  for (const pair of pairs.toSorted((a, b) => weight(b) - weight(a))) {
    if (byGold.has(pair.gold) || taken.has(pair.found)) continue;
    byGold.set(pair.gold, pair);
    taken.add(pair.found);
  }
  return byGold;
}

const showChange = (change: { kind: string; value: number } | null): string => (change ? `${change.kind} ${change.value}` : "");

function scoreObservations(score: ArticleScore, gold: Gold, found: readonly Observation[], names: Names): void {
  const pairs = pairUp(gold.observations, found, names);
  const describe = (observation: Observation) =>
    [
      names.region(observation.region)[0] || names.subject(observation.subject)[0] || "?",
      names.indicator(observation.indicator),
      `${observation.period.start}..${observation.period.end}`,
      observation.value === null ? "" : `${observation.value}${observation.unit}`,
      showChange(observation.change),
    ]
      .filter(Boolean)
      .join(" ");
  gold.observations.forEach((wanted, at) => {
    const pair = pairs.get(at);
    const observation = pair && found[pair.found]!;
    if (wanted.optional) {
      if (pair) score.optionalFound++;
      return;
    }
    const whole = pair?.region && pair.period && pair.indicator;
    score.values.gold++;
    score.facts.gold++;
    if (pair) {
      score.values.hits++;
      if (pair.region) score.regionRight++;
      if (pair.period) score.periodRight++;
      if (whole) score.facts.hits++;
    }
    if (wanted.change && wanted.value !== null) {
      score.growth.gold++;
      if (observation && isChange(observation, wanted)) score.growth.hits++;
      else if (observation)
        score.findings.push(
          `CHANGE ${wanted.region} ${wanted.indicator} ${showChange(wanted.change)} got ${showChange(observation.change) || "none"} [${wanted.hint}]`,
        );
    }
    if (wanted.rank !== undefined && !wanted.rankOptional) {
      score.ranks.gold++;
      if (observation?.rank?.place === wanted.rank) score.ranks.hits++;
      else if (observation)
        score.findings.push(`RANK ${wanted.region} ${wanted.indicator} ${wanted.rank} got ${observation.rank?.place ?? "none"} [${wanted.hint}]`);
    }
    if (whole) return;
    const asked =
      `${wanted.region} ${wanted.indicator} ${wanted.start}..${wanted.end} ${wanted.value ?? ""}${wanted.unit ?? ""} ${showChange(wanted.change)}`.trimEnd();
    if (!observation) score.findings.push(`MISS ${asked} [${wanted.hint}]`);
    else {
      const wrong = [pair.region ? "" : "region", pair.indicator ? "" : "indicator", pair.period ? "" : "period"].filter(Boolean).join(", ");
      score.findings.push(`PARTLY (${wrong}) ${asked} [${wanted.hint}] got ${describe(observation)}`);
    }
  });

  const taken = new Map([...pairs.values()].map((pair) => [pair.found, gold.observations[pair.gold]!]));
  const neutral = gold.neutral.map(foldName);
  const forbidden = gold.mustNotInvent.map(foldName);
  found.forEach((observation, place) => {
    const match = taken.get(place);
    if (match?.optional) return;
    const said = foldName(observation.stated);
    if (!match) {
      if (gold.targets.some((target) => isValue(observation, target, names)) || (said && neutral.some((words) => words.includes(said)))) return;
      score.findings.push(`FALSE ${describe(observation)} «${observation.quotes[0]?.text.slice(0, 60)}»`);
      if (/\d/.test(said) && forbidden.some((words) => words.includes(said))) score.invented++;
    }
    score.values.predicted++;
    score.facts.predicted++;
    if (observation.change && observation.value !== null) score.growth.predicted++;
    // A figure told twice is one observation: its place may stand at the mention that another gold row holds.
    const twice =
      match?.rank === undefined &&
      gold.observations.some((other) => other.rank === observation.rank?.place && !other.optional && isValue(observation, other, names));
    if (observation.rank && !match?.rankOptional && !(match && twice)) score.ranks.predicted++;
  });
  if (gold.negative) score.onNegatives += found.length;
}

function scoreAlliances(score: ArticleScore, gold: Gold, found: readonly Alliance[]): void {
  const taken = new Set<Alliance>();
  const isNamed = (alliance: Alliance, wanted: GoldAlliance) =>
    [alliance.name, ...alliance.aliases]
      .map(foldName)
      .some((name) =>
        [wanted.name, ...wanted.aliases, ...wanted.nameAccept].map(foldName).some((other) => name === other || likeness(name, other) >= 0.75),
      );
  for (const wanted of gold.alliances.filter(({ optional }) => !optional)) {
    score.alliances.gold++;
    const match = found.find((alliance) => !taken.has(alliance) && isNamed(alliance, wanted));
    if (!match) {
      score.findings.push(`ALLIANCE MISSED ${wanted.name}`);
      continue;
    }
    taken.add(match);
    score.alliances.hits++;
    const date = match.founded?.date ?? "";
    if (date) score.founded.predicted++;
    if (wanted.founded) {
      score.founded.gold++;
      if (date && (wanted.founded.startsWith(date) || date.startsWith(wanted.founded) || wanted.foundedAccept.includes(date))) score.founded.hits++;
      else score.findings.push(`ALLIANCE ${wanted.name} founded ${wanted.founded} got ${date || "none"}`);
    }
    if (match.memberCounts.length > 0) score.memberCounts.predicted++;
    if (wanted.memberCount) {
      score.memberCounts.gold++;
      if (match.memberCounts.some(({ value }) => value === wanted.memberCount)) score.memberCounts.hits++;
      else
        score.findings.push(
          `ALLIANCE ${wanted.name} members ${wanted.memberCount} got ${match.memberCounts.map(({ value }) => value).join(", ") || "none"}`,
        );
    }
  }
  const spare = gold.alliances.filter(({ optional }) => optional).map(({ name }) => foldName(name));
  const extra = found.filter((alliance) => !taken.has(alliance) && !spare.some((name) => likeness(foldName(alliance.name), name) >= 0.6));
  for (const { name } of extra) score.findings.push(`ALLIANCE EXTRA ${name}`);
  score.alliances.predicted += taken.size + extra.length;
}

function scoreEvents(score: ArticleScore, gold: Gold, found: readonly Event[]): void {
  const taken = new Set<Event>();
  for (const wanted of gold.events.filter(({ optional }) => !optional)) {
    score.events.gold++;
    const dates = [wanted.date, ...wanted.dateAccept, wanted.datePartial].filter((date) => date !== null);
    const name = foldName(wanted.name);
    const match = found.find(
      (event) =>
        !taken.has(event) &&
        (dates.length === 0 || dates.some((date) => event.date.startsWith(date) || date.startsWith(event.date) || event.date.endsWith(date))) &&
        (likeness(foldName(event.name), name) >= 0.35 || overlap(foldName(event.name), name)),
    );
    if (match) {
      taken.add(match);
      score.events.hits++;
    } else score.findings.push(`EVENT MISSED ${wanted.date} ${wanted.kind} ${wanted.name}`);
  }
  for (const event of found) if (!taken.has(event)) score.findings.push(`EVENT EXTRA ${event.date} ${event.kind} ${event.name}`);
  score.events.predicted += found.length;
}

function add(total: Score, score: Score): void {
  for (const key of ["values", "facts", "growth", "ranks", "alliances", "founded", "memberCounts", "events"] as const) {
    total[key].gold += score[key].gold;
    total[key].predicted += score[key].predicted;
    total[key].hits += score[key].hits;
  }
  for (const key of ["regionRight", "periodRight", "invented", "onNegatives", "optionalFound"] as const) total[key] += score[key];
}

/** Name of the file that holds an article, without folder and extension: the name of its gold. */
export const goldName = (file: string): string => file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");

/**
 * The dataset held against gold, by the name of the article's file. Facts are counted in every article that has a quote of them;
 * targets are not counted. Extra events count in precision, though the gold lists only the ones a timeline shows.
 */
export function evaluate(dataset: Dataset, golds: ReadonlyMap<string, Gold>): { total: Score; articles: ArticleScore[] } {
  const names = namesOf(dataset);
  const nameOf = new Map(dataset.articles.map(({ id, file }) => [id, goldName(file)]));
  const byName = <Fact extends { quotes: readonly { article: string }[] }>(facts: readonly Fact[]): Map<string, Fact[]> => {
    const grouped = new Map<string, Fact[]>();
    for (const fact of facts)
      for (const name of new Set(fact.quotes.map(({ article }) => nameOf.get(article) ?? "")))
        grouped.set(name, [...(grouped.get(name) ?? []), fact]);
    return grouped;
  };
  const observations = byName(dataset.observations.filter(({ scope }) => scope === "actual"));
  const alliances = byName(dataset.alliances);
  const events = byName(dataset.events);
  const total = noScore();
  const articles: ArticleScore[] = [];
  for (const [name, gold] of golds) {
    const score: ArticleScore = { ...noScore(), name, findings: [] };
    scoreObservations(score, gold, observations.get(name) ?? [], names);
    scoreAlliances(score, gold, alliances.get(name) ?? []);
    scoreEvents(score, gold, events.get(name) ?? []);
    add(total, score);
    articles.push(score);
  }
  return { total, articles };
}
