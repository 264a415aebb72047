/** What stands between two values: who, when, and whose meeting or alliance is spoken of. */
import type { Period, Span } from "../../dataset/schema.ts";
import { insideTitle } from "../alliances/names.ts";
import { lowerBound } from "../alliances/phrase.ts";
import type { TimeMention } from "../mention.ts";
import { rare } from "../rare.ts";
import { readNumerals } from "../recognize/numeral.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { anyOf, BRACKET, holds, itemAt, openBefore } from "../text.ts";
import { isAllOf } from "./joined.ts";
import { trimStart } from "./noun.ts";
import type { Sentence } from "./sentences.ts";
import {
  type Body,
  clauseAt,
  type Focus,
  fromBefore,
  type Gap,
  type LinkInput,
  lastStartWithin,
  laterThan,
  monthsOf,
  type SentenceState,
  timesWithin,
  unknown,
} from "./state.ts";
import { isDealtTo, type SubjectRun, type Subjects } from "./subjects.ts";
import {
  aimedAt,
  halfReported,
  inBeginning,
  inProgress,
  isBase,
  isBygone,
  isDay,
  isEra,
  isPresent,
  PLANNED,
  periodOf,
  reportedMonths,
  sinceAct,
  yearHeaded,
  yearOfDay,
} from "./times.ts";

const TARGET =
  /(力争|争取(?!到|了|[^，。；\d]{0,14}(?:资金|经费|补助|债券|转移支付))|(?<!(?:完成|超)[^，。；]{0,8})目标(?!企业|客商|客户|公司|市场|人群|群体|地区)|预期(?!寿命)|(?<!科技|火炬|星火|人才|行动|研发)计划(?!总投资|投资总额)|规划到|确保|有望|将达|将突破|将超|将实现|将建|将新增|将完成|拟|要达到|预计到|(?<![新已共])谋划(?!了|储备|包装|生成)|剑指|奋力|冲刺|瞄准|展望|(?<![主重首需不只])要(?=翻|突破|超过|力争|确保|新增|新建|新引进|完成|实现|达到|建成|改造|引进|培育|投入|开工))/;

/** 围绕全国第一的目标，|加快改造，…, 借着增收计划，…: what they went by while they did what the next clause tells. */
const GUIDE =
  /(?<=^|[，。；：\s])[^，。；：\d]{0,16}?(?:围绕|紧扣|紧盯|锚定|聚焦|冲着|朝着|向着|按照?|根据|对照|对标|瞄准|盯[着住]|咬定|借着|借助|抢抓|抓住|把握|抓好|落实|实施|贯彻|依托)[^，。；：\d]{0,30}(?:目标|计划)[^，。；：\d力确将拟]{0,8}，(?=[^，。；：\d]{4,60}，)/g;
const AHEAD = /到\s?20\d\d年|今后|未来|下一步|明年|新的一年|接下来|将/;
const withoutGuides = (text: string, { start, end }: Span): string => {
  const words = text.slice(start, end);
  return /目标|计划/.test(words) && !AHEAD.test(words) ? words.replace(GUIDE, "") : words;
};

/** 项目达产后年产值60亿元, 投产后预计纳税2亿元: what a work will bring; 去年投产后年产值 is what it did. */
const WHEN_BUILT =
  /(?:达产达效|(?<![年月底初度已])(?:(?:全部|全面|项目|建成)?(?:达产|投产|投用)|建成|竣工))之?后，?(?:预计|预期|可|将|能|年(?:可|产|销|营|利|税|纳|新|收|主|综|均|出)|每年|新增|实现年)/;

/** 条例规定，财政科技支出每年增幅不低于15%: what is to be. */
const RULED = /(?:规定|要求|约定|承诺)[^。；\d]{0,40}不[低少高]/;

/** 咬定全年增长|7.5%的目标不放松: an aim named behind the number; 完成了…的目标 is one reached. */
const AIMED_AT =
  /^(?:同比|比上年)?(?:增长|提高|提升|增速)?[约超近]?-?\d[\d.]*(?:%|个百分点|[万亿]*[^，。；：、\d的]{0,4})(?:以上|左右|以内)?的?(?:预期|年度|全年|既定|增长|发展|奋斗)*目标/;
const AIM_TOLD = /^(?:以上|左右|以内)?的?(?:预期|年度|全年|既定|增长|发展|奋斗)*目标[^，。；]{0,12}[，；]/;
const REACHED = /(?:完成|实现|达成|达到|超额|兑现)了?[^，。；]{0,16}$/;

/** 年度计划投资|386亿元，到3月底已开工47个: only the money was planned. */
const PLANNED_MONEY = /(?:年度|全年|当年|今年)?计划(?:完成)?投资额?[^，。；\d]{0,4}$/;
/** 三期占地310亩，计划总投资|18亿元: of works that are no more than begun; of projects counted before it is what they are worth. */
const PLANNED_TOTAL = /计划总投资[^，。；\d]{0,4}$/;
const CARRIED_OUT = /已|截至|目前|实际|累计|(?:[1-9]月|季度|半年|年底|月底)[^，。；]{0,4}完成|^，(?:共|合计|实)?(?:完成|到位)(?:投资|资金)额?$/;

/** Words of an aim alone; 目标 is also what was reached. */
const AIM = /力争|确保|争取(?![^，。；\d]{0,14}转移支付)|要(?=实现|完成|达到|突破)/;

const FORECAST = /预计|预测|有望/;
/** From March to November 预计全年 is of the year that goes on; in the months around its end it may be of the one just over. */
const isUnderWay = (published: string | null): boolean => /^\d{4}-(?:0[3-9]|1[01])/.test(published ?? "");

const OF_WHICH = /其中|[按分][^，。；：]{0,4}部门(?:分|来?看)?[：，]/;

/** Whether a span lies inside one of the names; the last name that begins before it decides. */
function isInside({ start, end }: Span, names: readonly Span[]): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (names[mid]!.start <= start) low = mid + 1;
    else high = mid;
  }
  const name = itemAt(names, low - 1);
  return name !== undefined && end <= name.end && (start > name.start || end < name.end);
}

