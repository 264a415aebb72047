import type { Span } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Quantity } from "../mention.ts";
import { byLast } from "../parted.ts";
import { rare } from "../rare.ts";
import type { IndicatorRef } from "./facts.ts";
import { endsInHead, nameOf, trimEnd, trimStart } from "./noun.ts";

type QuantityDimension = Quantity["dimension"];

const MONEY = ["CNY", "USD", "HKD", "TWD", "EUR", "JPY", "GBP"] as const;
const COUNTS = ["count", "people", "visits"] as const;
const setOf = (...dimensions: readonly QuantityDimension[]): ReadonlySet<QuantityDimension> => new Set(dimensions);

/** Contract dimension → the printed dimensions a value of such an indicator may have. */
const ACCEPTS: Record<string, ReadonlySet<QuantityDimension>> = {
  money: setOf(...MONEY),
  percent: setOf("percent", "permille"),
  points: setOf("points"),
  people: setOf("people", "visits", "count"),
  count: setOf(...COUNTS),
  area: setOf("area"),
  length: setOf("length"),
  mass: setOf("mass", "count"),
  volume: setOf("volume", "mass"),
  flow: setOf("flow"),
  power: setOf("power"),
  energy: setOf("energy"),
  index: setOf("index", "none"),
};
const RATE = byLast(
  /(率|(?:增长|盈利|亏损|达标|覆盖)面|比重|占比|强度|份额|普及率|贡献率|比例|覆盖率|系数|盖度|覆盖度|郁闭度|满意度|集中度|自给度|开放度|依存度|首位度|PMI|(?:化|机[耕播收插种])(?:程度|水平)|(?:存贷|存贷款|收入|产销|供需|生师|抚养|户籍|性别|本土)比)$/,
);
const MONEY_HEAD = byLast(
  /(收入|支出|产值|总值|增加值|投资|投资额|总投资|额|利润|利润总额|税|税费|税收|税款|资金|规模|余额|贷款|存款|估值|市值|费用|成本|经费|投入|消费|外资|内资|金额|营收|销售|保费|工资|薪酬|GDP|总量|进出口|出口|进口|创汇|(?:加工|一般|服务|转口|互市|过货|边境|小额|易货|跨境|海上)贸易|(?:意向|合同|协议|订单|贸易|实质性?|拍卖|零售|交易)(?:性)?成交|债务|财力|预算|流水|贡献|补贴|奖励|授信|融资|募资|税金|退税|降费|缓税|缓费|还本付息|补助|资助|(?:收入|工资|薪酬|支出|薪资)中位数|让利|货值|(?:进出口|出口|进口|产|市|估)值|造价|结算量|到账|到位|到资|引资|花费|拨款|原值|港资|台资|澳资|侨资|债券|国债|逆差|顺差|产出|结余|结转|调节基金|[入出]总计|注册资本|奖补|转移支付|(?:低保|补偿|补助|养老|救助|抚恤|奖励|扶持|帮扶)金|(?:创新|消费|算力)券|(?:品牌|评估)价值|(?:低保|低保金|保障|供养|救助|补助|补贴|养老金|工资|缴费|抚恤)(?:平均|最低)?标准)$/,
);
const PEOPLE_HEAD = byLast(
  /(人|人口|人员|员工|职工|工人|农民|居民|学生|教师|医生|专家|院士|博士|硕士|干部|党员|游客|旅客|用户|人才|工作者|志愿者|人数|会员|劳动力|就业|从业|户籍|儿童|老人|患者|观众|代表|嘉宾|[外来贵]宾|客商|(?:采购|经销)商|买家|对象|人群|医师|护士|药师|从业者|用工|乘客|队员|链长|[一-龥](?<!动)员|技工|工程师|师生|[校业究科班]生|侨胞|同胞|[边渔牧]民|招生)$/,
);
/** 累计进场|28万人次 */
const ENTERED = /(?:进场|入场|进馆|入馆|观展|逛展)$/;
const INDUSTRY = /(?:产业|(?<![企事毕失就创副学营物专])业|经济|集群|产业链|领域)$/;

