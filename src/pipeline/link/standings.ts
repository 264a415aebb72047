import type { Span } from "../../dataset/schema.ts";
import { countOf } from "../count.ts";
import { isAllZones } from "../gazetteer/allZones.ts";
import { matchesOf } from "../text.ts";
import type { ObservationFact } from "./facts.ts";
import type { Sentence } from "./sentences.ts";
import type { LinkInput } from "./state.ts";
import type { SubjectRun } from "./subjects.ts";

type Measure = "value" | "growth";

/** 排在前三位的依次是, 增速前三位是: how many are told, in their order. */
const ORDER =
  /前([两二三四五六七八九十]|\d{1,2})(?:位|名|强)?的?(?:省份|省市|省区市|城市|地区|园区|高新区|县市|县区)?(?:依次|分别|依次分别)?(?:是|为|：)/g;
/** 增速最快的是, 总量最大的省份是. */
const FIRST =
  /(?:最快|最高|最大|最多|排名第一|位列第一|位居第一|排在首位|居首位?)的(?:省份|省市|城市|地区|园区|高新区|县市|县区)?(?:依然是|仍然是|仍是|仍为|还是|是|为)/g;
/** 广东继续领跑全国. */
const LEADS = /^(?:继续|仍然?|依旧|依然|持续)?(?:领跑|领衔)(?:全国|全省|全市|各地|各省|各市|榜单)/;
/** 黑龙江2.6%垫底, 山西2.3%，为全国最低. */
const LAST = /(?:垫底|殿后|(?:为|是|属|居)?全国最低|(?:列|居|排名?|排在|位居)(?:全国)?末位|排名最后)/g;
const NEXT = /仅次于/g;
/** The places named side by side from here on, whatever part each plays. */
function listFrom(text: string, runs: readonly SubjectRun[], at: number): Pick<SubjectRun, "ids" | "start" | "end"> | undefined {
  let first = 0;
  for (let high = runs.length; first < high; ) {
    const mid = (first + high) >> 1;
    if (runs[mid]!.start < at) first = mid + 1;
    else high = mid;
  }
  if (!runs[first] || runs[first]!.start - at > 1) return undefined;
  const { ids, start, end } = runs[first]!;
  const list = { ids: [...ids], start, end };
  for (let i = first + 1; i < runs.length; i++) {
    const run = runs[i]!;
    if (!/^(?:、|和|与|及)$/.test(text.slice(list.end, run.start))) break;
    list.ids.push(...run.ids);
    list.end = run.end;
  }
  return list;
}

/** 总量前三没有悬念。: the places that follow are told from the first on. */
const AHEAD = /前([二三四五六七八九十]|\d{1,2})(?:位|名|强)?[^，。；：]{0,8}[。：:]$/;
const GROWTH = /(?:增速|增幅|涨幅|增长率|增长|跑得|[快慢]|垫底)/;
/** Provinces in the statistics of the mainland, of which the last is the 31st. */
const PROVINCES = 31;

interface Told {
  region: string;
  place: number;
  by: Measure;
  sentence: Sentence;
  at: Span;
  /** One of several told in their order, whose figures may follow. */
  row?: true;
}

/**
 * Ranks told of places by name, away from their figures: 排在前三位的依次是广东、江苏、山东; 广东继续领跑全国; 仅次于湖北.
 * Each becomes a rank of the figure that the article gives for the place; without one it is left out.
 */
export function readStandings(input: LinkInput, facts: readonly ObservationFact[]): ObservationFact[] {
  const told = input.sentences.flatMap((sentence) => (sentence.kind === "paragraph" ? toldIn(input, sentence, facts) : []));
  const most = told.length > 0 ? telling(facts, 3) : null;
  return most ? told.flatMap((one) => factOf(input, one, facts, most) ?? []) : [];
}

const measureOf = (words: string): Measure => (GROWTH.test(words) ? "growth" : "value");