/** 完成全年任务, 占全年计划的七成: what is measured against. */
const TASK = /^的?(?:目标)?(?:任务|计划|预算|指标)(?!是|为|：)/;

/** 三十年前|的那片滩涂上，长出了: a place as it was, of which the figures behind tell what it is. */
const ONCE = /^的[^，。；：\d]{2,16}，(?:如今|现在|今天|今日|而今|现已|已经?|早已|长出|建起|崛起|矗立|耸立|变成|成了|化作|蝶变|蜕变|一座|拔地而起)/;

/** （统计口径与上年一致）, 剔除去年同期一次性因素后, 上年同期=100: how a figure was made, not of when it is. */
function isRemark(text: string, { start, end, value }: TimeMention): boolean {
  if (holds(text, "=＝") && /^\s?[=＝]/.test(text.slice(end, end + 2))) return true;
  if (
    TASK.test(text.slice(end, end + 8)) &&
    /(?:完成|达到?|占|超额|超过|为|相当于|实现)[^，。；]{0,4}$/.test(text.slice(Math.max(0, start - 8), start))
  )
    return true;
  // 出口规模年内首次突破400亿元
  if (text.startsWith("年内", start) && /^(?:首次|首度|新高|最高|次高|高点|单月|峰值)/.test(text.slice(end, end + 3))) return true;
  // 三十年前的荒坡，如今长出一座新城: what a place was.
  if (text[end - 1] === "前" && ONCE.test(text.slice(end, end + 28))) return true;
  // 《发展报告（2015—2024）》: the years a document is of.
  if (value.parts.endYear !== null && insideTitle(text, start)) return true;
  // 《都市圈建设2022年工作要点》: the year it is for.
  if (
    /^度?[^《》\n]{0,16}(?:要点|计划|方案|清单|安排|任务书?|责任书|行动)(?:（[^（）]{1,6}）)?》/.test(text.slice(end, end + 28)) &&
    insideTitle(text, start)
  )
    return true;
  // 审议通过2023年度工作要点: part of what it is called.
  if (
    /^度?的?(?:工作)?(?:要点|计划|总结|报告|方案|清单)/.test(text.slice(end, end + 6)) &&
    /(?:通过|审议|讨论|部署|印发)了?$/.test(text.slice(Math.max(0, start - 3), start))
  )
    return true;
  // 18日举行2025年“开门红”重大项目集中签约仪式, 从2014年工作会议上获悉: part of what it is called.
  if (
    value.grain === "year" &&
    value.parts.year !== null &&
    holds(text, "会仪约工坛") &&
    (/(?:举[行办]|召开|[从在]|出席|参加|举行的|召开的)了?$/.test(text.slice(Math.max(0, start - 3), start)) ? GATHERING : GATHERED).test(
      text.slice(end, end + 40),
    )
  )
    return true;
  // （来安高新区2016年1月才获批）: said by the way of another.
  if (BECAME_IN.test(text, text.slice(end, end + 16)) && isNoted(text, start)) return true;
  // 年初确定的58个重点项目: when they were chosen.
  if (/^(?:确定|安排|下达|排定|梳理|谋划|提出|制定)的(?=[\d一-龥])/.test(text.slice(end, end + 4))) return true;
  if (LEFT_OUT.test(text, text.slice(Math.max(0, start - 12), start))) return true;
  const open = openBefore(text, start, Math.max(0, start - 30), BRACKET);
  if (open < 0) return false;
  const close = text.slice(end, end + 30).indexOf("）");
  return close >= 0 && /口径|一致|可比|折算|未作|调整|修订/.test(text.slice(open, end + close));
}

const LEFT_OUT = rare(/(?:剔除|扣除|还原|消除)[^，。；]{0,8}$/);

/** The rest of what a gathering is called, behind its year. */
const GATHERING =
  /^度?(?!全年)[^，。；：\d]{0,30}?(?:工作会议|大会|签约仪式|集中签约|集中开工|动员会|推进会|座谈会|现场会|仪式|论坛|峰会|推介会|年会|恳谈会|洽谈会|对接会|联席会议|全体会议)/;
/** 从某开发区2016年|年会上获悉: where it stands in its clause says so. */
const GATHERED = new RegExp(
  `${GATHERING.source.replace("[^，。；：\\d]{0,30}?", "(?:(?!召开|举[办行]|组织|开展|承办)[^，。；：\\d]){0,20}?")}(?:上|期间|现场)`,
);
/** 才获批）, 批准设立）: how a bracket ends that tells when something came to be. */
const BECAME_IN = rare(/^[^，。；：（）\d]{0,8}(?:获批|批复|成立|设立|挂牌|揭牌|升级|升格|投产|投用|并入|划入|撤销|撤并)[^，。；：（）\d]{0,4}[）)]/);
/** A time behind a name in brackets. */
const isNoted = (text: string, start: number): boolean => {
  const open = openBefore(text, start, Math.max(0, start - 24), BRACKET);
  return open >= 0 && /[一-龥]{3}/.test(text.slice(open, start));
};

/** “十四五”期间，已建成38个, told in 2023: as far as the plan has come, unless its aims are told. */
function soFar({ text, published }: LinkInput, { target, sentence }: SentenceState, { value, end: at }: TimeMention, period: Period): Period {
  const now = monthsOf(published);
  if (value.grain !== "plan" || target || !now || !period.start || !period.end || period.start >= now || period.end <= now) return period;
  const told = text.slice(at, Math.min(sentence.end, at + SO_FAR_REACH)).split("。", 1)[0]!;
  return DONE_SO_FAR.test(told) && !TARGET.test(told) && !/将|预期|目标|任务/.test(told) ? { start: period.start, end: now, is: "implied" } : period;
}
const DONE_SO_FAR = /已|累计/;
const SO_FAR_REACH = 40;