/** What may stand under a new name, judged by its last noun: 总投资 takes money, 院士 takes people. Null: no idea. */
export function acceptsByHead(name: string): ReadonlySet<QuantityDimension> | null {
  if (/(?:产出|(?<!研发|科研|经费)投资|税收)强度$/.test(name)) return ACCEPTS.money!;
  if (RATE.test(name)) return ACCEPTS.percent!;
  // 棉纺规模312万锭, 基金规模50亿元: their unit says what they are.
  // 旅客运输总量5123万人, 邮电业务总量35.6亿元, 用水总量12亿立方米: and so does that of these.
  if (/规模$|(?:收购|周转|运输|业务|处理|供应|成交|发送|投递|消费|使用|排放|用[水电])总量$/.test(name)) return null;
  if (MONEY_HEAD.test(name)) return ACCEPTS.money!;
  if (/(面积)$/.test(name)) return ACCEPTS.area!;
  // 科技创新综合水平指数72.9%: some are told in percent.
  if (/(?:水平|发展|创新|竞争力|满意度|实现度)指数$/.test(name)) return setOf("index", "none", "percent");
  if (/(指数)$/.test(name)) return ACCEPTS.index!;
  // 产量, 装机容量, 业务总量: their unit says what they are. 保有量 and the like count things.
  if (/(?<!拥有|保有|存|数|占有|申请|授权|登记|注册)量$|(?:总产|单产|亩产|能力|装机|里程|浓度|出货)$/.test(name)) return null;
  if (PEOPLE_HEAD.test(name)) return ACCEPTS.people!;
  if (ENTERED.test(name)) return setOf("visits");
  if (/(厂房|土地|用地|大棚|农田|耕地|茶园|果园|林地|草原|住房|房屋)$/.test(name)) return setOf("area", ...COUNTS);
  return ACCEPTS.count!;
}

const LOOSE: [RegExp, string][] = [
  [/规上/g, "规模以上"],
  [/限上/g, "限额以上"],
  [/规模工业/g, "规模以上工业"],
  [/(?<=工业)工业(?=(?:增加值|总产值)$)/g, ""],
  [/高企/g, "高新技术企业"],
  [/引才/g, "引进人才"],
  [/^([客货]运)总量$/g, "$1量"],
  [/期望寿命/g, "预期寿命"],
  [/^.{0,24}建筑业?企业(?:共|累计)?(?:完成|实现)?(?:建筑业)?总?产值$/g, "建筑业总产值"],
  [/^(?:生产|产出|出产)(?!总|性|经营|力|线|基地|企业|建设|安全|事故)(?=[一-龥]{2,8}$)(.+)$/g, "$1产量"],
  [/(?<=(?:(?<!企)业|经济|领域|板块|集群))(?:实现|完成|创造)(?=(?:增加值|总?产值|营业收入|利润|投资)$)/g, ""],
  [/(?<=^对[一-龥、]{1,12})分别(?=进出口|出口|进口)/g, ""],
  [/(?<=班列)（[^（）]{2,8}）/g, ""],
  [/^对?全[市省区县州](.{2,12}贡献率)$/g, "$1"],
  [/^(城镇|乡村)零售额$/g, "$1消费品零售额"],
  [/^(出栏|存栏)(生猪|[牛羊猪]|肉牛|肉羊|家禽|活家禽|活禽)$/g, "$2$1"],
  [/^(.{2,})(?:分别|依次)(?=(?:存栏|出栏|产值|产量|收入)量?$)/g, "$1"],
  [/^(?:整体|总体|区域)?经济$/g, "地区生产总值"],
  [/^(家庭户|集体户)$/g, "$1数"],
  [/^居住在(城镇|乡村)的?(?:常住)?人口$/g, "$1常住人口"],
  [/^新增城镇就业(?:人员|人数|人口)?$/g, "城镇新增就业人数"],
];
/** What every loose spelling has in it. */
const LOOSELY =
  /^[客货]运总量$|分别|依次|期望寿命|规上|限上|规模工业|工业工业|高企|引才|建筑业?企业|^(?:生产|产出|出产)|贡献率|(?:[业块群域]|经济)(?:实现|完成|创造)|班列（|^对|^..零售额$|^[出存]栏|^(?:..)?经济$|^新增|^居住在|^(?:家庭|集体)户$/;
/** One spelling for one thing: 规上工业 and 规模以上工业 are the same indicator. */
export const canonical = (name: string): string => {
  let out = name;
  if (!LOOSELY.test(name)) return name;
  for (const [from, to] of LOOSE) if (to === "" || !out.includes(to)) out = out.replace(from, to);
  return out;
};

/** A lexicon name found in the text. */
export interface IndicatorHit extends Span {
  id: string;
}

