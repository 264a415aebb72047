import { countOf } from "../count.ts";
import type { RankMention, RankPhrase } from "../mention.ts";
import { codeAt } from "../text.ts";
import type { Numeral } from "./numeral.ts";
import { charSet, clauseStart, isHan, wordsAt } from "./words.ts";

/** How far before the ordinal its verb may stand. */
const REACH = 22;
/** 为, 是, 由 and 从 introduce a rank only close by: 是全国第一, 由第九位. */
const SHORT = 8;
/** Verbs of standing in a ranking; the words between verb and ordinal are what it is ranked among. */
const VERB =
  /(?:位居|位列|名列|排名|排位|排在|排到|排第|排|居于|(?<![宜安群])居|列于|分列|列|跃居|(?:跃|上|提|晋|攀|爬|蹿|窜|回|抬)?升(?:至|到|为|居)|(?:跃|蹿|窜|爬|追|冲|进|挤|变|移|调)(?:至|到|为|成)|(?:前[移进]|进位)(?:至|到)|(?:[升进移退降跃滑])[\d一二三四五六七八九十]{1,3}个?(?:位次|位|名)(?:至|到)|稳居|高居|屈居|稳坐|保持|守住|保住|蝉联|位于|位处|(?:掉|跌|下?滑|滑落|跌落|下?降|回落|退|落|后[移退])(?:至|到|为|居)|来到|冲上|跳到|爬上|攀上|跃上|获评|获得|夺得|摘得|拿下|拿到|荣获|跻身|退居|由|从|位次|名次|并列|都是|均是|也是|均为|是|为)((?:（[^（）。；]{1,8}）|、(?=开发区|经开区|园区|功能区|新区|市|县|区)|[^，。；：、第（）]){0,16})$/;
/** A whole right before the ordinal: 全市第一, 世界第三位. */
const WHOLE =
  /((?:在)?(?:全国|全省|全市|全区|全县|全州|全球|世界|亚洲|国内|省内|市内|全行业|全域|全[\u4e00-\u9fff]{2,3}|全[国省市区县州盟](?:各|所有)?(?:县（市）|县（市、区）|县（区）|市（州）|旗县（市、?区）|旗（县、?区）)))$/;
/** 济南市第一: a place may be the whole too, but 长沙高新区第33名 and 深圳市第3名 name who holds the rank. */
const PLACE_WHOLE = /([\u4e00-\u9fff]{2,8}[省市州县])$/;
const BY_GROWTH = /增速|增幅|增长率|涨幅|增长/;
const BY_VALUE = /总量|规模|总额|总数|总产值|总值|数量|总收入|收入/;
/** Before the verb: 在济南市排第一位, 在全国城市中排第19位, 放到四川省. */
const PLACE = /(?:在|于)([^，。；：、]{2,16}?)(?:的)?(?:综合|总体)?(?:排名|评价|考核|排行|榜单)?(?:中|里|内|上)?(?:综合)?$/;

/** After 第一: what makes it no rank. 第一产业, 第一批, 第一季度, 第一大省, 第一方阵. */
const NOT_RANK =
  /^(?:产业|次产业|产|批|次|季|届|轮|期|个|家|所|条|大|线|方阵|梯队|阵营|书记|责任|时间|师|医院|中学|小学|人民|实验|步|代|章|节|版|页|项|种|类|款|件|天|年|月|周|场|站|把|动力|资源|要务|人称|部|集|卷|回|号|城|省|县|区|市|村|镇|街|路|高|强|财|台|座|套|税|税源|支柱|人|桶|股东|岛|辆|艘|层|级|党|夫人)/;
const LIST_NOT_RANK = /^(?:、第?[一二三四五]|和第?[一二三四五]|至第?[一二三四五]){1,3}(?:次)?(?:产业|产|季度|批|届|轮|期|次|师|医院|中学|线)/;
/** What may follow a bare 第一: the end of the clause or a word that does not continue a noun. */
const ENDS =
  /^(?:[^\u4e00-\u9fffA-Za-z\d]|$|的(?!个|家|批)|和|与|及|并|且|而|以|为|是|升|上升|跃|变|滑|跌|降|退|掉|前移|前进|提升|晋升|紧[随跟]|，|名|位|了|之|也|、|至第|到第)/;