function toldIn(input: LinkInput, sentence: Sentence, facts: readonly ObservationFact[]): Told[] {
  const { text } = input;
  const words = text.slice(sentence.start, sentence.end);
  if (!/前[两二三四五六七八九十\d]|最|首|第一|领跑|领衔|末|垫底|殿后|仅次于/.test(words)) return [];
  const told: Told[] = [];
  const runs = input.subjects.within(sentence.start, sentence.end).filter(({ ids }) => !ids.includes("CN"));
  const clauseOf = (at: number): string => text.slice(sentence.clauses.findLast((clause) => clause.start <= at)?.start ?? sentence.start, at);
  const runFrom = (at: number): Pick<SubjectRun, "ids" | "start" | "end"> | undefined => listFrom(text, runs, at);
  for (const match of matchesOf(words, ORDER)) {
    const at = sentence.start + match.index;
    const run = runFrom(at + match[0].length);
    const places = run ? placesOf(run.ids.length, countOf(match[1]!)!, text.slice(run.end, run.end + 10)) : null;
    places?.forEach((place, i) => {
      told.push({ region: run!.ids[i]!, place, by: measureOf(clauseOf(at)), sentence, at: { start: at, end: run!.end }, row: true });
    });
  }
  for (const match of matchesOf(words, FIRST)) {
    const at = sentence.start + match.index;
    const run = runFrom(at + match[0].length);
    if (run?.ids.length === 1)
      told.push({ region: run.ids[0]!, place: 1, by: measureOf(clauseOf(at) + match[0]), sentence, at: { start: at, end: run.end } });
  }
  for (const run of runs) {
    const lead = run.ids.length === 1 && run.role !== "place" ? LEADS.exec(text.slice(run.end, run.end + 10)) : null;
    if (lead) told.push({ region: run.ids[0]!, place: 1, by: "value", sentence, at: { start: run.start, end: run.end + lead[0].length } });
  }
  for (const match of matchesOf(words, LAST)) {
    const at = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const owner = runs.findLast((run) => run.start < at.start && run.role === "subject" && at.start - run.end <= 24);
    const province = owner?.ids.length === 1 && input.gazetteer.region(owner.ids[0]!)?.kind === "province";
    if (province && /全国|31个?省/.test(text) && telling(facts, 1).regions >= PROVINCES - 1)
      told.push({ region: owner.ids[0]!, place: PROVINCES, by: measureOf(text.slice(sentence.start, at.end)), sentence, at });
  }
  for (const match of matchesOf(words, NEXT)) {
    const at = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const before = facts.findLast(({ stated }) => stated.start >= sentence.start && stated.end <= at.start);
    const ahead = runFrom(at.end);
    const growth = before?.change && before.change.kind === "yoy";
    const above = ahead?.ids.length === 1 && growth ? facts.find(({ region, rank }) => region === ahead.ids[0] && rank?.by === "growth") : undefined;
    if (before?.region && above?.rank) told.push({ region: before.region, place: above.rank.place + 1, by: "growth", sentence, at });
  }
  return [...told, ...toldAhead(input, sentence, words, facts)];
}

/** 总量前三没有悬念。广东…；江苏…；山东…。: as many places as were announced, from the largest down. */
function toldAhead(input: LinkInput, sentence: Sentence, words: string, facts: readonly ObservationFact[]): Told[] {
  const ahead = AHEAD.exec(words);
  if (!ahead || !/总量|规模|总值/.test(words)) return [];
  const next = input.sentences[input.sentences.indexOf(sentence) + 1];
  if (!next || next.block !== sentence.block) return [];
  const rows = facts.filter(({ stated, quantity }) => quantity && stated.start >= next.start && stated.end <= next.end);
  const falling = rows.every(
    ({ quantity }, i) => i === 0 || quantity!.value * quantity!.factor < rows[i - 1]!.quantity!.value * rows[i - 1]!.quantity!.factor,
  );
  if (rows.length !== countOf(ahead[1]!) || !falling || new Set(rows.map(({ region }) => region)).size !== rows.length) return [];
  return rows.map((row, i): Told => ({ region: row.region!, place: i + 1, by: "value", sentence: next, at: row.stated }));
}

/** Places of a list of names; one more than announced only where the last are said to be level. */
function placesOf(names: number, announced: number, after: string): number[] | null {
  if (names === announced) return Array.from({ length: names }, (_, i) => i + 1);
  return names === announced + 1 && /^[（(，]?[^，。；]{0,4}并列/.test(after)
    ? Array.from({ length: names }, (_, i) => Math.min(i + 1, announced))
    : null;
}

/** The known indicator that the article tells of most places, and the period it tells most often. */
function telling(
  facts: readonly ObservationFact[],
  least: number,
): { indicator: string | null; start: string | null; end: string | null; regions: number } {
  const regions = new Map<string, Set<string>>();
  for (const { region, indicator, quantity, scope, period } of facts) {
    if (!region || isAllZones(region) || !quantity || indicator.id === null || scope !== "actual" || period.end === null) continue;
    const key = `${indicator.id}|${period.start ?? ""}|${period.end}`;
    regions.set(key, (regions.get(key) ?? new Set()).add(region));
  }
  const [key, most] = [...regions].reduce<[string, Set<string>]>((best, each) => (each[1].size > best[1].size ? each : best), ["", new Set()]);
  if (most.size < least || key === "") return { indicator: null, start: null, end: null, regions: most.size };
  const [indicator, start, end] = key.split("|");
  return { indicator: indicator!, start: start || null, end: end!, regions: most.size };
}

function factOf(
  input: LinkInput,
  { region, place, by, sentence, at, row }: Told,
  facts: readonly ObservationFact[],
  most: ReturnType<typeof telling>,
): ObservationFact | null {
  const named = input.indicators.hits.find(({ start, end }) => start >= sentence.start && end <= sentence.end && start < at.end);
  const id = named?.id ?? most.indicator;
  const own = facts.filter((fact) => fact.region === region && fact.indicator.id === id && fact.quantity && fact.scope === "actual");
  // 排名前两位的是甲、乙，税收收入分别为…: of what is told of them right behind.
  const behind = facts.find(
    ({ region: of, quantity, change, scope, stated }) =>
      row && of === region && scope === "actual" && (by === "growth" ? change : quantity) && stated.start >= at.end && stated.end <= sentence.end,
  );
  const fact =
    behind ?? own.find(({ stated }) => stated.start === at.start) ?? own.find(({ period }) => period.start === most.start && period.end === most.end);
  if (!fact || fact.rank) return null;
  return {
    ...fact,
    quantity: null,
    change: null,
    share: null,
    rank: { place, among: null, by },
    stated: at,
    qualifier: "=",
    named: true,
    evidence: { start: sentence.start, end: sentence.end },
    marks: [{ kind: "rank", ...at }],
  };
}