/** The lexicon's names in a text, in order, and by the place where each begins and ends. */
export interface IndicatorIndex {
  hits: readonly IndicatorHit[];
  byStart: ReadonlyMap<number, IndicatorHit>;
  byEnd: ReadonlyMap<number, IndicatorHit>;
  /** What the end of the fragment asked last names: the rules for one value ask for the same in turn. */
  last: { start: number; end: number; ref: IndicatorRef | null };
}

/** 松阳东出口, 地铁A出口: the way out of a road. */
const isExit = (text: string, { start, end }: IndicatorHit): boolean =>
  end - start === 2 &&
  text.startsWith("出口", start) &&
  /(?:[东西南北]|高速|公路|匝道|地铁|互通|收费站|[A-Z\d号])$/.test(text.slice(Math.max(0, start - 3), start));

/** 第七次全国人口普查: no number of people. */
const isCensus = (text: string, { end }: IndicatorHit): boolean => text[end - 1] === "口" && text.startsWith("普查", end);

/** Names of known indicators in the text, longest first, none inside another. */
export function findIndicators(text: string, gazetteer: Gazetteer): IndicatorIndex {
  const hits: IndicatorHit[] = [];
  gazetteer.indicatorMatcher.each(text, (start, end, id) => {
    hits.push({ start, end, id });
  });
  for (let i = hits.length - 1; i >= 0; i--) if (isExit(text, hits[i]!) || isCensus(text, hits[i]!)) hits.splice(i, 1);
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: IndicatorHit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last && hit.start < last.end) {
      // 园区生产总值（GDP）: one name and what it is also called.
      if (hit.id === last.id) kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, hit.end), id: hit.id };
      else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
      continue;
    }
    kept.push(hit);
  }
  return {
    hits: kept,
    byStart: new Map(kept.map((hit) => [hit.start, hit])),
    byEnd: new Map(kept.map((hit) => [hit.end, hit])),
    last: { start: -1, end: -1, ref: null },
  };
}

/** Printed dimensions of an indicator of another kind, by its unit; 件/万人 is printed as 件, too. */
function ownUnits(unit: string, gazetteer: Gazetteer): ReadonlySet<QuantityDimension> | null {
  const dimensions = [unit, unit.split("/")[0]!].flatMap((each) => gazetteer.unit(each)?.dimension ?? []);
  return dimensions.length > 0 ? new Set(dimensions) : null;
}

/** The reference for a known indicator. */
export function known(id: string, span: Span | null, gazetteer: Gazetteer): IndicatorRef {
  const entry = gazetteer.indicator(id)!;
  const accepts = ACCEPTS[entry.dimension] ?? ownUnits(entry.unit, gazetteer);
  return { id, name: entry.name, span, accepts, large: entry.dimension === "money" && entry.unit.startsWith("亿") };
}

/** The reference for a new name; a name that the lexicon holds word for word becomes the known one. */
export function named(name: string, span: Span | null, gazetteer: Gazetteer): IndicatorRef {
  const written = canonical(name);
  const id = gazetteer.indicatorNamed(written);
  return id ? known(id, span, gazetteer) : { id: null, name: written, span, accepts: acceptsByHead(written), large: false };
}

/** Words before a known name that only tell when, how or of whom each (各市GDP：济宁市…), and change nothing of what is measured. */
const IDLE =
  /^(各(?:省区市|省份|地级市|设区市|县市区|县区|区县|市州|地市|省|市|州|县|区|地)的?|全年|全部|完成|实现|累计|合计|预计|当年|同期|本级|其中|外贸|全社会|全口径|地方|财政|公共|现价|可比|名义|主要|总|年|季|共|了|的|按|从|看|就|在|和|与|及|、|以及|等)*$/;

/**
 * What the end of a fragment names, or null.
 * A known name at the end wins with its modifiers kept (规上生物制造业+总产值 is a name of its own);
 * without one, the fragment must itself be a noun phrase with a head that can be measured.
 */
/** 怀柔实验室、云谷研究院等|国家级创新平台: a few of those that are counted; 光伏等企业 are called by them. */
const EXAMPLES =
  /^[^，。；：\d]{2,60}等(?=(?:国家级?|省级?|市级|世界|全球|中国|重大|重点|高端|高能级|知名|龙头|大型|新型)[^，。；：等]{0,8}(?:企业|项目|平台|机构|基地|实验室|研究院|研究所|中心|产业园|园区|人才)$)/;

export function indicatorAtEnd(text: string, fragment: Span, index: IndicatorIndex, gazetteer: Gazetteer): IndicatorRef | null {
  const { last } = index;
  if (fragment.start !== last.start || fragment.end !== last.end) {
    last.ref = readEnd(text, fragment, index, gazetteer);
    last.start = fragment.start;
    last.end = fragment.end;
  }
  return last.ref;
}