/** 引进沪浙项目96个。其中，|上海|项目41个: where some of what a place elsewhere has comes from. */
function isOrigin({ text, gazetteer }: LinkInput, { regions }: Focus, { sentence }: SentenceState, { ids, role, start, end }: SubjectRun): boolean {
  const [own, other] = regions;
  const [from, more] = ids;
  if (role !== "subject" || !own || other || !from || more || own === from || !holds(text, "其")) return false;
  if (!ORIGIN.test(text.slice(end, end + 8)) || !OF_WHICH.test(text.slice(sentence.start, start))) return false;
  if (["macro", "country"].includes(gazetteer.region(own)?.kind ?? "macro")) return false;
  return !gazetteer.ancestors(own).includes(from) && !gazetteer.ancestors(from).includes(own);
}
const ORIGIN = /^(?:籍|方)?(?:企业|项目|资金|客商|商户|投资|游客)(?=[\d共有达占约近超])/;

/** The last alliance or event named inside a span. */
function lastBody(bodies: readonly Body[], { start, end }: Span): Body | null {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (bodies[mid]!.end <= end) low = mid + 1;
    else high = mid;
  }
  const body = itemAt(bodies, low - 1);
  return body && body.start >= start ? body : null;
}

export function readGap(input: LinkInput, subjects: Subjects, focus: Focus, state: SentenceState, span: Span, times: readonly TimeMention[]): Gap {
  const { text } = input;
  const toldOf = state.collective;
  state.before = focus.regions;
  const pieceStart = lastStartWithin(state.sentence.clauses, span);
  const words = text.slice(span.start, span.end);
  const runs = subjects.within(span.start, span.end);
  const owning = runs.filter(
    (run) =>
      (run.role === "subject" &&
        !isInside(run, input.names) &&
        (run.start >= pieceStart || isHeading(input, state.sentence, run, times) || isTold(text, run, pieceStart))) ||
      (run.role === "compared" && !/[；。]/.test(text.slice(run.end, span.end))),
  );
  let run = owning.at(-1) ?? null;
  if (!run) run = planned(input, subjects, span, pieceStart);
  if (run && isOrigin(input, focus, state, run)) run = null;
  // In 比上海的9458.86亿元多 the one compared owns the value, and no more.
  const heard = timesWithin(times, span).filter((time) => !isBase(text, time) && !isRemark(text, time));
  let current = focus.period;
  const periods: Period[] = [];
  let time: Gap["time"] = null;
  let era: Gap["time"] = null;
  const beginning = inBeginning(input, words);
  if (beginning) {
    focus.period = beginning;
    focus.periodSpan = { start: span.start, end: span.end };
    state.beginning = beginning;
  }
  for (const mention of heard) {
    // 2016年…，到去年底…，收入也由当年的22.6亿元提高到215.3亿元: the first of the two years.
    if (state.pairs && text[mention.start - 1] === "由" && text.slice(mention.start, mention.end) === "当年") continue;
    // 设立之初，全年生产总值…: that of the beginnings.
    if (beginning && /^(?:全年|当年)$/.test(text.slice(mention.start, mention.end))) continue;
    // 十年间增加12人: from one census to the next, and no stretch up to the article.
    if (input.census && mention.value.parts.years !== null) continue;
    const inSentence = current !== focus.period || (focus.periodSpan !== null && focus.periodSpan.start >= state.sentence.start);
    // 前三季度，广元市…。同期，南充市…: of the time told last, be it only of that sentence.
    const same = mention.value.parts.same && mention.start - state.sentence.start <= 1 ? (focus.latest?.period ?? focus.earlier ?? current) : current;
    // 一季度, 去年 of an article without a date: a time of its own, and none of those told before.
    const period =
      halfReported(mention, focus) ??
      reportedMonths(input, focus, mention, itemAt(times, clauseAt(times, mention.start) - 1)) ??
      yearHeaded(input, mention, focus) ??
      periodOf(input, mention, yearOfDay(input, mention, state.sentence.start) ?? same, inSentence) ??
      ((input.published === null || (input.published.length === 4 && isPresent(mention))) && !isDay(text, mention) ? unknown : null);
    if (!period) continue;
    const since = sinceAct(input, mention, period);
    if (since) {
      era = { mention, period: since };
      continue;
    }
    // 夏粮减产，主因是年初连旱；…: when something happened, no period of what is told after it.
    if (
      mention.end < pieceStart &&
      /^(?:年初|开年)$/.test(text.slice(mention.start, mention.end)) &&
      !/[，。；：\n]/.test(text.charAt(mention.start - 1) || "\n")
    )
      continue;
    // 2013年12月获国务院批准升格为国家高新区，…: when that happened.
    if (
      mention.end < pieceStart &&
      mention.value.grain === "month" &&
      mention.value.absolute &&
      BECAME.test(text.slice(mention.end, mention.end + 24)) &&
      !/[当那同]年|当时|[彼其]时/.test(text.slice(mention.end, span.end))
    )
      continue;
    // 成立于2008年，2008年批准设立，: when it began, and no time of what there is.
    if (
      mention.end < pieceStart &&
      (mention.value.grain === "year" || mention.value.grain === "month") &&
      mention.value.absolute &&
      (BEGUN_IN.test(text.slice(Math.max(span.start, mention.start - 4), mention.start)) || BEGUN.test(text.slice(mention.end, mention.end + 30))) &&
      !/[当那同首次]年|第[一二]年|当时|[彼其]时|之初/.test(text.slice(mention.end, span.end))
    )
      continue;
    // 去年，尽管一季度停产，工业总产值仍达…: said by the way.
    if (mention.end < pieceStart && (conceded(text, state.sentence.clauses, mention) || causing(text, state.sentence.clauses, mention))) continue;
    if (isDay(text, mention)) {
      // Another month's day: no more of the meeting told of before.
      if (period.end && focus.reported && focus.reported.end !== period.end) focus.body = null;
      // 是1992年10月21日经国务院批准设立的，辖3个街道: when it came to be, on a page without a date.
      if (period.end && !isBorn(input, mention) && !isBygone(input, mention)) focus.reported = { start: period.end, end: period.end, is: "implied" };
      continue;
    }
    if (isEra(mention, period)) {
      era = { mention, period: soFar(input, state, mention, period) };
      continue;
    }
    // A paragraph that begins with another time is about that; 综合实力稳步提升。2021年，… only tells to what the years led.
    if (
      focus.untimed &&
      (state.opens || period.end !== focus.era?.end) &&
      mention.start - state.sentence.start <= OPENING &&
      fromBefore(input, Math.max(span.start, mention.start - 8), mention.start) < 0
    )
      focus.era = null;
    const around = text.slice(Math.max(span.start, mention.start - 40), span.end);
    const clause = around.slice(around.lastIndexOf("；") + 1);
    const forecast = text.startsWith("全年", mention.start) && isUnderWay(input.published) && FORECAST.test(clause);
    const aimed = AIM.test(clause) || (forecast && !/\d年/.test(text.slice(state.sentence.start, mention.start)));
    const lasting: Period = aimedAt(input, mention, aimed) ?? untilThen(input, time?.period ?? null, focus, state, mention, period);
    periods.push(lasting);
    time = { mention, period: lasting };
    // 去年同期为41.5小时；前5个月开行…: what is held against lends no year.
    if (!mention.value.parts.same && fromBefore(input, Math.max(span.start, mention.start - 8), mention.start) < 0) current = period;
  }
  // 片区自2019年8月挂牌以来形成成果74项；瑞丽市引进企业68户: another place is told of without those years.
  if (
    state.since &&
    !time &&
    !era &&
    isAnother(run, state.before) &&
    text.slice(span.start, run.start).includes("；") &&
    !BETWEEN_YEARS.test(text.slice(state.sentence.start, state.sentence.start + 30))
  )
    state.since = null;
  // 2015年4月挂牌的中心，运营七年来…: told of the years, the month only says when they began.
  if (time && era && isBeginningOf(time, era)) time = null;
  if (time) state.since = null;
  // 截至2022年底，企业732家，五年净增508家；…: by the way, between stocks of one time.
  else if (era && !focus.era && !(state.made.length > 0 && GAINED.test(words))) state.since = era.period;
  if (run && run.role === "compared" && owning.length > 1 && owning.at(-2)!.start >= pieceStart) run = owning.at(-2)!;
  // 到2025年，投入强度要力争达到…，企业达到500家: all of it is of then.
  const planned_ = state.target && state.pending !== null && laterThan(state.pending.period, input.published) && !/[；：]/.test(words);
  if (!time && !era && state.pending && (planned_ || !/[，；：]/.test(words))) time = state.pending;
  // 11月份当月完成产值28.4亿元；|累计完成…: of the months up to then.
  const { cumulative } = focus;
  if (!time && !era && cumulative && focus.period?.start === cumulative.end && focus.period?.end === cumulative.end && ADDED_UP.test(words))
    [focus.period, focus.periodSpan] = [cumulative, null];
  const gap: Gap = {
    span,
    pieceStart,
    run,
    runInPiece: run !== null && run.start >= pieceStart,
    time,
    era,
    timeInPiece: time !== null && time.mention.start >= pieceStart,
    periods,
    ofWhich: OF_WHICH.test(words),
    text: words,
  };
  const opens = span.start === state.sentence.start;
  // Of the sentence before, as long as no place is named at all.
  const kept = state.collective !== null && state.collective === focus.collective;
  state.collective =
    collectiveIn(input, focus, state, span, run) ??
    (run === null && opens && gap.ofWhich && /^\s*其中/.test(words) ? ownerOfLatest(input, focus) : null) ??
    (run?.role === "subject" && (kept || (run.start >= pieceStart && !isJoint(input, run))) ? null : state.collective);
  const body = lastBody(input.bodies, span);
  const elsewhere = run !== null && run.role === "subject" && !run.ids.every((id) => input.gazetteer.region(id)?.kind === "macro");
  if (body) focus.body = elsewhere && run!.start >= body.end ? null : body;
  else if (elsewhere) focus.body = null;
  if (run) {
    if (run.role === "subject") {
      focus.regions = run.ids;
      // 粮食产量…，大豆…，某旗一地就达517万亩: the sentence began with the one spoken of before.
      if (!state.first && state.made[0]?.subject === null) state.carried = state.before;
      state.first ??= run.ids;
      for (const id of run.ids) state.subjectsSeen.add(id);
    }
    state.company = false;
  }
  // 6月末，…63个，其中今年新获批5个；“小巨人”企业8家: after the part, of the time of the whole.
  if (state.partedAt && /^；/.test(words) && !time && !era) [focus.period, focus.periodSpan] = [state.partedAt.period, state.partedAt.periodSpan];
  state.partedAt =
    (gap.ofWhich || (holds(text, "净") && GAINED.test(words))) && time && state.made.length > 0
      ? { period: focus.period, periodSpan: focus.periodSpan }
      : null;
  if (gap.ofWhich && run?.role === "subject") [state.parted, state.partedBody] = [state.before, toldOf];
  else if (state.parted && !run && (words.includes("；") || turnsBack(input, state, gap)) && !goesOn(input, state, words)) {
    // 其中，海淀园…；电子信息领域…: after the parts, of the whole again.
    focus.regions = state.parted;
    state.collective ??= state.partedBody;
    state.parted = null;
  }
  if (holds(text, "预望") && FORECAST.test(words)) state.forecast = true;
  const restart = words.lastIndexOf("；");
  if (restart >= 0) state.target = focus.outlook || state.aims;
  if (state.planned && CARRIED_OUT.test(words)) state.target = false;
  state.planned &&= state.target;
  // …7.5%的目标，前三季度387亿元: the aim was of the value before.
  const aimed = time ? (AIM_TOLD.exec(words)?.[0].length ?? 0) : 0;
  if (aimed > 0) state.target = false;
  const ruled = holds(text, "定求诺") && RULED.test(text.slice(span.start, span.end + 6));
  if (ruled || TARGET.test(withoutGuides(text, { start: span.start + aimed, end: span.end + 2 }))) {
    state.planned = !state.target && PLANNED_MONEY.test(words) && !TARGET.test(words.replace(PLANNED_MONEY, ""));
    state.target = true;
  }
  if (holds(text, "后") && WHEN_BUILT.test(text.slice(span.start, span.end))) state.target = true;
  if (holds(text, "划") && PLANNED_TOTAL.test(words) && state.made.every(({ quantity }) => quantity?.dimension !== "count")) state.target = true;
  if (holds(text, "标") && AIMED_AT.test(text.slice(span.end, span.end + 30)) && (!REACHED.test(words) || AIM.test(words))) state.target = true;
  return gap;
}

