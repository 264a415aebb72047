import type { Period, Span } from "../../dataset/schema.ts";
import type { Quantity, RegionMention, TimeMention } from "../mention.ts";
import { UNKNOWN } from "../recognize/region.ts";
import type { Cell, Table } from "../text.ts";
import { matchesOf } from "../text.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { acceptsByHead, hasHead, indicatorAtEnd, known, named } from "./indicators.ts";
import {
  BY_KIND,
  BY_PLACE,
  isHeading,
  isNone,
  isNumber,
  isOfPlaces,
  nameOf,
  placeIn,
  type Section,
  sectionsOf,
  unitColumn,
  WITH_UNIT,
  wordsOf,
  YEAR,
} from "./layout.ts";
import { KIN, partName } from "./parts.ts";
import { rankingIn, SHORTER } from "./ranks.ts";
import { clauseAt, type LinkInput } from "./state.ts";
import { isBase, isDay, isEra, isReportingPeriod, periodOf } from "./times.ts";
import { unitTold } from "./toldUnit.ts";

/** What a header cell, a row's first cell or the words before the table say of the figures under them. */
interface Meaning {
  indicator: IndicatorRef | null;
  indicatorSpan: Span | null;
  period: Period | null;
  periodSpan: Span | null;
  region: string | null;
  regionSpan: Span | null;
  unit: Pick<Quantity, "unit" | "dimension" | "factor"> | null;
  /** Growth, difference in points or rank of the column to the left, or the unit or the year of the row, rather than a value of its own. */
  says: "value" | "growth" | "points" | "rank" | "unit" | "year" | "none";
}

