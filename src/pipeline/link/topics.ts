/** The industry, the firms or the goods that a bare 产值 or 产量 is of. */

import { renamed } from "./asked.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { foremostIn } from "./foremost.ts";
import { named } from "./indicators.ts";
import type { Focus, Gap, LinkInput, SentenceState } from "./state.ts";

/** A bare 产值 or 营业收入 belongs to the industry just spoken of. */
export function withTopic(ref: IndicatorRef, focus: Focus, state: SentenceState, input: LinkInput, gap: Gap): IndicatorRef {
  const bare = /^(?:(?:规模以上|限额以上)?(?:工业)?企业)?(产值|增加值|规模|营业收入|收入|总产值|销售收入)$/.exec(ref.name)?.[1];
  const ahead = ref.name.length <= LONGEST_HEAD ? sectorAhead(input, gap) : undefined;
  if (ahead && HEADED.test(ref.name)) return renamed(`${ahead}${ref.name}`, ref, input.gazetteer);
  const made = bare ? null : /^(?:(?:[年总鲜]?产量|总产|(?:平均)?[单亩]产)|综合产值)$/.exec(ref.name)?.[0];
  const goods = made ? goodsOf(input, state, gap) : undefined;
  const output = goods ? named(`${goods}${made!.replace(/总产$/, "总产量")}`, ref.span, input.gazetteer) : null;
  const of =
    /^(?:申请|授权)量$/.test(ref.name) && !gap.run ? /^(.+?)(?:申请|授权)[量数]?$/.exec(state.last.at(-1)?.indicator.name ?? "")?.[1] : undefined;
  // 专利申请量3526件，授权量2105件: of the same.
  if (of) return renamed(`${of}${ref.name}`, ref, input.gazetteer);
  // What the lexicon has a name for is named in full where it is meant.
  if (output?.id === null) return { ...output, accepts: ref.accepts };
  if (!bare) return ref;
  const from = gap.run && gap.run.end <= gap.pieceStart ? gap.run.end : gap.span.start;
  const words = input.text.slice(from, gap.pieceStart);
  const being = IS_INDUSTRY.exec(words)?.[1];
  const topic =
    (being && `${being}产业`) ??
    focus.topic ??
    LINE.exec(input.text.slice(state.sentence.start, Math.min(gap.span.end, state.sentence.start + LONGEST_LINE)))?.[1] ??
    foremostIn(words) ??
    TOPIC.exec(words)?.[1] ??
    STANDS_OUT.exec(words)?.[1] ??
    hostOf(input, state, gap) ??
    topicBefore(state, gap) ??
    topicLeading(input, state, gap) ??
    topicOfItem(input, state, gap);
  return topic ? renamed(`${topic}${bare}`, ref, input.gazetteer) : ref;
}

/** 铝基材料产业：已形成…，实现|产值126亿元: the line is about what it begins with. */
const LINE = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）).、．]?)?([一-龥、“”]{2,12}?(?:产业集群|产业链|产业|制造业|业))：/;
const LONGEST_LINE = 24;

const LONGEST_HEAD = 6;
/** What a sector has: no product of the whole place. */
const HEADED = /^(?:增加值|总?产值|销售产值|营业收入|主营业务收入|销售收入|收入|利润|利润总额|利税总额|税收|零售额|销售额|营业额)$/;
/** 建筑业|全年增加值, 规模以上工业企业|全年实现利润: whose it is stands before the time. */
const SECTOR_AHEAD =
  /^[，、]?(?:其中，?)?(?:全部)?((?:规模以上|限额以上|规上|限上)?[一-龥、]{0,12}?(?:(?<![企创就事毕失])业|产业|(?:规模以上|规上|限额以上|限上|工业|建筑业|建筑|服务业|外资|民营|国有|房地产开发|房地产)企业))$/;
const AHEAD_REACH = 20;

function sectorAhead({ text }: LinkInput, gap: Gap): string | undefined {
  if (!gap.time || !gap.timeInPiece) return undefined;
  const from = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const { start } = gap.time.mention;
  return start - from < 2 || start - from > AHEAD_REACH ? undefined : SECTOR_AHEAD.exec(text.slice(from, start))?.[1];
}

