import { isHan } from "../recognize/words.ts";
import { matchesOf } from "../text.ts";

/**
 * Where a noun phrase of Chinese begins, without a dictionary of words: walk left from its head to the nearest mark,
 * then cut behind the last verb, particle, date or counted noun that cannot stand inside a name.
 */

const OPENERS = new Map(Object.entries({ "”": "“", "’": "‘", "」": "「", "』": "『", "）": "（", ")": "(", "》": "《", "〉": "〈", "】": "【" }));
const OPENING = new Set(OPENERS.values());
const MARKS_IN_NAMES = new Set("+＋·•〇-—―－～~./%");

/** Han, Latin letters, digits of either width, and the few marks names hold. */
function isOfName(unit: string): boolean {
  const code = unit.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xff10 && code <= 0xff19)) return true;
  return MARKS_IN_NAMES.has(unit) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xd800 && code <= 0xdfff);
}

/** What a byline in brackets stands behind: 5月7日电（…）. */
const BYLINE_AFTER = /[日社报网线][电讯]\s?$|消息$|^[电讯]\s?$|\n$/;

/** Furthest a name may reach left of its head, in code units: the longest in the corpus has 36. */
const MAX_NAME = 48;

/**
 * Verbs and function words a name never holds: what follows them begins the name. Each alternative that is also part of ordinary
 * nouns carries its look-alikes (参与 but 与会, 将 but 将军, 为 but 华为).
 */
const BOUNDARY = new RegExp(
  [
    "(?<!目)的(?!士)|了(?!解)|[这那该]个?|这[一场次份]|(?<!十)一[个场份项]|(?<![十百第])一次(?!会议|全会|全体)|(?<!存|潜|内|现|自|所|实|外)在(?!地化|线|编|校|建)|(?<!位)于|位于",
    "(?<![华无行人成作有])为(?!民|农|期)|成为|作为|是(?!非)|(?<!干|大|上|中|少|名)将(?!军|来)|[把被]|(?<!供|自)给|让|(?<!方|导|定|双|转|意|取|流|志|面)向|面向|对(?=[“「]?(?:黄河|长三角|京津冀|成渝))",
    "(?<!可|予|加|得|难|所|足|用)以(?!色列|太|上|下|内|外|来|及)|以及|(?<!自|理|缘|事)由(?!此)|(?<!参)与(?=会|会者)|参与|(?<!合|兼|吞)并(?!购|网|联|行|轨)|(?<!平|高|中|初|对|同|特|一|二|三|优|等)等(?!级|同|待|于)|[即也还又]|及其|其中?",
    "成立(?!大会|仪式|暨|\\d{1,3}周年|[一二三四五六七八九十]+周年)|组建(?!大会|仪式)|建立(?!仪式)|设立(?!大会|仪式)|发起(?!人)|加入|牵头(?!人)|启动(?!仪式|大会|暨|会|区|资金)|构建|创建|筹建|创立|[建办搭]起(?![重点步])|缔结|结成|组成|形成|推出|搭建|依托|借助|通过|参加|出席|邀请|携手|联手",
    "融入|吸纳|授予|宣布|宣告|签署(?!仪式)|签订(?!仪式)|举办(?!城市|地)|举行|召开|主办|承办|协办|印发|出台|提出|围绕|开展|亮相|见证|迎来|见诸|倡议(?!书|大会|发布)|代表(?!大会|团|队|会|座谈)|介绍|指导|支持(?!中心)|打造|亮出|披露|透露|展示(?!会|中心)|走进|讨论(?!会)|担任|出任|当选|选举(?!产生)|表决出|选出|选举产生|听取|审议(?!会)",
    "会上|论坛上|现场(?!推进会|观摩会|办公会|调度会)|当天|当日|同日|同时|目前|日前|近日|此外|随后|期间|上午|下午|晚间|当晚|昨天|今天|昨日|今日|此前|之后|此次|本次|本届|全国首个|首个|我国首个|国内首个|名叫|名为|题为|分别|正式|共同(?!体|富裕|发展|宣言|行动|推进|市场)|联合(?!会|体|创新|国|大学|办学|实验|发布|声明|宣言|产业|运营)|先后|陆续|率先|隆重|成功(?!大学)|自愿|一起|集体",
    "——|[,，。；：、！？\\s]",
  ].join("|"),
  "g",
);
/** 和, 与, 及, 暨 join two names only where the left one is finished: 联盟和技术转移联盟, but 生态保护和高质量发展论坛. */
const JOINT = /[和与及同跟]/g;
const FINISHED =
  /(?:联盟|协作体|共同体|论坛|峰会|大会|座谈会|会议|研讨会|推介会|发布会|推进会|对接会|洽谈会|交流会|动员会|工作会|年会|博览会|高新区|开发区|经开区|新区|园区|管委会|政府|集团|公司|大学|学院|研究院|研究所|中心|协会|商会|学会|[局厅]|[》”」』）)省市县州])$/;