const TOP = wordsAt(["头把交椅", "首位", "榜首", "头名", "首名", "之首", "之冠", "之最", "首"]);
/** Words that say the place by themselves; they hold of the figure right before them. */
const CROWN = wordsAt(["居冠", "夺魁", "折桂", "摘冠", "称冠", "称霸", "登顶", "拔得头筹", "拔头筹", "独占鳌头", "居次", "次之"]);
const CROWN_SECOND = new Set(["居次", "次之"]);
const TOP_BEFORE =
  /(?:位居|位列|位于|位处|名列|排名|排在|排|居于|居|列|跃居|稳居|高居|占据|保持|升至|升到|雄踞|登上|荣登|跃上|拿下|稳坐|坐上|坐稳|坐|都是|均是|是|为)((?:（[^（）。；]{1,8}）|、(?=开发区|经开区|园区|功能区|新区|市|县|区)|\d{1,3}(?=[家个])|[^，。；：、（）\d]){0,16})$/;
/** 放在首位, 摆在首位: no ranking. */
const TOP_NOT = /(?:放|摆|置|排|作为|当作|安全)(?:在|于)?(?:[^，。；]{0,4}的?)$/;

interface Context {
  start: number;
  among: string | null;
  by: RankPhrase["by"];
}

function amongOf(text: string, verbAt: number, between: string): string | null {
  // 较上年上升2位至全省|第3
  const words = between.replace(/^.*[\d一二两三四五六七八九十](?:个?位次?|名)(?:至|到)/, "");
  const inner = tidy(words.replace(/^(?:在|于|到|至|了|的|并列|同|也|都|由|从)/, ""));
  if (inner.length >= 2) return isWhole(inner) ? inner : null;
  const before = text.slice(clauseStart(text, verbAt, 24, true), verbAt);
  const place = PLACE.exec(before) ?? WHOLE.exec(before);
  const whole = place ? tidy(place[1]!) : "";
  return isWhole(whole) ? whole : null;
}

/** 全市六个板块里增速 is 全市六个板块; 国家高新区里 is 国家高新区. */
const tidy = (words: string): string =>
  words
    .replace(/(?:都|均|也|已|仍|分别|依次|综合|排名|并列|排)+(?:为|是)?$|(?:前列|上游)[和与及]$/, "")
    .replace(/(?:里|中|内|上)?的?(?:增速|增幅|总量|规模|排名|综合排名|位次)?$/, "")
    .replace(/(?:里|中|内|的)$/, "");

/** What things are ranked among: no time (上年的第六), no earlier rank, no bare measure (增速榜首). */
const isWhole = (words: string): boolean =>
  words.length >= 2 &&
  !/第|(?:时|之?初|之前|以前|以来)$|^(?:上一?年|去年|今年|前一?年|当年|同期|上一?届|上一?轮|\d{4}年)|[由从]/.test(words) &&
  !/^(?:增速|增幅|总量|规模|排名|我们)/.test(words);

interface RankVerb {
  index: number;
  verb: string;
  between: string;
}

/** The verb nearest the ordinal: of 占有量保持世界第三位, 保持. */
function verbIn(words: string): RankVerb | null {
  let match = VERB.exec(words);
  if (!match) return null;
  let { index } = match;
  for (let i = 0; i < 3; i++) {
    const between = match[1]!;
    const next: RegExpExecArray | null = VERB.exec(between);
    if (!next || /^[为是由从列]/.test(next[0])) break;
    index = words.length - between.length + next.index;
    match = next;
  }
  return { index, verb: match[0].slice(0, match[0].length - match[1]!.length), between: match[1]! };
}

/** The nearest word on what is ranked, in this clause or the one before: 增速居重庆市第一; 单论增速，在济南市排第一位. */
function byOf(text: string, at: number): RankPhrase["by"] {
  const from = clauseStart(text, at, 18, true);
  const words = text.slice(from, at);
  const growth = BY_GROWTH.test(words);
  const value = BY_VALUE.test(words);
  if (growth !== value) return growth ? "growth" : "value";
  if (growth) return null;
  const before = text.slice(clauseStart(text, from - 1, 8), Math.max(0, from - 1));
  // 增速高于全省1.2个百分点，居全省第5位
  if (
    /(?:^|[，；、])增[速幅](?:比|较|高于|快于|低于|慢于)[^，。；、]{2,18}(?:百分点|点)$/.test(
      text.slice(clauseStart(text, from - 1, 26) - 1, Math.max(0, from - 1)),
    )
  )
    return "growth";
  return /(?:论|看|按|以|比)?(?:增速|增幅)$/.test(before) ? "growth" : /(?:论|看|按|以)(?:总量|规模)$/.test(before) ? "value" : null;
}