const ADDED_UP = /(?:^|[，；。])(?:[一-龥]{0,6}?)(?:累计|1[-—]\d{1,2}月累计)(?:实现|完成|达到?|为)?[^，。；：\d]{0,12}$/;

/** 。其中，甲省接待游客…；|实现旅游收入…: the sentence is of the part alone, and so is what it goes on with. */
const goesOn = ({ text }: LinkInput, { sentence }: SentenceState, words: string): boolean =>
  /^\s*其中/.test(text.slice(sentence.start, sentence.start + 4)) && /^；(?:累计|共|全年)*(?:实现|完成)/.test(words);

/** 其中甲县18.2万亩、乙县24万亩，2022年综合产值…: another time after parts told side by side is of the whole again. */
const turnsBack = ({ text: all }: LinkInput, { made }: SentenceState, { text, time, pieceStart }: Gap): boolean => {
  const [one, other] = made.slice(-2);
  return (
    text.startsWith("，") &&
    time !== null &&
    time.mention.start === pieceStart &&
    one !== undefined &&
    other !== undefined &&
    one.region !== other.region &&
    one.indicator.name === other.indicator.name &&
    !one.change &&
    !other.change &&
    /^、/.test(all.slice(one.stated.end, other.stated.start))
  );
};

/** 现有企业128家，去年净增31家；…: by the way. */
const GAINED = /^，[^，。；\d]{2,5}净增[^，。；\d]{0,2}$/;

