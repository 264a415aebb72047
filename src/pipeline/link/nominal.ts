/** Counts of things told without their noun: 瞪羚企业里国家级的38家, 论企业，上市的有118家, 其中国家级9个, 其中87项复制推广. */
import type { Span } from "../../dataset/schema.ts";
import type { NumberMention } from "../mention.ts";
import { gather } from "../text.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { named } from "./indicators.ts";
import { HEADS, nameOf } from "./noun.ts";
import type { Gap, LinkInput, SentenceState } from "./state.ts";
import { outerOf } from "./state.ts";

const SUCH = /(?:(?:像|和|跟|与)[^，。；]{1,14}?(?:这样|一样|类似)的|此类|这类|同类)([^，。；、]{2,20}(?:企业|项目|机构|平台|工厂))，在?$/;
const HAS = /^(?:已经?|共|现|就|还)?(?:有|拥有|达到?|集聚了?|聚集了?)[约近超逾]?$/;

/** How far before a count its words may begin, in code units. */
const REACH = 48;

/** What stands right before the number: …的, …的有, 其中国家级. */
const OF = /^(.*?)(?:的(?:则|便|就|一共|总共|共)?(?:有|达到?|为|是)?|(?<=[^，。；]级)(?:共|已|则)?(?:有|达到?|为)?)$/s;
/** 瞪羚企业里|国家级: the whole is named in the clause. */
const WITHIN = /^(.{2,16}?)(?:里面|里头|当中|之中|里|中)，?(.{2,16})$/s;
/** 论企业，: the clause before says what is spoken of. */
const TOPIC = /(?:^|[，。；：])(?:论|说|看|讲|比|数|从)(.{2,10}?)(?:来)?(?:看|说|讲|论)?，$/s;
const LEVEL = /^(?:国家|省|市|县|区|世界|全球|[3-5]?A{1,5}|[一二三四五]星|州|部|自治区)级$/;
/** 其中87项在省内复制推广: what became of so many of those just counted. */
const BECAME =
  /^(?:在([一-龥]{2,6}?))?((?:已|被|已被|获|获得|得到|实现|成功)?(?:全国首创|首创|复制推广|推广|落地|落地实施|获评[一-龥]{2,8}|入选[一-龥]{2,8}|投产|竣工投产|建成投产|竣工|开工|开工建设|建成|达产|上市|挂牌|通过验收|在建|续建|新建))(?=[，。；、]|$)/;

/** 产值超亿元的83家、|超十亿元的4家: a mark without what it is of, and the same of the count before. */
const MARK = /^(?:超过?|过|突破|逾)?[\d一二两三四五六七八九十百千.]+[百千万亿]*元(?:以上)?$/;
const MARKED = /^([一-龥]{0,6}?(?:产值|营收|收入|投资|税收|纳税|市值|估值))(?:超过?|过|突破|逾)?[\d一二两三四五六七八九十百千万亿.]+元(?:以上)?的?/;

/** 税收过亿元的园区有6个: how many places are above a mark. */
const PLACES_ABOVE =
  /(?:^|，)((?!其中)[一-龥]{2,12}?(?:总[额量])?(?:超过?|过|突破|达到?|在)[\d一二两三四五六七八九十百千.]+[百千万亿]*元(?:大关)?(?:以上)?)的([一-龥]{0,4}(?:园区|开发区|乡镇|镇街|镇|街道|县区?|区县|县市区?|市县))(?:已经?|共|就|也)*(?:有|达到?|增至|增加到)$/;

/** What becomes of projects and firms: 其中开工60个，投产20个; 竣工投产22个; 入园企业87家，投产61家. */
const DONE =
  /^(?:其中，?)?(?:已|已经|实现|完成|累计|全年|当年)*((?:新开工|新竣工|新投产|开工|续建|新建|在建|竣工投产|建成投产|投产达产|开工建设|竣工|投产|达产|建成|落地|落户|签约|动工|完工|交付|开业|运营|投运|试生产|停产|复工复产|复工|上市|挂牌)(?:建设|运营|见效)?)(?:的)?(?:已|共)?(?:有|达到?|了)?$/;
/** What has been brought to an end of all that was counted: 重大事项139件，已完成98件. */
const ENDED =
  /^(?:其中，?)?(?:已经?|目前|现已|眼下|实际|截至[^，。；\d]{1,8})?((?:整改)?(?:完成|办结|结题|结项|揭榜|整改|销号|兑现|化解|解决)(?:整改|验收)?)(?:的)?(?:有|了|达到?)?$/;