/** 新能源产业一枝独秀，产值…: the industry the clause before is about. */
export const TOPIC =
  /(?:^|[，。；：、的区市省县州]|其中|年)([一-龥“”]{2,12}(?<!主导|新兴|优势|支柱|重点|特色|三大|两大|五大|[一二三两四五六七八九十]大)(?:产业|制造业|服务业|集群|产业链)|工业|农业|建筑业)[一-龥]{2,10}[，：]$/;

/** 其中电子信息一枝独秀，|产值413.7亿元: an industry without the word, by what is said of it. */
const STANDS_OUT =
  /(?:^|[，。；：])(?:其中，?)?([一-龥]{2,8}?)(?<!增速|增长|产值|投资|工业|消费|经济|全[市县区省])(?:则|更是?|最为?|表现|增势|势头|尤其|尤为)*(?:一枝独秀|一马当先|异军突起|独占鳌头|亮眼|抢眼|突出|强劲|挑大梁|唱主角|跑在最前)，$/;

/** 规上工业企业29户，|完成产值58.7亿元; 腊肉产量1.2万吨，|实现产值9.6亿元: the firms just counted, all of them and not those that came new, or the goods. */
function topicBefore({ last }: SentenceState, { text, run }: Gap): string | undefined {
  const [told] = last;
  if (last.length !== 1 || run || !/^，[^，。；]*$/.test(text)) return undefined;
  if (told!.quantity?.dimension === "count")
    return /^(?!新(?!能源|材料|型|兴|一代)|净|引进|入驻|签约|培育)(.*企业)数?$/.exec(told!.indicator.name)?.[1];
  return goodsTold(told!);
}

/** The goods of a bare 产量: those told of in the value before, or (早稻因收获在前，|产量101.7万吨) in the clause before. */
function goodsOf({ text }: LinkInput, { last }: SentenceState, gap: Gap): string | undefined {
  if (gap.run) return undefined;
  const caused = CROP_CAUSED.exec(text.slice(gap.span.start, gap.pieceStart))?.[1];
  return caused ?? (last.length === 1 && /^，[^，。；]*$/.test(gap.text) ? goodsTold(last[0]!) : undefined);
}

const CROP_CAUSED = /(?:^|[，；：])(?:其中，?)?([一-龥]{2,6}?)(?:因|由于|受)[^，。；：]{2,20}，$/;

/** 大豆播种149.3万亩，|产量4.83亿斤; 绿色铝产能239万吨、占全省的45.3%，|产量203.7万吨: the crop or the goods just told of. */
function goodsTold({ indicator: { name }, quantity }: ObservationFact): string | undefined {
  const goods = /^(.{2,}?)(?:年|总|平均)?(?:产量|产能|[单亩]产)(?:占.{2,8}比重)?$/.exec(name)?.[1];
  if (goods) return quantity?.dimension === "mass" || /比重$/.test(name) ? goods.replace(/^(?:建成|形成|新增|现有)/, "") : undefined;
  if (quantity?.dimension !== "area") return undefined;
  const garden = GARDEN.exec(name);
  return garden ? GROWN_IN[garden[1]!] : (SOWN.exec(name)?.[1] ?? CROP.exec(name)?.[1]);
}
const SOWN =
  /^(?!农作物|经济作物)(?:新增|发展|完成)?(.{2,}?)(?:总|实有|年末)?(?:播种|种植|栽培|栽植|养殖|采摘|收获|在地|在田|挂果|投产|丰产|采收|开采)(?:总)?面积$/;
/** 蔬菜|面积5万亩, 优质烤烟|面积: a crop by its own name. */
const CROP =
  /^(?:新增|发展)?([一-龥]{0,4}(?:蔬菜|水果|瓜果|[^成结]果|茶叶|药材|[香蘑木银]菇|食用菌|大豆|[马红土木]薯|铃薯|小麦|青稞|水稻|稻谷|玉米|棉花|油菜|油料|花生|烟叶|烤烟|甘蔗|甜菜|花椒|辣椒|核桃|板栗|[^胡]桃|酥梨|香梨|柑橘|脐橙|柚子|红枣|葡萄|枸杞|草莓|苹果|花卉|粮食|油茶|橡胶))面积$/;