const isAnother = (run: SubjectRun | null, before: readonly string[]): run is SubjectRun =>
  run !== null && run.role === "subject" && !run.ids.some((id) => before.includes(id));

/** 1999年至2019年，四川…；陕西…: years that all of the sentence is of. */
const BETWEEN_YEARS = /^[^，。；\d]{0,6}(?:[^，。；\d]{1,6}，)?(?:19|20)\d\d年?\s?[-—–~～至到]\s?(?:19|20)\d\d年(?:间|期间)?，/;

/** A time and, behind it, the years that count from it: 2015年4月|挂牌，…|七年来. */
const isBeginningOf = (time: NonNullable<Gap["time"]>, era: NonNullable<Gap["time"]>): boolean =>
  era.mention.start > time.mention.end &&
  (era.mention.value.parts.years !== null || (era.mention.value.grain !== "plan" && era.mention.value.parts.endYear !== null)) &&
  era.period.start !== null &&
  time.period.start === era.period.start;

/** What a place became in a month. */
const BECAME = /^(?:经|获|由|被)[^，。；：\d]{0,14}?(?:批准|批复)(?:设立|成立|升级|升格|晋升|为)[^，。；：\d]{0,10}/;

const BEGUN_IN = /(?:成立|设立|始建|创建|组建|创办|兴建|筹建|[兴建]|批准)于$/;
const BEGUN = /^(?:正式)?(?:[经由][^，。；：\d]{2,14}?)?(?:批准|批复)?(?:成立|设立|组建|创建|创办|动工兴建|挂牌成立)(?=[，。；])/;

export const isBorn = ({ text, published }: LinkInput, { start, end }: Span): boolean =>
  published === null &&
  (BEGUN_IN.test(text.slice(Math.max(0, start - 4), start)) || BECAME.test(text.slice(end, end + 24)) || BEGUN.test(text.slice(end, end + 30)));

/** The clause a time stands in only grants something: 尽管一季度停产. */
const conceded = (text: string, clauses: readonly Span[], { start }: Span): boolean => {
  const clause = clauses[clauseAt(clauses, start)];
  return clause !== undefined && clause.start < start && /^(?:尽管|虽然?|即[使便]|纵然)$/.test(text.slice(clause.start, start));
};

/** 克服|上年秋汛, 增值税因|上年退税基数低: what a figure came of. */
const BECAUSE = /(?:因为?|由于|鉴于|考虑到|受|克服|战胜|抵御|顶住|扛住|抗住|遭遇|面对|经受住?|经历)(?:了|住)?$/;
/** 6月份和8月份|两次持续高温: what happened then, in a clause that tells nothing else. */
const BEFELL =
  /^(?:[、和及与至到—-]\d{1,2}月份?)*[^，。；：\d]{0,10}(?:高温|干旱|大旱|旱情|暴雨|强降雨|洪涝|洪水|洪灾|秋汛|汛情|寒潮|台风|疫情|地震|霜冻|冰雹|低温|连阴雨|烂场雨|雪灾|灾害)[^，。；：\d]{0,6}$/;

const CUMULATED: ReadonlySet<TimeMention["value"]["grain"]> = new Set(["half", "quarter", "ytd"]);

/** The clause a time stands in only tells why: 克服上年秋汛, 6月份和8月份两次持续高温. */
const causing = (text: string, clauses: readonly Span[], { start, end, value }: TimeMention): boolean => {
  const clause = clauses[clauseAt(clauses, start)];
  if (!clause || clause.start > start) return false;
  return (
    BECAUSE.test(text.slice(Math.max(clause.start, start - 6), start)) ||
    // 上半年疫情反复，全区仍实现生产总值62亿元: of that half.
    (value.grain !== "year" &&
      !(clause.start === start && CUMULATED.has(value.grain)) &&
      BEFELL.test(text.slice(end, Math.min(clause.end, end + 24)).replace(/[，。；：]$/, "")))
  );
};