const ANEW = /^(新(?:签约|开工|竣工|投产))(?:了|项目)?$/;
/** 新签约项目96个，…；|竣工20个: another stage of such projects, behind a semicolon. */
const STAGE = /^(签约|开工|续建|竣工|投产|竣工投产|建成投产)(?:了|项目)?$/;
const STAGED = /(?:签约|开工|续建|竣工|投产)[^，。；]{0,4}项目数?$/;
/** What is above a mark: 其中亿元以上15个、10亿元以上31个, 其中规模以上9家. */
const ABOVE =
  /^(?:其中，?)?((?:总?投资|计划投资|计划总投资|年?产值|年?营收|年?营业收入|年?主营业务收入|年?销售收入|年?纳税|税收)?(?:额)?(?:在|达|超过?|过|突破|逾)?(?:[\d一二两三四五六七八九十百千.]+[百千]?[万亿]+|[百千]?亿|千?百?万)(?:美元|元)(?:及?以上)?|规模以上|规上|限额以上|限上)(?:的)?(?:则|便|就|一共|总共|共|占)?(?:有|达到?|为)?$/;
/** Another level of the same: 国家级占11个. */
const OF_LEVEL = /^(?:其中，?)?([一-龥A\d]{1,3}级(?:及?以上)?)(?:的)?(?:共|已|则|就)?(?:占|有|达到?|为)?$/;
/** What may be started, built, left: of other things counted (patents, people) nothing of the kind is told. */
const WORKS = /^(?:项目|企业|工程|园区|平台|工厂|车间|充电桩|基站|公司|市场主体|经营主体)$/;

/** 新认定158家，累计达到561家; 新增68户，达到143户; 净增41家、总数307家; 期末为73户. */
const STOCK =
  /^已?(?:达到|增至)$|^(?:总数|总量|累计|期末|年末|季末|总计|存量|总数已|累计已)(?:已|共|则)?(?:达到?|为|有|突破|超过?|增至|升至|达到了)?$/;
/** 新建高标准农田12.4万亩，累计达到71.6万亩: the land there is in the end. */
const LAND = /^(?:新建成?|新增|建成)(.{2,})$/;
/** 规模以上工业企业2152户，比上年末净增239户. */
const GAIN = /^(?:其中)?，?(?:比|较)?(?:上年末?|去年末?|年初|上年同期|去年底|上年底|一年|当年|全年|同比)?(?:共|分别)?(净增|新增|净减)(?:了|加)?$/;
/** 户籍人口86.5万人，其中女性43.9万人; 集装箱航线62条，其中外贸36条. */
const KIND = /^其中，?(男性|女性|外贸|内贸|城镇|乡村|外籍|境外|境内|省外|市外|民营|国有|外资)(?:的)?(?:有|为|达)?$/;

/** What is there in the end, of what came new: 新认定高新技术企业数 → 高新技术企业数. */
export function stockOf(name: string): string | null {
  const stock = name.replace(
    /^(?:当年|当季|期内)?(?:新认定|新增|净增|新注册|新登记|新引进|新设立?|新签约|新开工|新上市|新入库|新入规|新获批|新培育|净减少)/,
    "",
  );
  return stock !== name && stock.length >= 2 ? stock : null;
}

/** The head of the last noun counted: 上市企业数 → 企业. */
const headIn = (words: string): string | null => HEADS.exec(words.replace(/(?:总数|数量|数)$/, ""))?.[1] ?? null;

const lastCount = (state: SentenceState, { value }: NumberMention): ObservationFact | null => {
  const last = state.last.at(-1);
  return last?.quantity && last.quantity.dimension === value.dimension && last.quantity.unit === value.unit.replace(/^[万亿]+/, "") ? last : null;
};