function readEnd(text: string, fragment: Span, index: IndicatorIndex, gazetteer: Gazetteer): IndicatorRef | null {
  const hitEnding = (end: number) => {
    const hit = index.byEnd.get(end);
    return hit && hit.start >= fragment.start ? hit : null;
  };
  const all = trimEnd(text, fragment, (end) => hitEnding(end) !== null);
  if (all.end <= all.start) return null;
  const examples = EXAMPLES.exec(text.slice(all.start, all.end))?.[0].length ?? 0;
  const tail = examples > 0 ? { start: all.start + examples, end: all.end } : all;
  let hit = hitEnding(tail.end);
  let tailEnd = tail.end;
  // “小巨人”|: the name without its closing mark.
  if (!hit && text[tail.end - 1] === "”") {
    hit = hitEnding(tail.end - 1);
    if (hit) tailEnd = tail.end - 1;
  }
  if (!hit) {
    // 社会消费品零售总额规模, 一般公共预算收入总量: an idle noun behind the name.
    const idle = /(总量|规模|总额|数量|总数|数|额|大盘|一项|情况)$/.exec(text.slice(tail.start, tail.end));
    if (idle) {
      hit = hitEnding(tail.end - idle[0].length);
      if (hit) tailEnd = tail.end - idle[0].length;
    }
  }
  if (!hit && /[)）]$/.test(text.slice(tail.start, tail.end))) {
    const open = text.lastIndexOf("（", tail.end - 1);
    if (open > tail.start) hit = hitEnding(open);
    // 总人口（户籍人口）: a loose name, and in brackets which is meant.
    const said = hit && index.byStart.get(open + 1);
    if (hit && said?.end === tail.end - 1 && text.slice(hit.start, hit.end) !== gazetteer.indicator(hit.id)!.name) hit = said;
    // 各级各类学校（含教学点）: a remark on the noun.
    // 学校（幼儿园）, 村（社区）: or another place of the kind.
    const either = open > tail.start + 1 && PLACE.test(text.slice(tail.start, open)) && PLACE.test(text.slice(open + 1, tail.end - 1));
    // 企业（作坊）: things of a kind, and what else they are.
    const kind =
      open > tail.start + 1 &&
      /^（[一-龥]{2,6}）$/.test(text.slice(open, tail.end)) &&
      /(?:企业|项目|机构|学校|单位|中心|平台|公司)$/.test(text.slice(tail.start, open));
    if (hit || either || kind || (open > tail.start + 1 && NOTED.exec(text.slice(open, tail.end))?.index === 0)) tailEnd = open;
  }
  const toward = TOWARD.test(text, text.slice(tail.start, tailEnd));
  const head = toward
    ? { start: tail.start + /^\s*(?:其中，?)?/.exec(text.slice(tail.start, tail.start + 4))![0].length, end: tailEnd }
    : trimStart(text, { start: tail.start, end: tailEnd }, (start) => index.byStart.has(start));
  if (hit) {
    const before = text.slice(head.start, hit.start);
    if (head.start >= hit.start || IDLE.test(before) || before === "“") return known(hit.id, { start: hit.start, end: hit.end }, gazetteer);
    // 接近独角兽门槛的|“准独角兽企业”
    if (/.{5}的“$/.test(before)) return known(hit.id, { start: hit.start, end: hit.end }, gazetteer);
    const partner = PARTNER.exec(before);
    if (partner && /进出口|出口|进口|贸易|投资/.test(text.slice(hit.start, hit.end))) {
      // 对其 stands for a partner named elsewhere.
      // 民营企业对东盟|进出口
      const firms = TRADERS.exec(before.slice(0, partner.index))?.[0] ?? "";
      const ref = {
        ...named(`${firms}${partner[0]}${text.slice(hit.start, hit.end)}`, { start: head.start + partner.index, end: hit.end }, gazetteer),
      };
      return { ...ref, accepts: partner[1] === "其" ? setOf() : known(hit.id, null, gazetteer).accepts };
    }
    const per = PER.exec(before);
    if (per) {
      const name = `${per[1]}${known(hit.id, null, gazetteer).name}`;
      return { ...named(name, { start: head.start + per.index, end: hit.end }, gazetteer), accepts: known(hit.id, null, gazetteer).accepts };
    }
    // Only the words right before the name, back to the last mark or 的-clause, modify it, with a remark on them: 汽车（包括底盘）|出口.
    const words = before.replace(NOTED, "");
    const cut = Math.max(words.lastIndexOf("，"), words.lastIndexOf("："), words.lastIndexOf("；"), words.lastIndexOf("】"), words.lastIndexOf("）"));
    const from = ownStart(text, head.start + cut + 1, hit.start, 0);
    // 航空装备、精细化工、食品药品|三大主导产业产值: called by what sums the list up.
    const summed = hit.start - from > LONG_LIST ? LISTED.exec(text.slice(from, hit.start)) : null;
    const start = summed ? hit.start - summed[1]!.length : from;
    const own = text.slice(start, hit.end).replace(/的(?=[^的]*$)/, "");
    // 规模以上工业企业实现|营业收入: the verb is no part of the name.
    const before_ = text
      .slice(start, hit.start)
      .replace(/的$/, "")
      .replace(/(?:分别|依次|各自)$/, "")
      .replace(/(?<=.{2})(?:共|累计|合计)?(?:实现|完成|创造|取得)了?$/, "");
    // 一区二十二园”建成面积: the rest of a quotation that began before.
    const modifier = before_.includes("”") && !before_.includes("“") ? before_.slice(before_.lastIndexOf("”") + 1) : before_;
    // 电动汽车、锂电池、光伏产品合计|出口: of all of them, and of nothing else.
    const together = modifier.length <= MAX_SUM ? /^(.+、.+?)(?:合计|共计|总计|一共|共)$/.exec(modifier)?.[1] : null;
    if (together) {
      const sum = nameOf(`${together}${text.slice(hit.start, hit.end)}`);
      return sum ? { ...named(sum, { start, end: hit.end }, gazetteer), accepts: known(hit.id, null, gazetteer).accepts } : null;
    }
    const name = modifier.length <= 14 ? nameOf(own) : null;
    // …的面积: of what cannot be told, and not all of the place's.
    if (!name && modifier.length > 1 && hit.id === "admin_area" && hit.end - hit.start === 2) return null;
    if (name && !IDLE.test(modifier))
      return {
        ...named(modifierName(modifier, hit.id, text.slice(hit.start, hit.end), gazetteer), { start, end: hit.end }, gazetteer),
        accepts: known(hit.id, null, gazetteer).accepts,
      };
    return known(hit.id, { start: hit.start, end: hit.end }, gazetteer);
  }
  if (head.end <= head.start) return null;
  const quoted = /.{5}的(?=“[^“”]{2,14}”?$)/.exec(text.slice(head.start, head.end));
  const own = quoted ? head.start + quoted.index + quoted[0].length : ownStart(text, head.start, head.end, 2);
  const summed = SUMMED.exec(text.slice(own, head.end));
  // 1至|10亿级项目: the lower end of a class is part of its name, too.
  const lower = /^\d/.test(text.slice(own, own + 1)) ? LOWER.exec(text.slice(Math.max(fragment.start - 8, own - 8, 0), own)) : null;
  const start = own + (summed ? summed[1]!.length : 0) - (lower ? lower[0].length : 0);
  const words = summed ? summed[2]!.replace(DOING, "") : text.slice(start, head.end);
  const name = nameOf(words.replace(/的(?=[^的]*$)/, ""));
  if (!name) return null;
  const traded = TRADES.exec(name);
  if (traded) {
    const ref = named(`${traded[2]}${traded[1]}`, { start, end: head.end }, gazetteer);
    return ref.id === null ? { ...ref, accepts: setOf("CNY", "USD", ...COUNTS) } : ref;
  }
  return named(name, { start, end: head.end }, gazetteer);
}