/** 6月末，…63个，其中今年新获批5个; 截至8月底，口岸今年累计出入境…: this year as far as the sentence has come. */
function untilThen(
  input: LinkInput,
  told: Period | null,
  { period: now, periodSpan, reporting }: Focus,
  { sentence }: SentenceState,
  mention: TimeMention,
  year: Period,
): Period {
  const lasting = inProgress(input, mention, year, reporting);
  const { value, end } = mention;
  const running =
    value.grain === "year" && value.parts.yearOffset === 0 && value.parts.of === "published" && !PLANNED.test(input.text.slice(end, end + 14));
  const stands = told?.start === null ? told : periodSpan !== null && periodSpan.start >= sentence.start ? now : null;
  const until = stands?.start === null ? stands.end : null;
  return (running || lasting !== year) && until !== null && year.start !== null && until >= year.start && until < lasting.end!
    ? { ...lasting, end: until }
    : lasting;
}

/** What a plan lays down of the land it is for. */
const PLANNED_LAND =
  /(?:规划(?:范围|区域?|面积|总面积|国土面积|陆域面积|期)|陆域(?:国土)?面积|国土面积|区域面积|覆盖面积|总面积|面积)[^，。；\d]{0,6}$/;
/** What a plan is for, where no one place is. */
const SHARED_ZONE = /(?:示范区|合作区|试验区|协作区|先行区|城市群|都市圈|经济圈|经济带|经济区)(?=[^示范]{0,12}规划)/;
/** How far behind its title its land is told; in code units. */
const PLAN_REACH = 160;

/** 国务院批复《北部湾城市群发展规划》：陆域面积11.66万平方公里: of the place the plan is for. */
function planned({ text, gazetteer }: LinkInput, subjects: Subjects, span: Span, pieceStart: number): SubjectRun | null {
  const end = Math.max(pieceStart, span.start);
  if (!holds(text, "《") || !PLANNED_LAND.test(text.slice(end, span.end))) return null;
  const before = text.slice(Math.max(0, end - PLAN_REACH), end);
  const title = /《([^《》]{4,40}规划(?:纲要|（[^）]{2,16}）)?)》(?!.*《.*规划)/s.exec(before);
  if (!title) return null;
  const start = Math.max(0, end - PLAN_REACH) + title.index;
  const at = clauseAt(subjects.runs, start + 1);
  const run = subjects.runs[at];
  // 《万达开川渝统筹发展示范区建设规划纲要》: of what nobody knows, and not of the place told before.
  if (run?.start !== start + 1 && SHARED_ZONE.test(title[1]!)) return { ids: [UNKNOWN], start, end: start + title[0].length, role: "subject" };
  if (!run || run.start !== start + 1 || run.ids.length !== 1 || !["macro", "zone"].includes(gazetteer.region(run.ids[0]!)?.kind ?? "")) return null;
  // Another place named since is the one spoken of.
  const since = subjects.runs.slice(at + 1, clauseAt(subjects.runs, end - 1) + 1).some((each) => each.role === "subject");
  return since ? null : { ...run, role: "subject" };
}

/** A time this near its sentence's beginning opens it; in code units. */
export const OPENING = 6;

const isJoint = ({ gazetteer }: LinkInput, run: SubjectRun): boolean =>
  run.ids.every((id) => id === UNKNOWN || gazetteer.region(id)?.kind === "macro");

const TIME_AHEAD = "(?:其中|目前|如今|截至目前|过去一年|一年来|一年中|一年间|两年间|两年来|三年来|几年来|去年|今年|\\d{4}年|当年|此外|同时)?[，,]?";

const THEIRS = new RegExp(
  `^${TIME_AHEAD}(?:(?:这个|该|本|此)?联盟(?:内部?|里)|(?:理事会|联盟)(?:工作)?报告|(?:联盟|联席会议?|协调会|协作体)(?:成立|组建|揭牌|运行)?[^，。；]{0,8}(?:以来|年来)|(?:这个|该)联盟(?=由|有|共|已)|盟内|(?:该|这一|本)?(?:协作区|先行区)(?![域外])|(?:联盟|盟内)?(?:当时的?|现有的?|各)?成员(?:之间|单位|高新区|园区|开发区|经开区|综保区|城市|企业|高校|县市|市县|市州|州市|县区|区县|县（市）|市|县(?!域))|联盟(?!的?(?:成立|启动|揭牌|正式|宣[布告]|由|是|秘书|理事|主席|会长|副?会长|轮值|负责|牵头|首[任批届]|现任|发起|企业|专家|章程|名称|名单|总部|方(?!面))))`,
);

const SOME = new RegExp(
  `^${TIME_AHEAD}[一-龥]{0,4}?(?:当时的?|这|全部|参与的?)?([\\d一二两三四五六七八九十]+)(?:(家|个|座|城|市|地|所|州|县)(?:成员(?:县市|市县|市州|县区|区县|县)?|会员|联盟|国家|发起|理事|（州）|州|县|市)?(?:高新区|园区|城市|综保区|单位|高校|景区|共|合计|累计|集中|签约|国土|管辖|常住|地区|面积|总|实现|完成|(?<=成员)来自)|([市县])(?![各均都委党政在于签里内之级长]|中(?!药)|分别|依次|双双|有关|相关|主要|负责|代表|领导|书记|最))`,
);

const MET = new RegExp(
  `^${TIME_AHEAD}(?:本次|此次|这次|本届|当天的?)?(?:(?<![社工])会上|[一-龥]{0,4}(?:会议|大会|年会|峰会|论坛|理事会|联席会|推介会|洽谈会|对接会|招商会|恳谈会|活动|仪式)(?:期间|上|还|现场|当天|共|集中|吸引)|现场|揭牌之?后)`,
);

