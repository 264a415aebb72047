/** What a list is of, as the words that lead up to it say: 产值过百亿元的县有3个：, 新增企业最多的五个园区：. */
import type { Span } from "../../dataset/schema.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { indicatorAtEnd, known, named } from "./indicators.ts";
import { endsInHead } from "./noun.ts";
import { type Gap, type LinkInput, lastHit } from "./state.ts";

const PLACES =
  "(?:园区|开发区|高新区|经开区|综保区|新区|县[市区]?|区县?|市县|市[州区]?|州市|地市|盟市|旗县|乡镇|镇街|镇|街道|城市|省份|省[市区]?|地区|片区|板块|国家)";
/** 在500亿元以上, 过百亿元, 最多, 居前三位: which of them are listed. */
const CHOSEN =
  "(?:(?:总[额量])?(?:在|超过?|过|突破|达到?|迈过|跨过|站上|逾)?[\\d.两一二三四五六七八九十]*[百千]*[万亿]+(?:美元|元|吨|千瓦时|人次|人)(?:大关|台阶)?(?:及?以上)?|最(?:多|高|大|快|好|靠前)|(?:位|排名?|排)?[居列在]?(?:全[市省县区国州盟])?前(?:[三四五六七八九十]|\\d{1,2})(?:位|名|强)?)";
const LEAD = new RegExp(
  `^([^\\d]{2,24}?)${CHOSEN}的(?:[两三四五六七八九十\\d]{1,3}[个家大座]?)?[一-龥]{0,4}${PLACES}(?:共?有)?(?:[两三四五六七八九十\\d]{1,3}[个家座])?$`,
);
/** 分别是：, what goes over to the list. */
const OVER = /，?(?:分别|依次|即|它们|其中)?(?:是|为|有)?[:：]$/;

/** The indicator of each of the places listed behind a colon; null where the words before it lead to no such list. */
export function leadTo({ text, indicators, gazetteer }: LinkInput, { start, end }: Span): IndicatorRef | null {
  const from = Math.max(start, end - REACH);
  const before = text.slice(from, end).replace(OVER, "");
  const clause = Math.max(...Array.from("，。；：\n", (mark) => before.lastIndexOf(mark))) + 1;
  const what = LEAD.exec(before.slice(clause))?.[1];
  if (what === undefined) return null;
  const span = { start: from + clause, end: from + clause + what.length };
  const ref = indicatorAtEnd(text, span, indicators, gazetteer);
  if (ref?.id) return ref;
  const hit = lastHit(indicators, span.start, span.end);
  if (hit && hit.end === span.end) return known(hit.id, { start: hit.start, end: hit.end }, gazetteer);
  if (ref?.accepts) return ref;
  return endsInHead.test(what) ? { ...named(`${what}数`, span, gazetteer), accepts: COUNT } : null;
}

/** The same of the first place behind a colon inside a sentence. */
export function leadBefore(input: LinkInput, { start }: Span, { span, run }: Gap): IndicatorRef | null {
  const colon = input.text.lastIndexOf("：", run!.start);
  return colon >= span.start && run!.start - colon <= MARK ? leadTo(input, { start, end: colon + 1 }) : null;
}

/** 按地区分，…, 分县区看，…: with no name of what is told of each. */
const AMONG_PLACES =
  /^(?:（[一二三四五六七八九十]）)?[按分从](?:地区|区域|县区|区县|县市区?|县域|市县|市州|市域|州市|地市|辖区|旗县|各县区|各地)(?:来)?(?:分|看|划分|来看)?[，：]/;
/** 按行业分，…, 三大门类里，…: parts of what was told before. */
const DIVIDED = /^(?:[按分从]|[一-龥]大|其中)[^，。；：]{0,10}?(?:分|看|里|中|内)?[，：]/;
/** 采矿业增加值, 工业投资, as against 服务业增加值: of one industry or one kind. */
const OF_PART = /业(?:增加值|总?产值)?$|.(?<!固定资产)投资$/;
const WHOLE = /^(?:(?:规模以上|全部)?工|第[一二三]产|服务|建筑|农林牧渔)业(?!投资)/;

/** What is told of each of the places that a sentence goes through: the whole told last, and none of its parts by industry or by kind. */
export function dividedAmong(
  { text, gazetteer, indicators }: LinkInput,
  { start, end }: Span,
  facts: readonly ObservationFact[],
): IndicatorRef | null {
  if (!/^[按分从（]/.test(text.slice(start, start + 1)) || !AMONG_PLACES.test(text.slice(start, end)) || lastHit(indicators, start, end)) return null;
  const whole = facts.findLast((fact) => {
    const { indicator, change, quantity, scope, stated } = fact;
    const { id, name } = indicator;
    if (id === null || !(change || quantity) || scope !== "actual" || (OF_PART.test(name) && !WHOLE.test(name))) return false;
    const from = Math.max(text.lastIndexOf("。", stated.start), text.lastIndexOf("\n", stated.start)) + 1;
    const before = text.slice(from, stated.start);
    const first = facts.find((other) => other.stated.start >= from);
    return first === fact && stated.end <= start && !DIVIDED.test(before) && !before.includes("其中");
  });
  return whole?.indicator.id ? known(whole.indicator.id, null, gazetteer) : null;
}

const REACH = 60;
const COUNT = new Set(["count"] as const);

/** How long a line of a list may be. */
const LINE = 36;

/** A line of a list: a place, and what it has. */
export const isItem = ({ text, subjects }: LinkInput, { start, end }: Span): boolean => {
  if (end - start > LINE || !/\d/.test(text.slice(start, end))) return false;
  const [run] = subjects.within(start, end);
  return run !== undefined && run.role === "subject" && run.start - start <= MARK;
};

/** What numbers a line, before its place: （1）, 1. */
const MARK = 4;