function contextOf(text: string, at: number, suffixed: boolean): Context | null {
  const floor = clauseStart(text, at, REACH, true);
  const words = text.slice(floor, at);
  const whole = WHOLE.exec(words) ?? (suffixed ? null : PLACE_WHOLE.exec(words));
  const verb = verbIn(words);
  if (verb && (!/^(?:为|是|由|从)$/.test(verb.verb) || verb.between.length <= SHORT)) {
    const verbAt = floor + verb.index;
    return { start: verbAt, among: amongOf(text, verbAt, verb.between), by: byOf(text, at) };
  }
  if (whole) return { start: floor + whole.index, among: whole[1]!.replace(/^在/, ""), by: byOf(text, at) };
  return null;
}

const mention = (start: number, end: number, value: RankPhrase, rule: string): RankMention => ({ kind: "rank", start, end, value, rule });

/** 以第61和第68紧随其后, 以第三位跻身前列: those who stand there come before it. */
const FOLLOWING =
  /^第[\d一二三四五六七八九十百]{1,4}(?:位|名)?(?:[、和与]第[\d一二三四五六七八九十百]{1,4}(?:位|名)?){0,6}(?:的[成战]绩|的位次|的排名)?(?:紧随|紧跟|分列|[位名]列|居|排在|跻身|领跑|领先|入围)/;
const followsWith = (text: string, ordinal: number): Context | null =>
  text.charAt(ordinal - 1) === "以" && FOLLOWING.test(text.slice(ordinal, ordinal + 48)) ? { start: ordinal - 1, among: null, by: null } : null;

/** 深圳高新区第二，上海张江高新区第三: the next of a row of names and ranks. */
function inRow(text: string, ordinal: number, prior: RankMention | null): boolean {
  if (!prior || prior.value.move !== null) return false;
  const between = text.slice(prior.end, ordinal);
  return between.length <= 14 && /^[，、；]?[\u4e00-\u9fff（）()]{2,12}$/.test(between.replace(/^(?:，|、|；)/, ""));
}

/** 第二名|阿拉尔经开区: who stands there. */
const HOLDER = /^(?:(?!来自|服务|出自|选手|得主|[的在是与和由给为])[一-龥]){2,10}?(?:经开区|高新区|开发区|工业园区|产业园区|综保区|新区)/;

const STANDS_AT =
  /(?:(?:[^安编]排|[^系并罗]列|位居|排名)(?:全国|全省|全市)?|(?:排名|位次|名次)(?:[由从](?:上年|去年|\d{4}年)?的?|(?:已|分别|依次|均|则)*(?:为|是|在|列|居|至|到|升至|升到)))$/;

/** What 个位次, 位次, 位, 名次 and 名 begin with. */
const COUNTS_PLACES = charSet("个位名");