/** 集中签约跨省项目23个, 四方现场签下协议9份, 签约的大项目有6个: what is signed where one has met. */
const SIGNING = /签约|签下|签署|签订/;
const SIGNED =
  /^(?:其中|此外|同时|随后|[一二三]是|并|还)?[，,]?(?:与会|参会)?[一-龥]{0,8}?(?:(?:集中|现场|当场|会上|共)+(?:签约|签下|签署|签订)(?:了|的)?|签下|签约的)[^，。；]{0,16}(?:项目|协议|合同|订单|意向书)/;

/** 签约仪式上，…。三地同时发布合作事项22项: what they do where they have met. */
const TOGETHER =
  /^(?:同时|随后|其间)?，?(?:[两三四五六七八九十][地市州县省方家园]|双方|各方)(?:同时|同步|共同|联合|还|现场|集中)*(?:发布|签订|签署|签下|签约|推出|达成)/;

/** The paragraph told of a meeting: 会上, 签约仪式上, 年会期间. */
export const tellsOfMeeting = ({ text }: LinkInput, { clauses }: Sentence): boolean =>
  clauses.some(({ start, end }) => MET.test(text.slice(start, Math.min(end, start + 30))));

/** The alliance or meeting spoken of by what it is: its members, as many as the article says it has, or its sessions. */
function collectiveIn(input: LinkInput, focus: Focus, state: SentenceState, span: Span, run: SubjectRun | null): Body | null {
  if (input.bodies.length === 0) return null;
  const { clauses } = state.sentence;
  for (let i = clauseAt(clauses, span.end); i >= 0 && clauses[i]!.start >= span.start; i--) {
    const { start, end } = clauses[i]!;
    const words = input.text.slice(start, Math.min(end, start + 30));
    const last = (fits: (body: Body) => boolean): Body | null => input.bodies.findLast((body) => body.start <= start && fits(body)) ?? null;
    const opening = input.bodies.findLast((body) => body.start <= start + 1 && body.end > start);
    if (opening?.kind === "alliance" && /^的/.test(input.text.slice(opening.end, opening.end + 1))) return opening;
    if (
      SIGNING.test(words) &&
      clauses.slice(Math.max(0, i - 4), i).some((clause) => MET.test(input.text.slice(clause.start, Math.min(clause.end, clause.start + 30))))
    )
      return occasionBefore(input, start);
    if (THEIRS.test(words)) {
      // 联盟里的12家…：…，技术转移联盟…；联盟内部…: the one the sentence began with.
      const again = clauses.slice(0, i).some((clause) => THEIRS.test(input.text.slice(clause.start, Math.min(clause.end, clause.start + 30))));
      const told = again ? input.bodies.findLast((body) => body.start < state.sentence.start && body.kind === "alliance") : null;
      return told ?? last(({ kind }) => kind === "alliance");
    }
    const some = SOME.exec(words);
    const many = some ? readNumerals(some[1]!).at(0)?.value : undefined;
    // 五市 are no members of an alliance of zones.
    // 四市 that make up a known region are that region.
    if (some && many !== undefined && (some[2] || run === null || run.ids.includes(UNKNOWN))) {
      const own = last(
        ({ kind, members, name }) =>
          kind === "alliance" && members.includes(many) && !(/[城市州县]/.test(some[2] ?? some[3]!) && /高新区|开发区|园区|综保区/.test(name)),
      );
      return own ?? (run?.ids.includes(UNKNOWN) && run.start >= start ? allOf(input, run) : null);
    }
    if (MET.test(words)) return occasionBefore(input, start);
    const theirs = run === null || run.start < start || run.start > end || isJoint(input, run);
    if (theirs && (SIGNED.test(words) || (focus.met && TOGETHER.test(words)))) return occasionBefore(input, start);
    // 三市地区生产总值合计…: of the alliance that joins them.
    const all = run?.ids.includes(UNKNOWN) && run.start >= start && run.start < end ? allOf(input, run) : null;
    if (all) return all;
  }
  return null;
}

/** Alliances of places, where others are of trades. */
const OF_PLACES = /(?:区|圈|带|廊|联席会议|协调会|会商会|协作|合作)$/;

/** The one alliance that joins as many places as a word tells, or is called so: 三市, 合作区. Of several, the only one that is of places. */
function allOf({ text, bodies, subjects: { runs } }: LinkInput, { start, end }: SubjectRun): Body | null {
  const word = text.slice(start, end);
  const isCalled = ({ kind, name }: Body): boolean =>
    kind === "alliance" && /(?:合作|协作|试验|样板|先行|示范|.片)区$/.test(word) && name.includes(word.replace(/^(?:该|本|这个|这家)/, ""));
  const fitting = new Map(
    bodies.flatMap((body) => ((body.joined && isAllOf(body.joined, word)) || isCalled(body) ? [[body.name, body] as const] : [])),
  );
  const named = [...fitting.values()];
  const ofPlaces = named.length > 1 ? named.filter(({ name }) => OF_PLACES.test(name)) : named;
  const body = ofPlaces.length === 1 ? ofPlaces[0]! : null;
  // 汉中、安康、商洛三市: places listed before their number are those the alliance is called after.
  const listed = runs[clauseAt(runs, start) - 1];
  const whole = !listed || listed.end < start || listed.ids.every((id) => body?.joined?.ids.includes(id));
  return whole ? body : null;
}

/** How many names back a meeting may have been told of. */
const MAX_BACK = 200;

/** 会上签约项目27个。其中，文旅类项目8个: parts of what the meeting was just said to have. */
function ownerOfLatest({ bodies }: LinkInput, { latest, met }: Focus): Body | null {
  const own = latest?.subject ? bodies.findLast(({ name, start }) => name === latest.subject!.name && start < latest.stated.start) : null;
  return own ? (met && own.kind === "alliance" ? { ...own, met: true } : own) : null;
}

