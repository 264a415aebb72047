import type { Period, Span } from "../../dataset/schema.ts";
import type { Quantity, RegionMention, TimeMention } from "../mention.ts";
import { UNKNOWN } from "../recognize/region.ts";
import type { Cell, Table } from "../text.ts";
import { matchesOf } from "../text.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { acceptsByHead, hasHead, indicatorAtEnd, known, named } from "./indicators.ts";
import { KIN, partName } from "./parts.ts";
import { rankingIn, SHORTER } from "./ranks.ts";
import { clauseAt, type LinkInput } from "./state.ts";
import { isBase, isDay, isEra, isReportingPeriod, periodOf } from "./times.ts";

/** What a header cell, a row's first cell or the words before the table say of the figures under them. */
interface Meaning {
  indicator: IndicatorRef | null;
  indicatorSpan: Span | null;
  period: Period | null;
  periodSpan: Span | null;
  region: string | null;
  regionSpan: Span | null;
  unit: Pick<Quantity, "unit" | "dimension" | "factor"> | null;
  /** Growth or rank of the column to the left, or the unit or the year of the row, rather than a value of its own. */
  says: "value" | "growth" | "rank" | "unit" | "year";
}

const NUMBER = /^[-−－+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^[-−－+]?\d+(?:\.\d+)?%?$/;
/** 4.6%（预估数）, 1203.5亿: a number with its unit, and a remark behind it. */
const WITH_UNIT = /^([-−－+]?\d[\d,]*(?:\.\d+)?)\s?(万亿|[万亿]?(?:美元|元|人|吨|户|家|个|亩|公顷)|亿|万|%)?(?:\s?[（(][^（）()\d]{1,6}[）)])?$/;
const GROWTH = /(增速|增长率?|增幅|同比|比上年|涨幅|±)/;
const RANK = /(排名|位次|名次|排序|序号)/;
const YEAR = /^(?:19|20)\d\d年?$/;
const YEARS = /^(?:年份|年度|年|时间|时期|期间)$/;
/** Headers that only say which of a thing's figures stand below them. */
const PLAIN = /^(?:总量|总额|绝对[值额数量]|数值|数额|数量|金额|数|值|实绩|完成|完成[数额]|本[年月期季]|累计|当[年月期季]|合计|单位|指标值)$/;

/** Facts of a table: each number takes what its column, its row and the words before the table say. A number that lacks a region, a period's indicator or a unit that fits gives nothing. */
export function readTables(input: LinkInput & { regions: readonly RegionMention[]; tables: readonly Table[] }): ObservationFact[] {
  return input.tables.flatMap((table) => readTable(input, table)).filter(({ region }) => region !== UNKNOWN);
}

function readTable(input: LinkInput & { regions: readonly RegionMention[] }, table: Table): ObservationFact[] {
  const { text } = input;
  const title = input.sentences[0]?.kind === "title" ? meaningOf(input, input.sentences[0]) : nothing;
  const told = meaningOf(input, captionOf(input, table));
  const lead = told.period || title.period ? nothing : leadOf(input, table);
  const caption = over(over(told, { ...title, unit: null, says: "value" }), lead);
  const isHead = (row: readonly Cell[]) => row.length > 0 && row.every((cell) => cell.header || !isNumber(text.slice(cell.start, cell.end).trim()));
  let heads = 0;
  while (heads < table.rows.length && heads < 3 && isHead(table.rows[heads]!)) heads++;
  if (heads === 0 || heads === table.rows.length) return [];
  const columns: Meaning[] = [];
  const width = Math.max(...table.rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    let meaning: Meaning = { ...nothing };
    for (const [r, row] of table.rows.slice(0, heads).entries()) {
      const cell = row[column];
      if (cell && cell !== table.rows[r - 1]?.[column]) meaning = under(input, cell, meaning);
    }
    columns.push(meaning);
  }
  const ranked = placesIn(input, table, heads, columns, caption);
  if (ranked) return ranked;
  // 表1 地区生产总值, and below it 工业, 建筑业: parts of what the caption names.
  let whole: string | null = told.indicator?.id ? told.indicator.name : null;
  return table.rows.slice(heads).flatMap((row) => {
    const facts = readRow(input, row, columns, caption, whole);
    whole = facts[0]?.indicator.name ?? whole;
    return facts;
  });
}

/** 12.5, 12.5亿, 4.6%（预计）. */
const isNumber = (words: string): boolean => NUMBER.test(words) || WITH_UNIT.test(words);

/** Rows that make a ranking, at least. */
const ROWS = 3;

/** 位次 | 经开区 | 较上年: a table of nothing but who stands where, in the ranking that the words before it name. */
function placesIn(
  input: LinkInput & { regions: readonly RegionMention[] },
  table: Table,
  heads: number,
  columns: readonly Meaning[],
  caption: Meaning,
): ObservationFact[] | null {
  const rows = table.rows.slice(heads);
  const at = columns.findIndex(({ says }) => says === "rank");
  const head = table.rows[heads - 1]![at];
  if (rows.length < ROWS || !head || !/^(?:综合|最新|本次)?(?:排名|位次|名次)$/.test(input.text.slice(head.start, head.end).trim())) return null;
  const cellsOf = (row: readonly Cell[]) => row.map((cell) => input.text.slice(cell.start, cell.end).trim());
  const places = rows.map((row) => (/^第?(\d{1,3})[位名]?$/.exec(cellsOf(row)[at] ?? "")?.[1] ?? "").trim());
  if (places.some((place, i) => place === "" || (i > 0 && Number(place) < Number(places[i - 1])))) return null;
  // Other numbers in a row are figures of their own.
  if (
    rows.some((row) =>
      cellsOf(row).some((words, i) => i !== at && /\d/.test(words) && !/^[↑↓+\-−升降进退平前后移上下位名]*\d{0,3}[位名]?$/.test(words)),
    )
  )
    return null;
  const name = rankingBefore(input, table);
  if (!name) return null;
  return rows.flatMap((row, i) => {
    const own = row.flatMap((cell, column) => (column === at ? [] : inside<RegionMention>(input.regions, cell).map((region) => ({ cell, region }))));
    const [one] = own;
    if (!one || own.length !== 1 || one.region.value.region === null) return [];
    const { region, cell } = one;
    const meaning: Meaning = {
      ...caption,
      region: region.value.region,
      regionSpan: { start: region.start, end: region.end },
      indicator: { id: input.gazetteer.indicatorNamed(name), name, span: null, accepts: null },
      indicatorSpan: null,
    };
    const fact = factFrom(meaning, row[0]!, cell, null, null);
    const mark = { start: row[at]!.start, end: row[at]!.end };
    fact.rank = { place: Number(places[i]), among: null, by: "value" };
    fact.stated = mark;
    fact.marks = [...fact.marks.filter(({ kind }) => kind === "region" || kind === "period"), { kind: "rank", ...mark }];
    return [fact];
  });
}

/** The ranking that the words before a table name, the nearest first. */
function rankingBefore(input: LinkInput, table: Table): string | null {
  const caption = captionOf(input, table);
  const told = rankingIn(input.text.slice(caption.start, caption.end), null, null);
  if (told && !SHORTER.test(told)) return told;
  // 此次考核…，排名如下: what it is called was told before.
  for (let i = clauseAt(input.sentences, table.start), left = LEAD; i >= 0 && left > 0; i--, left--) {
    const name = rankingIn(input.text.slice(input.sentences[i]!.start, input.sentences[i]!.end), null, null);
    if (name && !SHORTER.test(name)) return name;
  }
  return told;
}

const nothing: Meaning = {
  indicator: null,
  indicatorSpan: null,
  period: null,
  periodSpan: null,
  region: null,
  regionSpan: null,
  unit: null,
  says: "value",
};

/** What the nearer words say, filled up by the farther. */
const over = (near: Meaning, far: Meaning): Meaning => ({
  indicator: near.indicator ?? far.indicator,
  indicatorSpan: near.indicator ? near.indicatorSpan : far.indicatorSpan,
  period: near.period ?? far.period,
  periodSpan: near.period ? near.periodSpan : far.periodSpan,
  region: near.region ?? far.region,
  regionSpan: near.region ? near.regionSpan : far.regionSpan,
  unit: near.unit ?? far.unit,
  says: near.says !== "value" ? near.says : far.says,
});

/** A header below another says more of the same: 城镇 under 居民人均可支配收入, 增加值 under 规模以上工业, 总量 under 地区生产总值. */
function under(input: LinkInput & { regions: readonly RegionMention[] }, cell: Span, upper: Meaning): Meaning {
  const words = input.text.slice(cell.start, cell.end).trim();
  const lower = meaningOf(input, cell);
  if (!upper.indicator || !lower.indicator || lower.says !== "value") return over(lower, upper);
  if (PLAIN.test(lower.indicator.name) || input.gazetteer.unit(words)) return over({ ...lower, indicator: null }, upper);
  const part =
    lower.indicator.id === null && (KIN.test(lower.indicator.name) || !hasHead(lower.indicator.name))
      ? partName(lower.indicator.name, upper.indicator.name)
      : null;
  const whole = !part && /^(?:增加值|总?产值|营业收入|利润总额|利润|企业数|增速)$/.test(lower.indicator.name) && !hasHead(upper.indicator.name);
  const name = part ?? (whole ? `${upper.indicator.name}${lower.indicator.name}` : null);
  return over(name ? { ...lower, indicator: named(name, lower.indicator.span, input.gazetteer) } : lower, upper);
}

/** The paragraph before a table, and its title: they often hold the year, the unit and the indicator. */
function captionOf(input: LinkInput, table: Table): Span {
  if (table.caption) {
    const { start, end } = table.caption;
    if (!UNIT_ALONE.test(input.text.slice(start, end))) return table.caption;
    // 表1：地区生产总值, 单位：亿元: two lines.
    const above = input.sentences.findLast((sentence) => sentence.end <= start);
    return above && above.kind !== "title" && above.end - above.start <= LINE && !/[。；]$/.test(input.text.slice(above.start, above.end))
      ? { start: above.start, end }
      : table.caption;
  }
  const before = input.sentences.findLast((sentence) => sentence.end <= table.start);
  return before ? { start: before.start, end: before.end } : { start: table.start, end: table.start };
}

const UNIT_ALONE = /^[（(]?(?:计量)?单位\s?[：:]/;
/** How long a line may be that names a table. */
const LINE = 40;

/** Sentences looked back over for the period a table is of. */
const LEAD = 4;

/** The period that the text right before a table reports, where neither the caption nor the title names one. */
function leadOf(input: LinkInput, table: Table): Meaning {
  for (let i = clauseAt(input.sentences, table.start), left = LEAD; i >= 0 && left > 0; i--, left--) {
    for (const time of inside<TimeMention>(input.times, input.sentences[i]!).toReversed()) {
      if (isDay(input.text, time) || isBase(input.text, time)) continue;
      const period = periodOf(input, time, null);
      if (period?.start && !isEra(time, period) && isReportingPeriod(period, input.published))
        return { ...nothing, period, periodSpan: { start: time.start, end: time.end } };
    }
  }
  return nothing;
}

const inside = <Mention extends Span>(mentions: readonly Mention[], span: Span): Mention[] => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid]!.start < span.start) low = mid + 1;
    else high = mid;
  }
  const found: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i++) if (mentions[i]!.end <= span.end) found.push(mentions[i]!);
  return found;
};