/** The noun that a count leaves out, as the words around it give it; null where they do not. */
export function nominal(input: LinkInput, state: SentenceState, gap: Gap, fragment: Span, mention: NumberMention): IndicatorRef | null {
  const { dimension } = mention.value;
  if (dimension !== "count" && dimension !== "people" && dimension !== "area") return null;
  const { text, gazetteer } = input;
  const { start } = outerOf(mention);
  const before = text.slice(Math.max(fragment.start, start - REACH), start).replace(/^(?:、|和|及|与|[（(](?=其中))/, "");
  if (dimension === "area") {
    const told = state.last.at(-1);
    const land = told?.quantity?.dimension === "area" && STOCK.test(before) ? LAND.exec(told.indicator.name)?.[1] : null;
    return land ? named(land, null, gazetteer) : null;
  }
  const insured =
    /参加([^，。；]{2,14}保险)的?(?:总?人数|人员|职工|居民)?(?:共|已)?(?:有|为|达到?)?$/.exec(before) ??
    /([一-龥]{2,16}保险)参保(?:人数|人员|职工|总人数)?(?:共|已)?(?:有|为|达到?)?$/.exec(before);
  if (insured)
    return named(`${insured[1]!.replace(/^(?:其中|全[市省区县]|年末)/, "")}参保人数`, { start: fragment.start, end: fragment.end }, gazetteer);
  const places =
    dimension === "count" ? PLACES_ABOVE.exec(text.slice(Math.max(gap.pieceStart, gap.time?.mention.end ?? 0, start - REACH), start)) : null;
  if (places) return named(`${places[1]}${places[2]}数`, { start: gap.pieceStart, end: fragment.end }, gazetteer);
  const last = lastCount(state, mention);
  const ref = (words: string, head: string): IndicatorRef | null => {
    const plain = words.replace(/^其中，?/, "").replace(/^(?:由|被|有|是)/, "");
    const name = plain.endsWith(head) ? plain : `${plain}${head}`;
    return nameOf(name) ? named(`${name}数`, { start: fragment.start, end: fragment.end }, gazetteer) : null;
  };
  const stock = last && STOCK.test(before) ? stockOf(last.indicator.name) : null;
  if (stock) return named(stock, null, gazetteer);
  const gain = last ? GAIN.exec(before) : null;
  if (gain && last && (last.indicator.id !== null || headIn(last.indicator.name)) && !/^(?:新|净)/.test(last.indicator.name))
    return named(`${gain[1] === "净减" ? "净减少" : gain[1]}${last.indicator.name.replace(/(?:总数|数量)$/, "数")}`, null, gazetteer);
  const kind = last && gap.ofWhich ? KIND.exec(before)?.[1] : null;
  if (kind && last) {
    state.nominal = last.indicator.name.replace(/(?:总数|数量|数)$/, "");
    return named(`${kind}${last.indicator.name.replace(/(?:总数|数量)$/, "数")}`, { start: fragment.start, end: fragment.end }, gazetteer);
  }
  // 像天枢这样的新能源装备企业，保定高新区|有260多家
  const such = gap.run && HAS.test(before) ? SUCH.exec(text.slice(Math.max(gap.span.start, gap.run.start - REACH), gap.run.start))?.[1] : undefined;
  if (such && nameOf(such)) return named(`${such}数`, null, gazetteer);
  const of = OF.exec(before);
  const counts = sameCounts(input, state, mention);
  const whole = counts.at(-1);
  // 新签约亿元以上项目42个，…；新开工31个，新竣工26个: projects, and not only those above the mark.
  const works = counts.length === 0 || ANEW.test(counts[0]!) ? ANEW.exec(before)?.[1] : undefined;
  const counted_ = (of_: RegExp) => state.made.some(({ quantity, indicator }) => quantity?.dimension === "count" && of_.test(indicator.name));
  const projects = works && counted_(/项目数?$/);
  if (projects && /个$/.test(mention.value.unit)) return ref(works, "项目");
  const stage = counts.length === 0 && /^；/.test(gap.text) && /个$/.test(mention.value.unit) ? STAGE.exec(before)?.[1] : undefined;
  if (stage && counted_(STAGED)) return ref(stage, "项目");
  const done = counts[0] && WORKS.test(headIn(counts[0]) ?? "") ? DONE.exec(before)?.[1] : undefined;
  if (done && counts[0]) {
    state.nominal = headIn(counts[0]);
    return ref(done, counts[0].replace(VERBS, ""));
  }
  // 攻关课题183项，已结题129项: so many of them, whatever they are.
  const told = last?.indicator.name.replace(/(?:总数|数量|数)$/, "") ?? "";
  const ended = last && counts.every((name) => name === told) ? ENDED.exec(before)?.[1] : undefined;
  if (ended && mention.value.value <= last!.quantity!.value && !/^(?:新(?!能源|材料)|净|累计)/.test(told)) return ref(ended, told.replace(VERBS, ""));
  const above = whole ? ABOVE.exec(before)?.[1] : undefined;
  // 产值超亿元的83家、超十亿元的4家: by the same measure.
  const measure = above && whole && MARK.test(above) ? MARKED.exec(whole) : null;
  if (above && whole && measure) return ref(`${measure[1]}${above}`, whole.slice(measure[0].length));
  if (above && whole) return ref(above === "规上" ? "规模以上" : above, whole.replace(PLAIN, ""));
  // 省级以上平台93个，国家级占11个; 孵化器25个（国家级9个、省级12个）
  const remark = /^[（(]/.test(before);
  const level = whole && (remark || /级/.test(whole)) ? OF_LEVEL.exec(before.replace(/^[（(]/, ""))?.[1] : undefined;
  if (level && whole && !whole.includes(level)) {
    state.nominal = plainOf(whole);
    return ref(level, state.nominal);
  }
  if (!of || of[1]!.length < 2 || of[1]!.length > 30) return became(input, state, gap, mention, last);
  const words = of[1]!.replace(/[（(][^）)]*$/, "");
  if (/(?:年|月|日|时|最初|原来|当时|当年|去年|上年|全省|全市|全国|全区|现有|目前)$/.test(words)) return null;
  const within = WITHIN.exec(words);
  if (within && headIn(within[1]!)) {
    state.nominal = within[1]!.replace(/^(?:论|说|看)?.*，/s, "");
    return ref(within[2]!, state.nominal);
  }
  if (/[，。；：]/.test(words)) return null;
  const bare = words.replace(/^其中，?/, "");
  if (state.nominal && /^[、，；和及与]?$/.test(text.slice(gap.span.start, fragment.start).replace(/其中/, ""))) return ref(bare, state.nominal);
  const topic = TOPIC.exec(text.slice(Math.max(gap.span.start, fragment.start - 16), fragment.start))?.[1];
  const head = topic ? headIn(topic) : null;
  if (head) return ref(bare, head);
  if (!last || /(?:企业|公司|机构|单位|项目|平台|园区|高新区|学校|医院)$/.test(words)) return null;
  const counted = last.indicator.name.replace(/(?:总数|数量|数)$/, "");
  if (!headIn(counted)) return null;
  if (!(LEVEL.test(bare) || gap.ofWhich || /^[，、；]/.test(gap.text))) return null;
  state.nominal = LEVEL.test(bare) ? plainOf(counted) : counted;
  return ref(bare, state.nominal);
}

/** How many facts back a whole may have been told, and how far back a semicolon is looked for, in code units. */
const KIN = 12;
const FAR = 400;

/** What was counted in the same unit since the last semicolon, in order; each with a head of its own. */
function sameCounts({ text }: LinkInput, { made, sentence }: SentenceState, { start, value }: NumberMention): string[] {
  const unit = value.unit.replace(/^[万亿]+/, "");
  const floor = Math.max(sentence.start, start - FAR);
  const mark = text.slice(floor, start).lastIndexOf("；");
  const from = mark < 0 ? sentence.start - 1 : floor + mark;
  return gather(made.slice(-KIN), ({ quantity, indicator, stated }) => {
    const name = indicator.name.replace(/(?:总数|数量|数)$/, "");
    return stated.start > from && quantity?.dimension === "count" && quantity.unit.replace(/^[万亿]+/, "") === unit && headIn(name) ? [name] : [];
  });
}

/** 实施亿元以上项目 → 项目: what was done with all of them, and another mark, are not of the part. */
const PLAIN = /^(?:实施|推进|安排|谋划|储备|拥有|共有|现有|累计)+|[\d.]*[百千]?[万亿]+元(?:及?以上)|[过超逾][\d.]*[百千]?[万亿]+元的?/g;
/** 新开工亿元以上项目 → 亿元以上项目. */
const VERBS =
  /^(?:实施|推进|安排|谋划|储备|拥有|共有|现有|累计|新签约|签约|引进|新引进|新增|净增|入园|入驻|落户|落地|新开工|开工|续建|新建|在建|竣工|投产)+/;

/** 省级以上孵化器 → 孵化器: another level takes the place of the first. */
const plainOf = (name: string): string => name.replace(/^(?:省级|市级|区级|县级|国家级|[2-5]?A{1,5}级|[一二三四五]星级)(?:及?以上)?/, "");

function became(
  { text, gazetteer }: LinkInput,
  state: SentenceState,
  gap: Gap,
  { end }: NumberMention,
  last: ObservationFact | null,
): IndicatorRef | null {
  const match = (gap.ofWhich || state.nominal) && last ? BECAME.exec(text.slice(end, end + 24)) : null;
  if (!match || !last) return null;
  const noun = state.nominal ?? last.indicator.name.replace(/(?:总数|数量|数)$/, "").replace(/^(?:新签约|签约|形成|完成|实施)/, "");
  state.nominal = noun;
  return named(
    `${match[1] ?? ""}${match[2]!.replace(/^(?:已被|已|被|得到|实现|成功)/, "")}${noun}数`,
    { start: end, end: end + match[0].length },
    gazetteer,
  );
}