/** The meeting told of last; where none has a name, the alliance whose meeting it must be. */
function occasionBefore({ bodies }: LinkInput, at: number): Body | null {
  let last = lowerBound(bodies, ({ start }) => start > at) - 1;
  const least = Math.max(0, last - MAX_BACK);
  let alliance: Body | null = null;
  let earlier: Body | null = null;
  for (; last >= least; last--) {
    const body = bodies[last]!;
    if (body.kind === "event" && !body.past) return body;
    if (body.kind === "event") earlier ??= body;
    else alliance ??= body;
  }
  return alliance ? { ...alliance, met: true } : earlier;
}

/** 收入最高的是蚌埠，18867元; 付出了真金白银——仅十堰一市，十年间…: the place a clause leads up to. */
const isTold = (text: string, { start, end }: SubjectRun, pieceStart: number): boolean =>
  /^一[市县区地家城]，/.test(text.slice(end, end + 3)) ||
  isDealtTo(text, start, end) ||
  // 主战场是甲、乙、丙|三地，共有企业310家
  (/[两三四五六七八九十][地市县区省]$/.test(text.slice(start, end)) &&
    /^，(?:共|合计|累计|总共)/.test(text.slice(end, end + 3)) &&
    /[是为][^，。；]{3,60}$/.test(text.slice(Math.max(0, start - 64), start))) ||
  (end >= pieceStart - 1 &&
    /(?:最[一-龥]|居首|第一|领先|领跑|垫底)的?(?:城市|地区|区县|园区)?(?:是|为|要数|当属|当数|则是)$/.test(
      text.slice(Math.max(0, start - 12), start),
    ));

/** Whether a place opens its clause: 济南高新区跻身… does, …成为济南市科技核心区 does not. */
function isHeading({ text }: LinkInput, sentence: Sentence, run: SubjectRun, times: readonly TimeMention[]): boolean {
  let start = sentence.start;
  for (const clause of sentence.clauses) if (clause.start <= run.start) start = clause.start;
  for (const time of times) if (time.start >= start && time.end <= run.start) start = time.end;
  // 同为联盟成员的内江高新区，2021年…: all of its clause leads up to it.
  if (text[run.end] === "，" && /^[一-龥]{2,24}的$/.test(text.slice(start, run.start))) return true;
  return trimStart(text, { start, end: run.start }).start >= run.start - 6;
}

/** 1.|税收收入, （1）|税收收入, 1）|税收收入, ①|税收收入: the number of an item. */
const COUNTED = /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)][、.．]?|[、.．])\s*(?!\d)|[①-⑳⑴-⒇㈠-㈩][、.．]?\s*)/;

/** The last clause before a value, from behind the place and the time named in it: what is left names the indicator. */
export function fragmentOf(text: string, gap: Gap, times: readonly TimeMention[]): Span {
  let start = gap.pieceStart + (COUNTED.exec(text.slice(gap.pieceStart, Math.min(gap.pieceStart + 8, gap.span.end)))?.[0].length ?? 0);
  // 咸宁（武汉）离岸科创中心: a remark on the place.
  if (gap.run && gap.runInPiece)
    start = Math.max(start, gap.run.end + (/^（[^（）]{1,12}）/.exec(text.slice(gap.run.end, gap.span.end))?.[0].length ?? 0));
  for (const time of times) if (time.start >= start && time.end <= gap.span.end && !isBase(text, time)) start = Math.max(start, time.end);
  // 12家（含公建民营）、|床位
  start += /^（[^（）]{1,30}）、/.exec(text.slice(start, gap.span.end))?.[0].length ?? 0;
  const words = text.slice(start, gap.span.end);
  if (!LEADS.test(words)) return { start, end: gap.span.end };
  let led = 0;
  for (const lead of LEADING) led += lead.exec(words.slice(led))?.[0].length ?? 0;
  return { start: start + led, end: gap.span.end };
}

/** What stands before a name in its clause and is no part of it, each behind the one before it. */
const LEADING = [
  // 联盟在三市政务大厅|设立专窗: who and where.
  /^(?:该|本)?联盟(?:内部|内|里)?(?=[一-龥“])(?:在[^，。；：的]{2,12}?(?=设立|建立|开展|举办))?/,
  // 春灌以来累计引水: since when, told without a date.
  /^[^，。；：]{1,8}以来/,
  // 三县|中药材种植面积, 三县有关部门|现场签订合作协议
  /^[两三四五六七八九十]{1,2}[省市县](?![级直属])/,
  /^[有相]关部门/,
  // 本届博览会共|签约项目, 大会共达成|签约项目: at what.
  /^(?:(?:本|此|这|该)届)(?:[一-龥]{0,6}?(?:会|节|展(?![区位览商会])))?(?:期间|上|共|总共|一共|累计|现场|集中|达成|实现)*(?=[一-龥]{2})|^(?:大会|展会|博览会|交易会)(?:期间|上|共|总共|一共|累计|现场|集中|达成)+(?=[一-龥]{2})/,
  // 因消费电子周期下行|回落到9574.9亿元
  /^(?:因|由于)[^，。；：\d]{2,14}?(?=(?:再|又)?(?:回落|下降|下滑|减少|回升|上升|增长|增加|跌|降|升|增|减)(?:到|至|为))/,
  // 围绕文旅、商贸|策划项目45个: what for.
  /^(?:围绕|聚焦|瞄准)[^，。；：\d]{2,24}?(?=(?:策划|谋划|包装|储备|实施|招引|引进|新签)(?:了)?[一-龥]{0,8}项目)/,
  // 前八届博览会|累计签约项目
  /^[前历近][\d一二三四五六七八九十]{1,3}届/,
  // 红星等龙头企业所在的|食品产业产值
  /^[^，。；：]{2,30}所在的(?=.)/s,
];
/** Any of these: before most names stands none of them. */
const LEADS = new RegExp(anyOf(...LEADING), "s");
