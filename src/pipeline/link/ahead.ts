import type { Period, Span } from "../../dataset/schema.ts";
import { itemAt } from "../text.ts";
import type { Sentence } from "./sentences.ts";
import { clauseAt, type LinkInput, timesWithin } from "./state.ts";
import type { Subjects } from "./subjects.ts";
import { isDay, isEra, isReportingPeriod, periodOf } from "./times.ts";

/** What a paragraph says behind its first figures of whom and when they are of; null where it leaves it open. */
export interface ToldBehind {
  period: Period;
  regions: string[] | null;
}

/** So far behind the start of a paragraph the words still sum up what it began with, in characters. */
const REACH = 400;

/** 税收56.8亿元……2023年，甲区交出…: the dots or the dash behind the last of them. */
const BROKEN_OFF = /(?:…|—{2})[”"]?\s*(?:回[望首看眸]|盘点|刚刚过去的|过去的|这[就便]?是|这份|这组|这些|在|细数|纵观|梳理)?[^，。；：！？\d]{0,14}$/;

/** 一串串数字，勾勒出2023年甲区的轨迹: a sentence that looks back on the figures before it. */
const SUMS_UP =
  /(?:成绩单|答卷|成绩|数字|数据|指标|轨迹|曲线|足迹|脚印|步伐|姿态|加速度|“?关键词”?|“?期中考”?|“?期末考”?)|^[”"\s]*(?:这[，就便]|这[是一些组份串]|一[组串个]{1,2}[^，。；]{0,8}的)/;

/**
 * Newspapers begin with the figures and say afterwards whose and when: 营收…、税收………2023年，甲高新区交出了亮眼的答卷. The time must be the first
 * that the paragraph names, behind its first figures, in words without a figure of their own that break off from them or look back on them.
 */
export function toldBehind(input: LinkInput, subjects: Subjects, opening: Sentence): ToldBehind | null {
  const { text, sentences, values } = input;
  const first = itemAt(values, clauseAt(values, opening.start - 1) + 1);
  if (!first || first.start >= opening.end) return null;
  const [time] = timesWithin(input.times, { start: opening.start, end: opening.start + REACH });
  if (!time || time.start < first.end) return null;
  const sentence = sentences[clauseAt(sentences, time.start)]!;
  if (sentence.block !== opening.block || time.start >= sentence.end) return null;
  const figure = itemAt(values, clauseAt(values, time.start));
  const next = itemAt(values, clauseAt(values, time.start) + 1);
  if (!figure || figure.start < opening.start || figure.end > time.start || (next && next.start < sentence.end)) return null;
  const words: Span = { start: Math.max(figure.end, sentence.start), end: sentence.end };
  const brokenOff = BROKEN_OFF.test(text.slice(figure.end, time.start));
  const summedUp = figure.end <= sentence.start && (/^[！!]/.test(text.slice(figure.end)) || SUMS_UP.test(text.slice(words.start, words.end)));
  if (!brokenOff && !summedUp) return null;
  const period = isDay(text, time) ? null : periodOf(input, time, null);
  if (!period?.start || isEra(time, period) || !isReportingPeriod(period, input.published)) return null;
  const named = subjects.within(opening.start, words.end).filter(({ role }) => role === "subject");
  const [run, other] = named;
  const theirs = run && !other && run.start >= words.start && run.ids.length === 1 ? run.ids : null;
  return { period: { ...period, is: "implied" }, regions: theirs };
}

/** 回眸2023, 数读2023|, 【奋进2023】: a year of which a title looks back, without its 年. */
const BARE_YEAR = /(?:^|[^\d.—\-–~～第号])(20\d\d)(?![\d.\-–—~～年届号%％亿万千百余多个家元年./届杯])/;
const LOOKS_BACK = /回[眸望顾首看]|盘点|数[说读看]|数据|奋进|奋斗|答卷|成绩单?|年终|年度|收官|印[记象]|关键词|出彩|精彩|亮点|答案|这一年|的20\d\d$/;

/**
 * The year that a title calls so, of an article of its last weeks or of the months after it. Null where the text itself tells of any time that is
 * reported: then that is what its figures are of.
 */
export function yearOfTitle(input: LinkInput, title: string): Period | null {
  const { text, published, times } = input;
  const year = BARE_YEAR.exec(title)?.[1];
  if (!year || !published || !LOOKS_BACK.test(title)) return null;
  const late = (Number(published.slice(0, 4)) - Number(year)) * 12 + Number(published.slice(5, 7)) - 12;
  const told = times.some((time) => {
    const period = isDay(text, time) ? null : periodOf(input, time, null);
    return period !== null && isReportingPeriod(period, published);
  });
  return !told && late >= -1 && late <= LATEST_REVIEW ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : null;
}

/** Months that a year's review comes late by. */
const LATEST_REVIEW = 4;