const LEADING =
  /^(?:[0-9０-９.]+(?=[家个所名位])|(?:共|新|首批|首家|首个|全国|我国|国内|国家级)(?=.{0,2}(?:联盟|论坛|峰会|大会)$)|[家个所名位场次份项条](?!庭|人|具|电|政|乡|居|长)|省区?内的?|余家?|多家)/;

export interface PhraseMarks {
  /** Ends of phrases that cannot be inside a name (dates, counted nouns), ascending. */
  stops: readonly number[];
  /** Spans that must not be cut (place names), ascending by start. */
  whole: readonly { start: number; end: number }[];
}

/** Index of the first element for which `test` holds, the elements being ordered so that it fails first and holds later. */
export function lowerBound<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Phrase {
  start: number;
  /** The name stood whole in quotation marks, so that its beginning is certain. */
  quoted: boolean;
}

/**
 * Start of the name that ends at `head` (the index of its last word, 联盟 or 论坛), not before `floor`.
 * Returns `head` itself when nothing nameable precedes it.
 */
export function phraseStart(text: string, head: number, floor: number, marks: PhraseMarks): Phrase {
  const least = Math.max(floor, head - MAX_NAME);
  let at = head;
  let nested: { start: number; end: number }[] = [];
  let quoted = false;
  while (at > least) {
    if (isHan(text.charCodeAt(at - 1))) {
      at--;
      continue;
    }
    const mark = text[at - 1]!;
    const opener = OPENERS.get(mark);
    if (opener) {
      const open = matchingOpener(text, at - 1, mark, opener, least);
      if (open < 0 || mark === "》" || mark === "】") break;
      // 电（甲某、乙某）丙丁联盟: who reports is no part of a name.
      if ((mark === "）" || mark === ")") && BYLINE_AFTER.test(text.slice(Math.max(0, open - 2), open))) break;
      nested.push({ start: open, end: at });
      at = open;
    } else if (OPENING.has(mark)) {
      quoted = mark !== "（" && mark !== "(";
      break;
    } else if (isOfName(mark)) at--;
    else break;
  }
  if (quoted) return { start: at, quoted };
  nested = nested.reverse();
  let start = at;
  const cut = (end: number) => {
    if (end > start && end <= head && !nested.some((span) => span.start < end && end < span.end)) start = end;
  };
  const inPlace = (from: number, to: number) => {
    let index = lowerBound(marks.whole, (span) => span.end > from);
    for (; index < marks.whole.length && marks.whole[index]!.start < to; index++) {
      const span = marks.whole[index]!;
      if (span.start <= from && to <= span.end && span.end - span.start > to - from) return true;
    }
    return false;
  };
  // The head itself is seen too, for what may not stand before it: 第一次会议.
  const stretch = text.slice(at, head + 4);
  for (const found of matchesOf(stretch, BOUNDARY)) {
    const from = at + found.index;
    const to = from + found[0].length;
    if (!inPlace(from, to)) cut(to);
  }
  for (const found of matchesOf(stretch, JOINT)) {
    const from = at + found.index;
    if (inPlace(from, from + 1)) continue;
    const left = text.slice(Math.max(floor, from - 6), from);
    const place = marks.whole[lowerBound(marks.whole, (span) => span.end >= from)];
    if (FINISHED.test(left) || place?.end === from) cut(from + 1);
  }
  for (let index = lowerBound(marks.stops, (end) => end > at); index < marks.stops.length && marks.stops[index]! <= head; index++)
    cut(marks.stops[index]!);
  const lead = LEADING.exec(text.slice(start, head));
  if (lead) cut(start + lead[0].length);
  return { start, quoted };
}

function matchingOpener(text: string, close: number, mark: string, opener: string, least: number): number {
  let depth = 0;
  for (let at = close; at >= least; at--) {
    if (text[at] === mark) depth++;
    else if (text[at] === opener && --depth === 0) return at;
  }
  return -1;
}