const LOWER = /\d{1,5}[百千万亿]*元?(?:至|到|[-—~])$/;

/** 对美国进出口总额: the partner is no word that opens the clause. */
const TOWARD = rare(/^\s*(?:其中，?)?[对自从](?!外|口)[一-龥“”、]{1,14}(?:进出口|出口|进口|贸易|投资)(?:总?[值额])?$/);

/** 进口|原油, 出口|鞋、箱包等劳动密集型产品: goods by the verb, called by what sums them up. */
const TRADES =
  /^(出口|进口)(?:.{2,}等)?((?!商品|产品|货物|总|到)[一-龥“”、（）]{0,12}(?:[产制]品|(?:服|工|童)装|[鞋包油气矿煤铁钢铝铜锂粮豆棉药肉船车]|船舶|汽车|电脑|手机|电池|电路|器件|零件|部件|设备|仪器|家具|家电|玩具|陶瓷|轮胎|化肥|塑料|木材|纸浆|水果|水产|矿砂|纺织|原料|材料|元件|仪表|灯具|箱包|“新三样”))$/;

/** Where people are taught, healed, served or live. */
const PLACE = /[一-龥][园校院所站室村镇乡]$|社区$|街道$/;

/** A remark on the noun before it: 各级各类学校（含教学点）. */
const NOTED = /（(?:含|包括|包含|不含|不包括|以下简称|简称|按|指|其中|折合)[^（）\d]{1,14}）$/;