/** 居全国第3位, 排名第七, 全市第一, 第33名, and further items of a list (第3、第5位). */
function readOrdinal(text: string, numeral: Numeral, prior: RankMention | null): RankMention | null {
  const { start, end, value } = numeral;
  if (numeral.scale || numeral.decimals > 0 || numeral.more || value < 1 || numeral.form === "share" || numeral.form === "level") return null;
  const marked = text.charAt(start - 1) === "第";
  const counts = COUNTS_PLACES[codeAt(text, end)] === 1;
  if (!marked && !counts) return null;
  const suffix = (counts && /^(?:位次|位|名次|名)/.exec(text.slice(end, end + 2))?.[0]) || "";
  const stop = end + suffix.length;
  const after = text.slice(stop, stop + 8);
  // 高新区排92位, 列全国58位, 综合排名分别为58位和71位
  const bare = !marked && /^(?:位|名)$/.test(suffix) && numeral.form !== "han" && STANDS_AT.test(text.slice(Math.max(0, start - 12), start));
  if (!marked && !bare) {
    const listed = prior && suffix !== "" && /^(?:[、和]|[升跃上前提降进]{0,2}[至到])$/.test(text.slice(prior.end, start));
    return listed ? mention(start, stop, { ...prior.value, place: value }, "rank.list") : null;
  }
  const ordinal = bare ? start : start - 1;
  if (LIST_NOT_RANK.test(text.slice(end, end + 12))) return null;
  const before = text.slice(Math.max(0, ordinal - 2), ordinal);
  if (before === "倒数") return null;
  const context = contextOf(text, ordinal, suffix !== "") ?? followsWith(text, ordinal);
  const listed = prior && /^(?:、|和|与|，|[升跃上前提降进]{0,2}[至到])$/.test(text.slice(prior.end, ordinal)) ? prior.value : null;
  const moved = /[由从][^，。；、]{0,12}的$/.test(text.slice(Math.max(0, ordinal - 14), ordinal));
  if (suffix === "") {
    if (NOT_RANK.test(after) || !ENDS.test(after) || !(context || moved || listed || inRow(text, ordinal, prior))) return null;
  } else if (
    !context &&
    !moved &&
    isHan(codeAt(text, stop)) &&
    !/^[的以和与及并而为是由升跃上前提降]/.test(after) &&
    !(marked && HOLDER.test(text.slice(stop, stop + 14)))
  )
    return null;
  else if (/^(?:位|名)$/.test(suffix) && /^(?:女|男|院士|书记|总|学|员|嘉|企|客|主|校|作|老|新)/.test(after)) return null;
  const from = context ? context.start : ordinal;
  return mention(
    from,
    stop,
    { place: value, among: context?.among ?? listed?.among ?? null, by: context?.by ?? listed?.by ?? byOf(text, ordinal), move: null },
    "rank",
  );
}

/** 居山东省首位, 榜首, 头名, 居首: rank 1. Leaves 首位产业, 首位度, 放在首位, 首个, 首次. */
function readTop(text: string, at: number): RankMention | null {
  const word = TOP(text, at);
  if (!word) return null;
  const end = at + word.length;
  if (word === "首" && (!/[居列]/.test(text.charAt(at - 1) || "。") || isHan(codeAt(text, end)))) return null;
  const after = text.slice(end, end + 3);
  if (word === "首位" && /^(?:产业|度|的?女|联|数|支柱|城市|书记|获)/.test(after)) return null;
  if (word === "首名" && isHan(codeAt(text, end))) return null;
  const floor = clauseStart(text, at, REACH, true);
  const words = text.slice(floor, at);
  if (word === "首位" && TOP_NOT.test(words) && !/排名?$|排在$/.test(words)) return null;
  // 为13家之最; 历史之最, 世界之最 are a manner of speaking.
  if (word === "之最" && !/(?:[为居是](?:全[国省市区县州]|[^，。；：]{0,6}[\d一二三四五六七八九十]{1,3}[个家][^，。；：]{0,6}))$/.test(words))
    return null;
  if (word === "之首" || word === "之冠" || word === "之最") {
    const owner =
      /(?:位列|位居|居|列|为)((?:（[^（）。；]{1,10}）|、(?=各?(?:开发区|经开区|高新区|园区|功能区|新区|板块|市|县|区))|[^，。；：、（）]){2,22})$/.exec(
        words,
      );
    return owner ? mention(floor + owner.index, end, { place: 1, among: owner[1]!, by: byOf(text, at), move: null }, "rank.top") : null;
  }
  const verb = TOP_BEFORE.exec(words);
  if (word === "榜首" && !verb) {
    const among = /([^，。；：、\d]{0,8})$/.exec(words)?.[1] ?? "";
    return mention(at, end, { place: 1, among: null, by: BY_GROWTH.test(among) ? "growth" : byOf(text, at), move: null }, "rank.top");
  }
  if (!verb) {
    const whole = WHOLE.exec(words);
    return word === "头名" && whole
      ? mention(floor + whole.index, end, { place: 1, among: whole[1]!.replace(/^在/, ""), by: byOf(text, at), move: null }, "rank.top")
      : null;
  }
  const verbAt = floor + verb.index;
  return mention(verbAt, end, { place: 1, among: amongOf(text, verbAt, verb[1]!), by: byOf(text, at), move: null }, "rank.top");
}