const GROWTH = /(增速|增长率?|增幅|增减|同比|比上年|比去年|涨幅|±)/;
/** Ranks of another time, and how far a place moved. */
const MOVED = /上[年期月季]|去年|变化|升降|变动|进退|增减/;
const RANK = /(排名|排行|位次|名次|排序|序号)|^\s*(?:RK|RANK|NO\.?)\s*$/i;
/** A column of nothing but who stands where. */
const PLACED = /^(?:(?:综合|最新|本次|总)?(?:排名|排行|位次|名次|排序)|RK|RANK|NO\.?)$/i;
/** What a ranking goes by, and no figure of anybody. */
const SCORED = /得分|总分|分值|评分|^分数$|指数(?:值)?$|^年[度份]$/;
/** What is neither the level of the column's thing nor its growth over a year: shares of it, plans, how much more. */
const ASIDE =
  /环比|比上[月季]|较上[月季]|增减[额量]|增量|增加[额量]|净增|^(?:所占|行业|产业|各业|分项)?(?:比重|占比|构成|结构)|^占[^，。]{0,10}(?:比重|比例|[%（(])|拉动|^贡献率|进度|完成率|目标|任务|计划|预算[数（(]|年初预算|两年平均|基数|编号|备注/;
/** 增减百分点, 增减（百分点） */
const IN_POINTS = /百分点/;
/** From January on: of the months up to the one reported. */
const SO_FAR = /累计|^1\s?[-—~至]\s?本月|年初至今|年初以来/;
/** 不变价（万元）, beside 现价（万元）: what it would be at the prices of another year. */
const CONSTANT = /^按?(?:\d{4}年)?(?:不变|可比)价格?(?:计算)?(?:[（(][^（）()%％]{1,6}[）)])?$/;
const OF_MONTH = /^(?:本|当)月|^[上去]年(?:本|同|当)月/;
const TOLD_TIME = /^(?:本|当)月|累计|^1\s?[-—~至]\s?本月/;
const LAST_YEAR = /^(?:上年|去年)(?:同期|同月|本月|当月|累计|1)/;
const YEARS = /^(?:年份|年度|年|时间|时期|期间)$/;
/** Headers that only say which of a thing's figures stand below them. */
const PLAIN = /^(?:总量|总额|绝对[值额数量]|数值|数额|数量|金额|数|值|实绩|完成|完成[数额]|本[年月期季]|累计|当[年月期季]|合计|单位|指标值)$/;

/** Facts of a table: each number takes what its column, its row and the words before the table say. A number that lacks a region, a period's indicator or a unit that fits gives nothing. */
export function readTables(input: LinkInput & { regions: readonly RegionMention[]; tables: readonly Table[] }): ObservationFact[] {
  return input.tables.flatMap((table) => readTable(input, table)).filter(({ region }) => region !== UNKNOWN);
}

type TableInput = LinkInput & { regions: readonly RegionMention[] };

function readTable(input: TableInput, table: Table): ObservationFact[] {
  const title = input.sentences[0]?.kind === "title" ? meaningOf(input, input.sentences[0]) : nothing;
  const told = meaningOf(input, captionOf(input, table));
  const lead = told.period || title.period ? nothing : leadOf(input, table, told);
  const caption = over(over(told, { ...title, unit: null, says: "value" }), lead);
  return sectionsOf(input.text, table).flatMap((section, i) => {
    const own = section.titles.reduce((far, cell) => over(titleOf(input, cell, far.period ?? caption.period), far), nothing);
    // Below a second header the caption of the table tells no more of what is measured.
    const base = over(own, i > 0 ? { ...caption, indicator: null, indicatorSpan: null } : caption);
    return readSection(input, table, section, { ...base, region: base.region ?? input.about });
  });
}

/** A line of the table itself that names what is below: 社会消费品零售总额, 2024年4月, 国内贸易. */
function titleOf(input: TableInput, cell: Cell, current: Period | null): Meaning {
  const own = meaningOf(input, cell, current);
  return own.indicator && own.indicator.id === null && !MEASURED.test(own.indicator.name)
    ? { ...own, indicator: null, indicatorSpan: null, says: "value" }
    : { ...own, says: "value" };
}

function readSection(input: TableInput, table: Table, section: Section, base: Meaning): ObservationFact[] {
  const { heads, rows } = section;
  const columns = columnsOf(input, section, base);
  const ranked = placesIn(input, table, section, columns, base);
  if (ranked) return ranked;
  // 表1 地区生产总值, and below it 工业, 建筑业: parts of what the caption names.
  const { indicator } = base;
  const known_ = indicator !== null && (indicator.id !== null || MEASURED.test(indicator.name));
  // 工业总产值 | 本月 | 累计: the head of the first column measures what its rows name.
  const corner = columns[0]?.says === "value" && columns[0].indicator && MEASURED.test(columns[0].indicator.name) ? columns[0].indicator.name : null;
  let block: Block = { ...noBlock, whole: corner ?? (known_ ? indicator.name : null), unit: base.unit ? null : unitTold(input, table) };
  return rows.flatMap((row) => {
    if (isHeading(input.text, row, heads)) {
      block = headed(input, row, base, block);
      return [];
    }
    const read = readRow(input, row, columns, base, block, heads);
    block = read.block;
    return read.facts;
  });
}

/** What the columns of a section hold, by the cells of its header. */
function columnsOf(input: TableInput, { heads, rows }: Section, base: Meaning): Meaning[] {
  const columns: Meaning[] = [];
  const width = Math.max(...heads.map((row) => row.length), ...rows.map((row) => row.length));
  const unitAt = unitColumn(input.text, heads);
  const parts = partsOfTotals(input, heads);
  for (let column = 0; column < width; column++) {
    let meaning: Meaning = { ...nothing };
    let words = "";
    for (const [r, row] of heads.entries()) {
      const cell = row[column];
      if (!cell || cell === heads[r - 1]?.[column]) continue;
      meaning = under(input, cell, meaning, base.period);
      words += wordsOf(input.text, cell);
    }
    const period = meaning.periodSpan
      ? meaning.period
      : periodIn(words, base.period, columns.findLast(({ says }) => says === "value")?.period ?? null);
    // 本月 | 累计 where no year is known: two times, told in other words.
    const untold = period === null && !meaning.periodSpan && column > 0 && TOLD_TIME.test(words) ? heads.at(-1)![column] : undefined;
    if (untold) meaning = { ...meaning, periodSpan: untold };
    // 1-5月 | 同比增长: of the same months.
    if (isTailOf(meaning.indicator, base.indicator)) meaning = { ...meaning, indicator: null, indicatorSpan: null };
    const left = meaning.says === "growth" ? grownIn(columns, LAST_YEAR.test(words)) : undefined;
    // 上年同期 where nobody says of which year, beside what is told of this one.
    const former = period === null && LAST_YEAR.test(words) && meaning.says === "value" && columns.some(({ says }) => says === "value");
    const says =
      column > 0 &&
      (former ||
        parts.has(column) ||
        words === "" ||
        CONSTANT.test(words.replace(/\s/g, "")) ||
        (meaning.says === "rank" ? MOVED : ASIDE).test(words))
        ? "none"
        : meaning.says === "growth" && IN_POINTS.test(words)
          ? "points"
          : meaning.says;
    columns.push({ ...meaning, period: period ?? left?.period ?? null, says: column === unitAt ? "unit" : says });
  }
  return columns;
}

/** Which column a rate of growth is of: the one to its left, and never that of the year before (本年 | 上年同期 | 增长%) unless it says so. */
function grownIn(columns: readonly Meaning[], ofFormer: boolean): Meaning | undefined {
  const values = columns.filter(({ says }) => says === "value");
  const isFormer = ({ period }: Meaning): boolean =>
    period !== null && values.some((other) => other.period !== null && isYearAfter(other.period, period));
  return (ofFormer ? undefined : values.findLast((column) => !isFormer(column))) ?? values.at(-1);
}

/** The same months of the year after. */
function isYearAfter(later: Period, { start, end }: Period): boolean {
  const next = (month: string | null): string | null => month && `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
  return end !== null && later.end === next(end) && later.start === next(start);
}

/** 合计 beside 中央级 and 县级, under one header. */
const TOTAL = /^(?:合\s?计|小\s?计|总\s?计)$/;

/** 中央级 | 县级 | 合计 under one header: the columns that are parts of the total beside them, and not the figure itself. */
function partsOfTotals(input: TableInput, heads: Section["heads"]): ReadonlySet<number> {
  const [bottom, top] = [heads.at(-1)!, heads.at(-2)];
  const wordsAt = (column: number): string => wordsOf(input.text, bottom[column]!).replace(/\s/g, "");
  const groupOf = (column: number): number | null => {
    const over_ = top?.[column];
    return over_ && over_.start !== bottom[column]!.start && wordsOf(input.text, over_) !== "" ? over_.start : null;
  };
  const totals = new Set(bottom.flatMap((_, column) => (TOTAL.test(wordsAt(column)) ? [groupOf(column)] : [])));
  const isPart = (cell: Cell, column: number): boolean => {
    const words = wordsAt(column);
    if (groupOf(column) === null || !totals.has(groupOf(column)) || words === "" || PLAIN.test(words) || TOLD_TIME.test(words) || TOTAL.test(words))
      return false;
    const { says, indicator, period, region } = meaningOf(input, cell);
    return says === "value" && !period && !region && (!indicator || (indicator.id === null && !hasHead(indicator.name)));
  };
  return new Set(bottom.flatMap((cell, column) => (isPart(cell, column) ? [column] : [])));
}

/** 收入（亿元） below 表2 一般公共预算收入: no more than the end of what the caption names. */
const isTailOf = (own: IndicatorRef | null, whole: IndicatorRef | null): boolean =>
  own !== null &&
  own.id === null &&
  whole !== null &&
  own.name.length <= 3 &&
  whole.name.length > own.name.length &&
  whole.name.endsWith(own.name) &&
  !/产品产量$/.test(whole.name);

/** The months of 本月, 累计 and 上年同期 in a table that tells which it is of. */
function periodIn(words: string, current: Period | null, beside: Period | null): Period | null {
  if (!current?.end) return null;
  const back = LAST_YEAR.test(words) ? 12 : 0;
  const shifted = (month: string): string => (back > 0 ? `${Number(month.slice(0, 4)) - 1}${month.slice(4)}` : month);
  const end = shifted(current.end);
  if (SO_FAR.test(words) || (back > 0 && /1\s?[-—~至]\s?本月/.test(words))) return { start: `${end.slice(0, 4)}-01`, end, is: "implied" };
  if (OF_MONTH.test(words)) return { start: end, end, is: "implied" };
  if (back === 0) return null;
  // 1-本月 | 上年同期: of as many months.
  const same = beside?.end === current.end ? beside : current;
  return { start: same.start && shifted(same.start), end, is: "implied" };
}

/** What the rows above say of those below: the place or the thing that a heading names, the whole that parts are of. */
interface Block {
  region: string | null;
  regionSpan: Span | null;
  indicator: IndicatorRef | null;
  whole: string | null;
  unit: Meaning["unit"];
  /** The unit that a heading gives in brackets: 财政（亿元）. */
  told: Meaning["unit"];
  /** Places are told of, one a row. */
  places: boolean;
  /** 规模以上工业：: whose output and profits the rows tell. */
  scope: string | null;
  /** 三、限额以上批零企业商品销售总额: whose the rows counted 1、 and 2、 below are. */
  firms: string | null;
}
const noBlock: Block = {
  region: null,
  regionSpan: null,
  indicator: null,
  whole: null,
  unit: null,
  told: null,
  places: false,
  scope: null,
  firms: null,
};

const SCOPE = /^(?:规模以上|限额以上)(?:工业|服务业|单位|批发零售业|批发和零售业|住宿餐饮业|住宿和餐饮业|商贸业)(?:企业)?$/;

/** What holds below a row of no figures: 分县（区）工业总产值, 主要行业工业总产值, 青田县, 规模以上工业：. */
function headed(input: TableInput, row: readonly Cell[], base: Meaning, before: Block): Block {
  const { text } = input;
  const name = nameOf(text, row.find((cell) => wordsOf(text, cell) !== "")!);
  const words = wordsOf(text, name);
  const cut = (BY_PLACE.exec(words) ?? BY_KIND.exec(words))?.[0].length ?? 0;
  const places = BY_PLACE.test(words);
  const own = meaningOf(input, { start: name.start + cut, end: name.end }, base.period);
  const unit = unitOfRow(input, row, base) ?? own.unit;
  const place = regionOf(input, name, base.region, own);
  if (place && place !== UNREAD && !places) return { ...noBlock, region: place, regionSpan: name };
  if (cut > 0 && words.length <= cut + 1) return { ...before, region: null, regionSpan: null, places };
  if (SCOPE.test(words)) return { ...noBlock, scope: words };
  // 主要农产品产量（万吨）: by what stands before the unit.
  if (own.indicator && hasHead(words.replace(/[（(][^（）()]*[）)]$/, ""))) {
    const indicator = scoped(input, own.indicator, before.scope);
    return { ...noBlock, indicator, whole: own.indicator.name, unit, told: own.unit, places, scope: before.scope };
  }
  return { ...noBlock, told: own.unit };
}

/** 工业总产值 below 规模以上工业：. */
function scoped({ gazetteer }: LinkInput, indicator: IndicatorRef, scope: string | null): IndicatorRef {
  if (!scope || indicator.name.startsWith(scope.slice(0, 4))) return indicator;
  if (indicator.name.startsWith(scope.slice(4))) {
    const whole = named(`${scope.slice(0, 4)}${indicator.name}`, indicator.span, gazetteer);
    return whole.id !== null || indicator.id === null ? whole : indicator;
  }
  return MEASURE.test(indicator.name) ? named(`${scope}${indicator.name}`, indicator.span, gazetteer) : indicator;
}

/** The unit that a row's own column of units gives. */
function unitOfRow(input: TableInput, row: readonly Cell[], _base: Meaning): Meaning["unit"] {
  for (const cell of row.slice(1)) {
    const words = wordsOf(input.text, cell).replace(/\s/g, "");
    const unit = words && !isNumber(words) ? input.gazetteer.unit(words) : null;
    if (unit) return { unit: words, dimension: unit.dimension, factor: unit.factor };
  }
  return null;
}

/** A place that is none of those a table is of. */
const UNREAD = "unread";

/** Whose figures a row holds: a place in the table's by its bare name (青田, 定 海), or the one its name tells. Null where it names none. */
function regionOf(input: TableInput, name: Span, place: string | null, own: Meaning): string | null {
  const { gazetteer } = input;
  const words = wordsOf(input.text, name).replace(/\s/g, "");
  const inner = place ? placeIn(words, place, gazetteer) : null;
  if (inner) return inner;
  if (!own.region) return place && /^全[省市县区州旗盟](?:合计|总计)?$/.test(words) ? place : null;
  const kind = gazetteer.region(own.region)?.kind;
  const around = place ? gazetteer.region(place)?.kind : null;
  // 新城 in a table of 舟山 is no district of 西安.
  const strange =
    kind === "county" && (around === "prefecture" || around === "province") && place !== null && !gazetteer.ancestors(own.region).includes(place);
  return strange ? UNREAD : own.region;
}

/** Rows that make a ranking, at least. */
const ROWS = 3;

/** 位次 | 经开区 | 较上年: a table of nothing but who stands where, in the ranking that the words before it name. */
function placesIn(
  input: TableInput,
  table: Table,
  { heads, rows }: Section,
  columns: readonly Meaning[],
  caption: Meaning,
): ObservationFact[] | null {
  const { text } = input;
  const at = columns.findIndex(({ says }) => says === "rank");
  const head = heads.at(-1)![at];
  if (rows.length < ROWS || !head || !PLACED.test(wordsOf(text, head))) return null;
  const places = rows.map((row) => (/^第?(\d{1,3})[位名]?$/.exec(row[at] ? wordsOf(text, row[at]) : "")?.[1] ?? "").trim());
  if (places.some((place, i) => place === "" || (i > 0 && Number(place) < Number(places[i - 1])))) return null;
  // Other numbers in a row are figures of their own, but for the points it stands there with.
  const figures = columns.flatMap((_, i) => (i === at || SCORED.test(headOf(text, heads, i)) ? [] : [i]));
  const isFigured = (words: string): boolean => /\d/.test(words) && !/^[↑↓+\-−升降进退平前后移上下位名]*\d{0,3}[位名]?$/.test(words);
  if (rows.some((row) => figures.some((i) => row[i] && isFigured(wordsOf(text, row[i]))))) return null;
  const name = rankingBefore(input, table);
  if (!name) return null;
  const holders = rows.map((row) => columns.map((_, i) => (i === at || !row[i] ? null : holderIn(input, row[i]))));
  // 高新区 | 所属省份: who is ranked comes before where it lies.
  const named_ = (i: number): number => holders.filter((row) => row[i]).length;
  const who = columns.findIndex((_, i) => named_(i) * 2 > rows.length);
  // 企业名称 | 所在城市: the place is not what is ranked.
  const isOther = (i: number): boolean =>
    i < who ? new Set(rows.flatMap((row) => (row[i] ? wordsOf(text, row[i]).match(NAMED) : null) ?? [])).size * 2 > rows.length : i > who;
  const others = figures.filter((i) => isOther(i) && named_(i) * 2 <= rows.length && (i < who || RANKED.test(headOf(text, heads, i))));
  if (who < 0 || others.length > 0) return [];
  const indicator = { id: input.gazetteer.indicatorNamed(name), name, span: null, accepts: null };
  const period = yearBefore(input, table) ?? caption.period;
  return rows.flatMap((row, i) => {
    const region = holders[i]![who];
    if (!region) return [];
    const meaning: Meaning = { ...caption, period, region: region.value.region, regionSpan: region, indicator, indicatorSpan: null };
    const fact = factFrom(meaning, row[0]!, row[who]!, null, null);
    const mark = { start: row[at]!.start, end: row[at]!.end };
    fact.rank = { place: Number(places[i]), among: null, by: "value" };
    fact.stated = mark;
    fact.marks = [...fact.marks.filter(({ kind }) => kind === "region" || kind === "period"), { kind: "rank", ...mark }];
    return [fact];
  });
}

/** A name, as against 上升 and 持平. */
const NAMED = /^[^\d]*[一-龥]{3,}[^\d]*$/;
/** What is ranked beside the place it lies in. */
const RANKED = /企业|公司|机构|学校|高校|大学|医院|品牌|姓名|景区|项目|园区|开发区|乡镇|街道|产品|名称/;

/** The place that a cell names, wholly: 江苏省南通高新区（崇川）, and no 南通 of 南通某港. */
function holderIn({ text, regions }: TableInput, cell: Cell): RegionMention | null {
  const last = inside<RegionMention>(regions, cell).at(-1);
  return last && last.value.region !== null && /^\s*(?:[（(][^（）()]*[）)]\s*)?$/.test(text.slice(last.end, cell.end)) ? last : null;
}

/** 2022某某百强: the year that the title or the lines above a ranking begin it with. */
function yearBefore({ text, sentences }: LinkInput, table: Table): Period | null {
  const lines = sentences.slice(Math.max(0, clauseAt(sentences, table.start) - LEAD)).filter(({ end }) => end <= table.start);
  const title = sentences[0]?.kind === "title" ? [sentences[0]] : [];
  for (const { start, end } of [...lines.toReversed(), ...title]) {
    const year = /(?:^|[^\d.])(20\d\d)(?=年度|年?[一-龥]{2,24}(?:[强榜]|排名|排行|评价|考核))/.exec(text.slice(start, end))?.[1];
    if (year) return { start: `${year}-01`, end: `${year}-12`, is: "implied" };
  }
  return null;
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
  // 2022某某百强, and then only of the list (榜单): the title has its name.
  const [title] = input.sentences;
  const titled = title?.kind === "title" ? rankingIn(input.text.slice(title.start, title.end), null, null) : null;
  return titled && !SHORTER.test(titled) ? titled : told;
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
function under(input: TableInput, cell: Span, upper: Meaning, current: Period | null): Meaning {
  const words = input.text.slice(cell.start, cell.end).trim();
  const lower = meaningOf(input, cell, current);
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
function leadOf(input: LinkInput, table: Table, caption: Meaning): Meaning {
  if (input.census) return { ...nothing, period: input.census.to };
  const only = onlyYear(input, table.start);
  const named = caption.indicator?.span ? input.text.slice(caption.indicator.span.start, caption.indicator.span.end) : null;
  for (let i = clauseAt(input.sentences, table.start), left = 2 * LEAD; i >= 0 && left > 0; i--, left--) {
    // Farther off only a sentence that names what the caption does.
    if (left <= LEAD && !only && !(named && input.text.slice(input.sentences[i]!.start, input.sentences[i]!.end).includes(named))) continue;
    for (const time of inside<TimeMention>(input.times, input.sentences[i]!).toReversed()) {
      if (isDay(input.text, time) || isBase(input.text, time)) continue;
      const period = periodOf(input, time, null) ?? (only && periodOf(input, time, only));
      if (period?.start && !isEra(time, period) && isReportingPeriod(period, input.published))
        return { ...nothing, period, periodSpan: { start: time.start, end: time.end } };
    }
  }
  return nothing;
}

/** 2014年，…。全年粮食产量…: the only year that a text without a date tells of up to a table. */
function onlyYear({ text, times, published }: LinkInput, at: number): Period | null {
  if (published !== null) return null;
  const years = new Set(
    times.flatMap((time) =>
      time.start < at && time.value.grain === "year" && time.value.parts.year !== null && !isBase(text, time) ? [time.value.parts.year] : [],
    ),
  );
  const [year] = years;
  return years.size === 1 ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : null;
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

function meaningOf(input: TableInput, span: Span, current: Period | null = null): Meaning {
  const { text, gazetteer } = input;
  const words = text.slice(span.start, span.end);
  // 比上年同期增长: what is measured against.
  const time = inside<TimeMention>(input.times, span).findLast(
    (each) => each.value.grain !== "date" && !(current && (isBase(text, each) || each.value.parts.same || each.value.parts.monthOffset !== null)),
  );
  // 2022 heads its column as 2022年 does.
  const year = !time && YEAR.test(words.trim()) ? words.trim().slice(0, 4) : null;
  const months = time ? input.resolve(time, current) : year ? { start: `${year}-01`, end: `${year}-12`, is: "stated" as const } : null;
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
  const name = indicatorAtEnd(text, { start: nameStart, end: nameEnd }, input.indicators, gazetteer);
  // 单位（亿元）: what the figures are counted in, and nothing that is measured.
  const own = name?.name === "单位" ? null : name;
  const indicator =
    own?.id || (own && hit && isNarrower(own, hit, gazetteer))
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

/** 限额以上企业数, 限额以上住宿餐饮企业营业收入: of no more than those firms, and not of all as the known name in it would have it. */
const isNarrower = (own: IndicatorRef, hit: Span & { id: string }, gazetteer: LinkInput["gazetteer"]): boolean =>
  own.span !== null &&
  own.span.start < hit.start &&
  own.span.end >= hit.end &&
  hasHead(own.name) &&
  (known(hit.id, null, gazetteer).accepts?.has("count") === true ||
    (own.id === null && /^(?:限额|规模)以上.{2,}(?:企业|单位|法人)/.test(own.name) && !/以上/.test(known(hit.id, null, gazetteer).name)));

/** The unit in brackets or after 单位：, or the last one of an enumeration that a header gives. */
function unitIn(words: string, gazetteer: LinkInput["gazetteer"]): Meaning["unit"] {
  for (const match of matchesOf(words, /(?:单位\s*[:：]?\s*|[（(/／,，、])\s*([一-龥%‰㎡]{1,6}\d?)\s*(?=[）),，、/／]|$)/g)) {
    const unit = gazetteer.unit(match[1]!);
    if (unit) return { unit: match[1]!, dimension: unit.dimension, factor: unit.factor };
  }
  return null;
}

/** What the head of a row names, over the figures behind it. */
interface Stub {
  head: Meaning;
  /** It names a part of the whole told above. */
  part: boolean;
  /** A part by whom it is of: 国有, 轻工业; what follows is none of it. */
  owned: boolean;
  /** 生产总值增速 | %: its figures are growth, whatever the column is called. */
  growth: boolean;
}

function readRow(
  input: TableInput,
  row: readonly Cell[],
  columns: readonly Meaning[],
  base: Meaning,
  block: Block,
  heads: Section["heads"],
): { facts: ObservationFact[]; block: Block } {
  const { text } = input;
  const unread = { facts: [], block };
  let stub: Stub | null = null;
  let head: Meaning = { ...nothing };
  let after = block;
  const made: ObservationFact[] = [];
  const levels: ObservationFact[] = [];
  /** A value of another kind than what the row names: neither is the growth beside it its own. */
  let refused = false;
  /** What was told since the last rank. */
  let since: { fact: ObservationFact; says: "value" | "growth" }[] = [];
  const rowUnit = columns.some(({ says }) => says === "unit") ? unitOfRow(input, row, base) : null;
  for (const [column, cell] of row.entries()) {
    const words = wordsOf(text, cell);
    const column_ = columns[column] ?? nothing;
    const { says } = column_;
    if (!words || (column > 0 && cell === row[column - 1]) || says === "unit") continue;
    if (YEAR.test(words) && (says === "year" || (column === 0 && !column_.indicator))) {
      const { period, periodSpan } = meaningOf(input, cell);
      head = { ...head, period, periodSpan };
      continue;
    }
    if (!isNumber(words)) {
      if (column > 2 || says === "rank" || isNone(words)) continue;
      if (stub) {
        // Beside a place, or behind the first cell, words only comment (持平, ↓2).
        const { region, regionSpan, period, periodSpan, unit } = meaningOf(input, cell, base.period);
        head = over(head, { ...nothing, region, regionSpan, period, periodSpan, unit });
        continue;
      }
      const ofPlaces = heads.some((each) => each[column] !== undefined && isOfPlaces(wordsOf(text, each[column]!)));
      const read = stubOf(input, cell, columns.slice(column + 1), base, block, ofPlaces);
      if (!read) return unread;
      stub = read.stub;
      head = over(stub.head, head);
      after = read.block;
      continue;
    }
    if ((says === "rank" && column === 0) || says === "none") continue;
    // 城镇化率 | 产值 | 增速: a row of places has what its column names; one of things, the column's months.
    const ofRow = over({ ...head, unit: null }, column_);
    const context = head.region && !head.indicator ? { ...nothing, indicator: block.indicator } : nothing;
    const named_ = over(ofRow, context);
    // Rows of indicators are of the place the table is about; rows of places name their own.
    const ofTime = head.period !== null && column_.indicator !== null;
    const meaning = over(named_, (head.indicator || ofTime) && !head.region ? base : { ...base, region: null, regionSpan: null });
    const [, digits, written] = WITH_UNIT.exec(words) ?? [];
    const value = Number((digits ?? words).replace(/[,%+]/g, "").replace(/[−－]/, "-"));
    const stated = { start: cell.start, end: cell.end };
    if (says === "rank") {
      // 1-4月 | 1-3月 | 位次: of what the table is of.
      const own = since.findLast(({ fact: { period } }) => period.end === base.period?.end) ?? since.at(-1);
      since = [];
      if (own && !own.fact.rank && Number.isInteger(value) && value > 0)
        own.fact.rank = {
          place: value,
          among: null,
          by: own.says === "growth" && !/总量|绝对|规模/.test(headOf(text, heads, column)) ? "growth" : "value",
        };
      continue;
    }
    if (says === "points") {
      const left = levels.findLast((fact) => sameOwner(fact, column_.periodSpan || column_.period ? ofRow : head));
      if (left?.quantity?.dimension !== "percent" || left.change) continue;
      left.change = { kind: "points", value, unit: "个百分点", base: null, qualifier: "=" };
      left.marks.push({ kind: "change", ...stated });
      left.evidence = { start: left.evidence.start, end: cell.end };
      continue;
    }
    const accepts = meaning.indicator && (meaning.indicator.accepts ?? acceptsByHead(meaning.indicator.name));
    // 规模以上工业增加值 | % | 5.2: of money, in percent.
    // 各县增加值增速, and below it 1-4月（%）.
    const rate = column_.unit?.dimension === "percent" && base.says === "growth" && column_.indicator === null && accepts?.has("CNY") === true;
    const grown = says === "value" && (stub?.growth || rate || (rowUnit?.dimension === "percent" && !column_.unit && accepts?.has("CNY")));
    if (says === "growth" || grown) {
      // 生产总值增速 | % | 5.2 | 0.3: how a growth changed.
      if (says === "growth" && stub?.growth && made.length > 0) continue;
      const left = grown ? null : (levels.findLast((fact) => sameOwner(fact, column_.periodSpan || column_.period ? ofRow : head)) ?? null);
      // 一般公共预算收入（亿元） | 固定资产投资增速（%）: of what its own header names; of the time of what stands left of it, where it names none.
      const another = column_.indicator !== null && left !== null && column_.indicator.name !== left.indicator.name;
      if (left?.quantity && left.change === null && !another) {
        since.push({ fact: left, says: "growth" });
        // 产销率 | % | 97.3 | -0.2: points or percent, nobody says.
        if (left.quantity.dimension === "percent" && rowUnit) continue;
        left.change = { kind: "yoy", value, unit: "%", base: null, qualifier: "=" };
        left.marks.push({ kind: "change", ...stated });
        left.evidence = { start: left.evidence.start, end: cell.end };
        continue;
      }
      if (!meaning.region || !meaning.indicator || accepts?.has("percent") || (refused && column_.indicator === null)) continue;
      const fact = factFrom(meaning, row[0]!, cell, null, { kind: "yoy", value, unit: "%", base: null, qualifier: "=" });
      made.push(fact);
      since.push({ fact, says: "growth" });
      continue;
    }
    const unit = written
      ? unitWritten(input, written, meaning.indicator)
      : // 人均生产总值（元） in a column of 亿元: what its row says is nearer.
        (stub?.head.unit ??
        column_.unit ??
        rowUnit ??
        head.unit ??
        (stub?.part || context.indicator ? block.unit : null) ??
        block.told ??
        base.unit ??
        moneyOf(block, meaning.indicator) ??
        ownUnit(input, meaning.indicator) ??
        indexUnit(meaning.indicator, value));
    if (!meaning.region || !meaning.indicator || !unit) continue;
    if (accepts && !accepts.has(unit.dimension)) {
      refused = true;
      continue;
    }
    const fact = factFrom(meaning, row[0]!, cell, { value, high: null, ...unit }, null);
    if (column_.periodSpan && !column_.period) fact.marks.push({ kind: "period", ...column_.periodSpan });
    levels.push(fact);
    made.push(fact);
    since.push({ fact, says: "value" });
  }
  const unit = after.unit ?? rowUnit;
  // Below 批发业零售额 stand further parts of all retail sales.
  const inner = stub?.part === true && RETAIL.test(after.whole ?? "");
  return {
    facts: made,
    block: { ...after, unit, whole: (stub?.head.region || inner || stub?.owned ? null : made[0]?.indicator.name) ?? after.whole },
  };
}

/** 零售额（亿元）, and below it 餐饮收入: in the unit of the row that told one. */
const moneyOf = ({ unit }: Block, indicator: IndicatorRef | null): Meaning["unit"] => {
  if (!unit || !(indicator?.accepts ?? acceptsByHead(indicator?.name ?? ""))?.has(unit.dimension)) return null;
  // 进出口总额（万美元）, and below it 出口额.
  return unit.dimension === "CNY" || (unit.dimension === "USD" && /[进出]口/.test(indicator?.name ?? "")) ? unit : null;
};

const headOf = (text: string, heads: Section["heads"], column: number): string =>
  heads.map((row) => (row[column] ? wordsOf(text, row[column]) : "")).join("");

/** What the cell at the head of a row names, and what holds below it. Null where it names neither a known place nor what can be measured. */
function stubOf(
  input: TableInput,
  cell: Cell,
  columns: readonly Meaning[],
  base: Meaning,
  block: Block,
  ofPlaces: boolean,
): { stub: Stub; block: Block } | null {
  const { text, gazetteer } = input;
  const span = nameOf(text, cell);
  const words = wordsOf(text, span).replace(/\s/g, "");
  const own = meaningOf(input, span, base.period);
  const region = regionOf(input, span, base.region, own);
  if (region === UNREAD) return null;
  // 全市生产总值（亿元）, and below it 第一产业: a thing of the table's own place.
  if (region && !(region === base.region && own.indicator?.id)) {
    const head = { ...own, region, regionSpan: own.regionSpan ?? span, says: "value" as const, indicator: null, indicatorSpan: null };
    return { stub: { head, part: false, owned: false, growth: false }, block: { ...block, places: true } };
  }
  if (ofPlaces) return null;
  const id = own.indicator?.id == null && words.length < span.end - span.start ? gazetteer.indicatorNamed(words) : null;
  const plain = id ? known(id, span, gazetteer) : own.indicator;
  const isThing = plain !== null && (plain.id !== null || hasHead(plain.name));
  // 一季度, 1-2月: a row of a time has what its columns name.
  if (!isThing && own.period && own.periodSpan && own.periodSpan.end - own.periodSpan.start >= words.length)
    return { stub: { head: { ...nothing, period: own.period, periodSpan: own.periodSpan }, part: false, owned: false, growth: false }, block };
  if (block.places && !isThing) return null;
  // 玉米 in a column 产量, 建筑业 under 地区生产总值.
  const measure = isThing ? undefined : columns.find(({ says, indicator }) => says === "value" && indicator)?.indicator;
  const measured = measure && (MEASURED.test(measure.name) || measure.name === "产量") ? measure.name : block.whole;
  const owned = measured && OWNERS.test(words) && OWNED.test(measured) ? `${words}${measured}`.replace("工业工业", "工业") : null;
  // 汽车（万辆） in a column 产量: how many were made.
  const output = plain !== null && plain.id === null && hasHead(plain.name) && !/[量值额数积]$/.test(plain.name) && isOutput(columns);
  const part = output
    ? `${plain.name}产量`
    : (owned ?? (plain && measured ? (partIn(words, plain, measured) ?? knownPart(input, words, plain, measured)) : null));
  const plainly = isThing ? scoped(input, plain, block.scope) : null;
  const counted = COUNTED_BELOW.test(wordsOf(text, cell));
  // 1、零售额 of those firms.
  const theirs = counted && !part && block.firms && plainly?.id === null && /[额入润税]$/.test(plainly.name) ? `${block.firms}${plainly.name}` : null;
  const indicator = part ? named(part, own.indicatorSpan ?? span, gazetteer) : theirs ? named(theirs, plainly!.span, gazetteer) : plainly;
  if (!indicator) return null;
  const firms = counted ? block.firms : (FIRMS.exec(indicator.name)?.[0] ?? null);
  // 年末从业人员 is of the year of its column.
  const dated = !/\d/.test(words) ? { period: null, periodSpan: null } : {};
  const region_ = block.region ? { region: block.region, regionSpan: block.regionSpan } : {};
  const head = { ...own, ...dated, ...region_, indicator, says: "value" as const };
  const unit = part ? block.unit : own.unit;
  return {
    stub: { head, part: part !== null, owned: owned !== null, growth: own.says === "growth" },
    block: { ...block, places: false, unit: unit ?? block.unit, indicator: part ? block.indicator : indicator, firms },
  };
}

const COUNTED_BELOW = /^(?:\d{1,2}\s?[、.．](?!\d)|[（(]\d{1,2}[)）])/;
const FIRMS = /^限额以上.{2,}?(?:企业|单位)(?=.)/;

/** 房地产开发 of 固定资产投资: where what it makes is a known name. */
function knownPart({ gazetteer }: LinkInput, words: string, plain: IndicatorRef, whole: string): string | null {
  if (plain.id !== null || hasHead(plain.name) || !MEASURED.test(whole)) return null;
  const name = partName(words, whole);
  return name && gazetteer.indicatorNamed(name) ? name : null;
}

const isOutput = (columns: readonly Meaning[]): boolean =>
  columns.find(({ says, indicator }) => says === "value" && indicator)?.indicator?.name === "产量";

/** What a row is called as a part of the whole that the rows before it, or the caption, tell of: 玉米 of 粮食产量, 建筑业 of 地区生产总值. */
function partIn(words: string, { id, name, span }: IndicatorRef, whole: string): string | null {
  if (/[一-龥]{2}(?:合计|总计|小计)$/.test(words)) return partIn(words.slice(0, -2), { id, name: words.slice(0, -2), span, accepts: null }, whole);
  if (id === null && KIN.test(name)) return partName(name, whole);
  // 成品糖 of 主要产品产量
  if (id === null && !hasHead(name) && /产量$/.test(whole)) return partName(name, "产量");
  if (id === null && MODES.test(words) && /(?:货运量|客运量|周转量)$/.test(whole)) return partName(words, whole);
  if (RETAIL.test(whole) && RETAILED.test(words)) return `${words}零售额`;
  if (!/[^事企毕失就创副学营物专]业$/.test(words) || !MEASURED.test(whole)) return null;
  const plain = words.replace(/^(?:[#＃]|其中[：:]?)\s?/, "");
  // 其他服务业 is not all services, and 第一产业 below 固定资产投资 no value added.
  const whole_ = id !== null && span !== null && span.end - span.start >= plain.length;
  return whole_ && /^地区生产总值$|增加值$/.test(whole) ? null : partName(plain, whole);
}

/** By what goods and passengers go. */
const MODES = /^(?:铁路|公路|道路|水路|水运|航空|民航|管道|港口)(?:运输)?$/;

/** By whom industry and investment are told of, under the whole of them. */
const OWNERS =
  /^(?:(?:国有(?:及国有)?控股|国有|集体|股份合作(?:制|企业)?|股份制|联营|私营|民营|内资|外资|非公有制|非公有|非国有|民间|(?:外商(?:及|和|、)?)?港澳台商?(?:及|和|、)?(?:外商)?投资|外商(?:及|和|、)?港澳台|外商投资)(?:企业|经济|单位)?|(?:大型|中型|小型|微型|大中型|中小型|小微型?)企业|[轻重]工业)$/;
const OWNED = /工业(?:总?产值|增加值|销售产值)$|固定资产投资$/;

const RETAIL = /社会消费品零售总?额$/;
/** What retail sales are told of by who sells and what for: 批发业, 吃的商品. */
const RETAILED = /^(?:批发|零售|住宿|餐饮)(?:[和、及]?(?:零售|餐饮))?(?:贸易)?业$|^[吃穿用烧](?:的|类)(?:商品)?$/;

/** What a heading's things are measured by, told without them. */
const MEASURE =
  /^(?:增加值|总?产值|销售产值|出口交货值|(?:主营业务|营业)?收入|利润总额|利润|(?:企业|单位)数|产销率|从业人员|用电量|商品销售额|零售额|营业额)$/;
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

/** 价格指数（上年=100）: 102.3, and no growth of 2.3. */
const indexUnit = (indicator: IndicatorRef | null, value: number): Meaning["unit"] =>
  /价格(?:总?指数)?$/.test(indicator?.name ?? "") && indicator?.accepts?.has("index") && value > 50 && value < 200
    ? { unit: "", dimension: "index", factor: 1 }
    : null;

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