const GARDEN = /(茶园|果园|桑园)(?:总|实有|年末|投产|采摘)*面积$/;
const GROWN_IN: Record<string, string> = { 茶园: "茶叶", 果园: "水果", 桑园: "蚕茧" };

/** 电子信息是园区的第一支柱产业，去年实现产值…: what an industry is said to be. */
const IS_INDUSTRY =
  /(?:^|[，。；：])([一-龥“”]{2,8}?)(?<![最大多快高好猛强旺]的)(?<!的(?:产|行)?)(?:产业|业)?(?:是|为|作为)[^，。；\d]{0,14}(?:产业|行业)，$/;

/** 安全应急产业作为园区名片，集聚企业近500家，|主营业务收入150亿元: the industry with which the sentence begins. */
const LEADING = /^([一-龥“”]{2,10}?(?:产业|产业链|产业集群|制造业))(?:作为|是|堪称)[^，。；]{2,24}，/;

const LEADING_REACH = 80;

function topicLeading({ text }: LinkInput, { sentence, subjectsSeen }: SentenceState, { run, pieceStart }: Gap): string | undefined {
  const words = text.slice(sentence.start, Math.min(pieceStart, sentence.start + LEADING_REACH));
  return run || subjectsSeen.size > 1 || pieceStart > sentence.start + LEADING_REACH || /；/.test(words) ? undefined : LEADING.exec(words)?.[1];
}

/** 1、光电子产业增长快。|完成产值97亿元: the industry with which an item of a list begins, where its sentence names nothing else. */
const ITEM =
  /^(?:\d{1,2}|[（(]?[一二三四五六七八九十]{1,2}[）)]?)[、.．]?([一-龥]{2,10}?(?:产业|制造业|产业链))(?!园|基地|结构|发展大会)[^。\n]{2,60}。$/;

function topicOfItem({ text }: LinkInput, { sentence, made }: SentenceState, { run, span }: Gap): string | undefined {
  const block = text.lastIndexOf("\n", sentence.start) + 1;
  const words = text.slice(sentence.start, span.end);
  if (run || made.length > 0 || block === sentence.start || /产业|行业|业(?=实现|完成|产)|企业|[，；]/.test(words)) return undefined;
  return ITEM.exec(text.slice(block, sentence.start).trimEnd())?.[1];
}

/** 石油装备产业|集聚了规上企业61家，一季度产值…; 新能源汽车产业从无到有，集聚规上企业142家: the industry that has the firms just counted. */
const HOST =
  /(?:^|[，。；：])(?:其中，?)?([一-龥“”]{2,14}?(?:产业|产业链|产业集群|制造业|集群))(?:[^，。；：\d]{2,14}，)?(?:已|现|共|目前|累计|园区)*(?:集聚|聚集|汇聚|集中|拥有|有|培育)了?[^，。；：、\d]{0,8}[约近超逾]?$/;

const HOST_REACH = 48;

function hostOf({ text, subjects }: LinkInput, { sentence, made, last }: SentenceState, { run, text: between }: Gap): string | undefined {
  const count = made.findLast(({ quantity }) => quantity?.dimension === "count");
  // Nothing else was told since: 占全国的三成 is of the same.
  if (!count || run || last.length !== 1 || /[；。]/.test(between) || !/企业数?$|^企业总数$/.test(count.indicator.name)) return undefined;
  const from = Math.max(sentence.start, count.stated.start - HOST_REACH, subjects.within(sentence.start, count.stated.start).at(-1)?.end ?? 0);
  return made.slice(made.indexOf(count) + 1).every(({ quantity }) => quantity?.dimension === "percent")
    ? HOST.exec(text.slice(from, count.stated.start))?.[1]
    : undefined;
}