const MOVE_UP = /(?:往前走|上升|提升|前进|前移|跃升|提高|晋升|攀升|进位|进|升)(?:了)?$/;
const MOVE_DOWN = /(?:往后退|下降|掉|滑落|后退|下滑|后移|回落|降低|退后|退|降)(?:了)?$/;

/** 上升15个位次, 前进5位, 名次前移一位: a change of place. */
function readMove(text: string, numeral: Numeral): RankMention | null {
  if (COUNTS_PLACES[codeAt(text, numeral.end)] !== 1) return null;
  const unit = /^(?:个位次|个名次|个位|位次|名次|位|名)/.exec(text.slice(numeral.end, numeral.end + 3))?.[0];
  if (!unit || numeral.scale || numeral.decimals > 0 || numeral.form === "level" || numeral.form === "share") return null;
  const end = numeral.end + unit.length;
  if ((unit === "位" || unit === "名") && isHan(codeAt(text, end)) && !/^[的至到居列，和并]/.test(text.slice(end, end + 1))) return null;
  const words = text.slice(clauseStart(text, numeral.start, 8), numeral.start);
  const up = MOVE_UP.exec(words);
  const down = up ? null : MOVE_DOWN.exec(words);
  const verb = up ?? down;
  if (!verb) return null;
  const move = up ? numeral.value : -numeral.value;
  return mention(numeral.start - verb[0].length, end, { place: 0, among: null, by: null, move }, "rank.move");
}

/** 荣获…综合考核一等奖: the first of an evaluation. Leaves prizes of science, art and contests (科技进步一等奖). */
function readFirstPrize(text: string, at: number): RankMention | null {
  if (!text.startsWith("一等奖", at)) return null;
  const start = clauseStart(text, at, 40, true);
  const words = text.slice(start, at);
  const verb = /(?:荣获|获得|捧回|捧得|夺得|摘得|拿下|获评|荣膺|获)([^，。；：]*)$/.exec(words);
  if (!verb || /等次|项|个/.test(words.slice(-2))) return null;
  const evaluated = /(?:考核|评价|考评|测评|评估)(?:的|中|里)?$/;
  const before = text
    .slice(Math.max(0, start - 48), Math.max(0, start - 1))
    .split(/[。；]/)
    .at(-1)!;
  if (!evaluated.test(verb[1]!) && !(verb[1] === "" && /(?:考核|评价|考评|测评|评估)(?:中|里)?(?:，[^，]{2,16})?$/.test(before))) return null;
  return mention(start + verb.index, at + 3, { place: 1, among: null, by: null, move: null }, "rank.prize");
}

/** 在潍坊市各区县里跑得最快, 增速在全省最高, 全市最快: the first by growth. */
function readFastest(text: string, at: number): RankMention | null {
  const word = text[at] === "最" ? /^最[快高](?=[，。；、：]|$)/.exec(text.slice(at, at + 3))?.[0] : undefined;
  if (!word) return null;
  const floor = clauseStart(text, at, REACH, true);
  const words = text.slice(floor, at);
  const place =
    /在([\u4e00-\u9fff]{2,12}?)(?:里|中|当中)(?:增长|增速|跑得|增得|涨得|也是|为)+$/.exec(words) ??
    (word === "最快" || BY_GROWTH.test(words) ? (FASTEST_OF.exec(words) ?? FASTEST_AMONG.exec(words)) : null);
  return place
    ? mention(
        floor + place.index,
        at + word.length,
        { place: 1, among: tidy(place[1]!.replace(/[里中内]$/, "")), by: "growth", move: null },
        "rank.fastest",
      )
    : null;
}
/** 在全省三家国家高新区里|最快, 增速8个平台|最快: among so many. */
const FASTEST_AMONG =
  /(?:在|增速|增幅|涨幅)((?:全[国省市区县州盟]|[\u4e00-\u9fff]{2,4}[省市区州])?(?:\d{1,3}|[两二三四五六七八九十]{1,2})[个家大座][\u4e00-\u9fff]{1,10}?[里中内]?)(?:增长|增速|增幅|跑得)?(?:为|是|也)?$/;