function meaningOf(input: LinkInput & { regions: readonly RegionMention[] }, span: Span): Meaning {
  const { text, gazetteer } = input;
  const words = text.slice(span.start, span.end);
  const time = inside<TimeMention>(input.times, span).findLast((each) => each.value.grain !== "date");
  // 2022 heads its column as 2022年 does.
  const year = !time && YEAR.test(words.trim()) ? words.trim().slice(0, 4) : null;
  const months = time ? input.resolve(time, null) : year ? { start: `${year}-01`, end: `${year}-12`, is: "stated" as const } : null;
  const region = inside<RegionMention>(input.regions, span).at(-1);
  const unit = unitIn(words, gazetteer);
  const open = /[（(]/.exec(words);
  const nameEnd = open && open.index > 0 ? span.start + open.index : span.end;
  const nameStart = Math.max(
    span.start,
    time && time.end <= nameEnd ? time.end : span.start,
    region && region.end <= nameEnd ? region.end : span.start,
  );
  const says = /^(?:计量)?单位$/.test(words.trim())
    ? "unit"
    : YEARS.test(words.trim())
      ? "year"
      : RANK.test(words)
        ? "rank"
        : GROWTH.test(words) && words.length < 30 && (!unit || unit.dimension === "percent")
          ? "growth"
          : "value";
  const hit = inside(input.indicators.hits, span).at(-1);
  const own = indicatorAtEnd(text, { start: nameStart, end: nameEnd }, input.indicators, gazetteer);
  const indicator = own?.id
    ? own
    : hit
      ? known(hit.id, { start: hit.start, end: hit.end }, gazetteer)
      : says === "value" && words.length <= 24
        ? own
        : null;
  return {
    indicator,
    indicatorSpan: indicator?.span ?? null,
    period: months ? { start: months.start, end: months.end, is: months.is } : null,
    periodSpan: time ? { start: time.start, end: time.end } : year ? span : null,
    region: region?.value.region ?? null,
    regionSpan: region ? { start: region.start, end: region.end } : null,
    unit,
    says,
  };
}

/** The unit in brackets or after 单位：, or the last one of an enumeration that a header gives. */
function unitIn(words: string, gazetteer: LinkInput["gazetteer"]): Meaning["unit"] {
  for (const match of matchesOf(words, /(?:单位\s*[:：]?\s*|[（(/／,，、])\s*([一-龥%‰㎡]{1,6}\d?)\s*(?=[）),，、/／]|$)/g)) {
    const unit = gazetteer.unit(match[1]!);
    if (unit) return { unit: match[1]!, dimension: unit.dimension, factor: unit.factor };
  }
  return null;
}

function readRow(
  input: LinkInput & { regions: readonly RegionMention[] },
  row: readonly Cell[],
  columns: readonly Meaning[],
  caption: Meaning,
  whole: string | null,
): ObservationFact[] {
  const { text } = input;
  const facts: (ObservationFact | null)[] = [];
  let head: Meaning = { ...nothing };
  const made: ObservationFact[] = [];
  row.forEach((cell, column) => {
    const words = text.slice(cell.start, cell.end).trim();
    facts.push(null);
    if (YEAR.test(words) && (columns[column]?.says === "year" || (column === 0 && !columns[column]?.indicator))) {
      const { period, periodSpan } = meaningOf(input, cell);
      head = { ...head, period, periodSpan };
      return;
    }
    if (!isNumber(words)) {
      if (columns[column]?.says === "unit") {
        const unit = input.gazetteer.unit(words);
        if (unit) head = { ...head, unit: { unit: words, dimension: unit.dimension, factor: unit.factor } };
        return;
      }
      if (!words || column > 2) return;
      const own = meaningOf(input, cell);
      // Beside a place, or behind the first cell, words only comment (持平, ↓2).
      const names = column === 0 && own.region === null;
      // 年末从业人员 is of the year of its column.
      const dated = names && own.indicator && !/\d/.test(words) ? { period: null, periodSpan: null } : {};
      const part = names && whole && own.indicator ? partIn(words, own.indicator, whole) : null;
      const indicator = part ? named(part, own.indicatorSpan, input.gazetteer) : own.indicator;
      head = over({ ...own, ...dated, indicator, says: "value", ...(names ? {} : { indicator: null, indicatorSpan: null }) }, head);
      return;
    }
    if (columns[column]?.says === "rank" && column === 0) return;
    const column_ = columns[column] ?? nothing;
    const ofRow = over({ ...head, unit: null }, column_);
    // Rows of indicators are of the place the table is about; rows of places name their own.
    const meaning = over(ofRow, head.indicator && !head.region ? caption : { ...caption, region: null, regionSpan: null });
    const { says } = column_;
    const [, digits, written] = WITH_UNIT.exec(words) ?? [];
    const value = Number((digits ?? words).replace(/[,%+]/g, "").replace(/[−－]/, "-"));
    const left = facts.slice(0, column).findLast((fact) => fact !== null) ?? null;
    const stated = { start: cell.start, end: cell.end };
    if (says === "growth") {
      // 一般公共预算收入（亿元） | 固定资产投资增速（%）: of what its own header names; of the time of what stands left of it, where it names none.
      const another = column_.indicator !== null && left !== null && column_.indicator.name !== left.indicator.name;
      if (left?.quantity && left.change === null && !another && sameOwner(left, ofRow)) {
        left.change = { kind: "yoy", value, unit: "%", base: null, qualifier: "=" };
        left.marks.push({ kind: "change", ...stated });
        left.evidence = { start: left.evidence.start, end: cell.end };
        return;
      }
      if (!meaning.region || !meaning.indicator || meaning.indicator.accepts?.has("percent")) return;
      made.push(factFrom(meaning, row[0]!, cell, null, { kind: "yoy", value, unit: "%", base: null, qualifier: "=" }));
      return;
    }
    if (says === "rank") {
      if (left && Number.isInteger(value) && value > 0) left.rank = { place: value, among: null, by: "value" };
      return;
    }
    const unit = written
      ? unitWritten(input, written, meaning.indicator)
      : (column_.unit ?? head.unit ?? caption.unit ?? ownUnit(input, meaning.indicator));
    if (!meaning.region || !meaning.indicator || !unit) return;
    const accepts = meaning.indicator.accepts ?? acceptsByHead(meaning.indicator.name);
    if (accepts && !accepts.has(unit.dimension)) return;
    const fact = factFrom(meaning, row[0]!, cell, { value, high: null, ...unit }, null);
    facts[column] = fact;
    made.push(fact);
  });
  return made;
}

/** What a row is called as a part of the whole that the rows before it, or the caption, tell of: 玉米 of 粮食产量, 建筑业 of 地区生产总值. */
function partIn(words: string, { id, name, span }: IndicatorRef, whole: string): string | null {
  if (id === null && KIN.test(name)) return partName(name, whole);
  if (!/[^事企毕失就创副学营物专]业$/.test(words) || !MEASURED.test(whole)) return null;
  const plain = words.replace(/^(?:[#＃]|其中[：:]?)\s?/, "");
  // 其他服务业 is not all services, and 第一产业 below 固定资产投资 no value added.
  const whole_ = id !== null && span !== null && span.end - span.start >= plain.length;
  return whole_ && /^地区生产总值$|增加值$/.test(whole) ? null : partName(plain, whole);
}

const MEASURED = /^(?:地区|国内)?生产总值$|(?:增加值|产值|投资|税收|用电量|贷款余额|营业收入|利润总额|从业人员)$/;

/** The unit written behind a number: 亿 of money is 亿元. */
function unitWritten({ gazetteer }: LinkInput, written: string, indicator: IndicatorRef | null): Meaning["unit"] {
  const money = /^(?:万亿|亿|万)$/.test(written) && (indicator?.accepts ?? acceptsByHead(indicator?.name ?? ""))?.has("CNY") === true;
  const name = money ? `${written}元` : written;
  const unit = gazetteer.unit(name);
  return unit && { unit: name, dimension: unit.dimension, factor: unit.factor };
}

const sameOwner = (fact: ObservationFact, meaning: Meaning): boolean =>
  !meaning.period || !fact.period.end || (meaning.period.start === fact.period.start && meaning.period.end === fact.period.end);

/** 城镇化率 needs no unit in its header: its lexicon entry knows one. Money does, because 万元 and 亿元 look alike. */
function ownUnit(input: LinkInput, indicator: IndicatorRef | null): Meaning["unit"] {
  const entry = indicator?.id ? input.gazetteer.indicator(indicator.id) : null;
  if (!entry || !["percent", "count"].includes(entry.dimension)) return null;
  const unit = input.gazetteer.unit(entry.unit);
  return unit && unit.factor === 1 ? { unit: entry.unit, dimension: unit.dimension, factor: 1 } : null;
}

function factFrom(
  meaning: Meaning,
  first: Cell,
  cell: Cell,
  quantity: ObservationFact["quantity"],
  change: ObservationFact["change"],
): ObservationFact {
  const marks: ObservationFact["marks"] = [{ kind: quantity ? "value" : "change", start: cell.start, end: cell.end }];
  if (meaning.indicatorSpan) marks.push({ kind: "indicator", ...meaning.indicatorSpan });
  if (meaning.periodSpan) marks.push({ kind: "period", ...meaning.periodSpan });
  if (meaning.regionSpan) marks.push({ kind: "region", ...meaning.regionSpan });
  return {
    region: meaning.region,
    subject: null,
    indicator: { id: meaning.indicator!.id, name: meaning.indicator!.name },
    period: meaning.period ?? { start: null, end: null, is: "unknown" },
    quantity,
    stated: { start: cell.start, end: cell.end },
    qualifier: "=",
    change,
    rank: null,
    share: null,
    scope: "actual",
    status: "reported",
    named: true,
    evidence: { start: first.start, end: cell.end },
    marks,
  };
}