/** 电子电器、绿色食品、镁基新材料|三大优势产业集群产值: a list too long for a name is called by what sums it up. */
const SUMMED = /^(?=.{25})([^，。；：]{2,40}、[^，。；：、]{2,16}?)((?:[两二三四五六七八九十]|\d{1,2})[大个条类][^，。；：、]{2,16})$/;
/** A list this long before a name is no part of it; in code units. */
const LONG_LIST = 14;
/** Longest list that is told together; in code units. */
const MAX_SUM = 40;
const LISTED = /、[^，。；：、]{2,12}?((?:[两二三四五六七八九十]|\d{1,2})[大个条类])$/;
/** 三个主导产业|合计实现|产值. */
const DOING = /(?:共|累计|合计)*(?:实现|完成|创造)了?/;

/** 对美国|进出口: with one partner, not with all. */
const PARTNER = /(?<![面相绝比])对((?!外|口)[一-龥“”]{1,12})$/;

const TRADERS = /(?:(?:民营|私营|国有|集体|外资|外商投资)企业|一般贸易|加工贸易)$/;

/** 每万人拥有|有效发明专利: a measure of its own. */
export const PER = /(每(?:[百千万亿]?(?:人|名[一-龥]{1,6}|元|户|辆|家企业|平方公里)|平方公里|亩|公顷)(?:口)?)(?:平均)?(?:拥有|占有|有|的)?(?:的)?$/;

const BEING = /^.*(?<![国所私公独享没])(?:有|是|为|了|起)(?![效限关机色解步点])/s;
const HAVING =
  /^(?:聚集|集聚|汇聚|集中|拥有|培育|培树|敲定|栽下|建有|设有|吸引|促成|举办|开展|落地|落户|创建|建成(?!区)|打造|签下|共计|累计)(?:了|出|起|着)?/;

/** Where the name in a fragment begins: behind a verb of being (中段有|雏鹰企业) or of having (聚集|研发机构). `rest` characters must be left. */
function ownStart(text: string, start: number, end: number, rest: number): number {
  let from = start;
  for (const verb of [BEING, HAVING]) {
    const cut = verb.exec(text.slice(from, end));
    if (cut && from + cut[0].length <= end - rest) from += cut[0].length;
  }
  return from;
}

/** 规上生物制造业 + 总产值: the modifier and the name as written, in one spelling. */
const modifierName = (modifier: string, id: string, written: string, gazetteer: Gazetteer): string =>
  modifier.length === 0 ? gazetteer.indicator(id)!.name : `${modifier}${written}`;

/** 客运量5123万人, 旅客吞吐量312万人: so many who were carried. */
const CARRIED = /(?:旅客|乘客|客运|客流)[一-龥]{0,4}量$/;
export const isOfPeople = (name: string): boolean =>
  CARRIED.test(name) || PEOPLE_HEAD.test(name.replace(/(?:资源)?总[量数]$|(?:折合)?全时(?:工作)?当量$|数$|”$/, ""));
export const isIndustry = (name: string): boolean => INDUSTRY.test(name);
export const hasHead = (written: string): boolean => {
  const name = written.replace(/”$/, "");
  // 每千人口执业（助理）医师数
  return (
    endsInHead.test(name) ||
    endsInHead.test(name.replace(/数$/, "")) ||
    RATE.test(name) ||
    MONEY_HEAD.test(name) ||
    PEOPLE_HEAD.test(name) ||
    ENTERED.test(name)
  );
};

/** The measured quality at the end of a name, shared by a run of industries: 电子信息产业+产值. */
export function sharedHead(name: string): string | null {
  return (
    /(增加值|总产值|产值|营业收入|主营业务收入|总收入|收入|投资|规模|利润总额|利润|产量|销量|零售额|销售额|开票销售|应税销售|营收|进出口总?额|进出口|出口总?额|进口总?额|出口量|进口量|出口|进口|用电量|税收|参保人数|人数|参保人员)$/.exec(
      name,
    )?.[1] ?? null
  );
}