/** 增速为全市|最快, 在全省跑得|最快. */
const FASTEST_OF =
  /(?:(?:增速|增幅|涨幅)?(?:为|是|居|列|均为|也是))?在?(全[国省市区县州盟]|[两二三四五六七八九十]{1,2}(?:市|地|县|区|省))(?:里|中|内)?(?:跑得|增长|增速|增幅|涨幅|增得)?(?:是|为)?$/;

/** 增速领跑全国, 增幅连续13年领跑全省: the first by what is named. Leaves 创新领跑全国 and 领跑者. */
function readLead(text: string, at: number): RankMention | null {
  if (!text.startsWith("领跑", at)) return null;
  const lead = /^领跑(全[国省市区县州盟]|[两二三四五六七八九十]{1,2}(?:市|地|县|区|省))(?=[，。；、：）]|$)/.exec(text.slice(at, at + 7));
  if (!lead) return null;
  const floor = clauseStart(text, at, 16, true);
  const noun = /(增速|增幅|涨幅|总量|规模)(?:均|都|也|双双|继续|持续|一直|稳居|连续[\d一二两三四五六七八九十]{1,3}(?:年|个?月|个?季度))*$/.exec(
    text.slice(floor, at),
  );
  if (!noun) return null;
  const by = BY_GROWTH.test(noun[1]!) ? "growth" : "value";
  return mention(floor + noun.index, at + lead[0].length, { place: 1, among: lead[1]!, by, move: null }, "rank.lead");
}

/** 在全省各园区中坐第二把交椅 */
function readChair(text: string, at: number): RankMention | null {
  const chair = text.startsWith("把交椅", at + 2) ? /^第([二三四五])把交椅/.exec(text.slice(at, at + 5)) : null;
  if (!chair) return null;
  const floor = clauseStart(text, at, REACH, true);
  const verb = /(?:稳?坐[上稳拥]?|占据?|位居|居)(?:了)?((?:全[国省市区县州盟])?)$/.exec(text.slice(floor, at));
  if (!verb) return null;
  const start = floor + verb.index;
  return mention(
    start,
    at + chair[0].length,
    { place: countOf(chair[1]!)!, among: amongOf(text, start, verb[1]!), by: byOf(text, at), move: null },
    "rank.chair",
  );
}

/** 以亩均税收48.3万元夺魁, 2.6万亿元居次. */
function readCrown(text: string, at: number): RankMention | null {
  const word = CROWN(text, at);
  if (!word || !/^(?:[，。；、：）]|$)/.test(text.slice(at + word.length, at + word.length + 1))) return null;
  if (
    !/(?:[元家个人户万亿%吨辆件倍平米里项]|亿|则|也|再度|再次|继续|连续[\d一二两三四五六七八九十]{1,3}年|，)$/.test(
      text.slice(Math.max(0, at - 6), at),
    )
  )
    return null;
  return mention(at, at + word.length, { place: CROWN_SECOND.has(word) ? 2 : 1, among: null, by: null, move: null }, "rank.crown");
}

const TRIGGERS = new Set([..."首榜头之一最领居夺折摘称登拔独次第"]);
const IS_TRIGGER = new Uint8Array(65536);
for (const char of TRIGGERS) IS_TRIGGER[char.charCodeAt(0)] = 1;

/** Ranks and changes of rank, in text order. Leaves 第一产业, 第一批, 第一季度, 首次, 首个, 前三, 倒数第一. */
export function readRanks(text: string, numerals: readonly Numeral[]): RankMention[] {
  const tops: RankMention[] = [];
  for (let at = 0; at < text.length; at++) {
    if (IS_TRIGGER[text.charCodeAt(at)] !== 1) continue;
    const rank =
      readTop(text, at) ?? readFirstPrize(text, at) ?? readFastest(text, at) ?? readLead(text, at) ?? readCrown(text, at) ?? readChair(text, at);
    if (rank) tops.push(rank);
  }
  const found: RankMention[] = [];
  let nextTop = 0;
  for (const numeral of numerals) {
    while (nextTop < tops.length && tops[nextTop]!.start < numeral.start) found.push(tops[nextTop++]!);
    const prior = found.at(-1) ?? null;
    const rank = readOrdinal(text, numeral, prior) ?? readMove(text, numeral);
    if (!rank) continue;
    if (prior && rank.start < prior.end) rank.start = prior.end;
    found.push(rank);
  }
  return [...found, ...tops.slice(nextTop)].sort((a, b) => a.start - b.start);
}
