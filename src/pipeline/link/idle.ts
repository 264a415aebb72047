/** Values that are no figure of their own. */
import type { NumberMention } from "../mention.ts";
import { resultBefore } from "../recognize/motion.ts";
import { holds } from "../text.ts";
import { isEachAbove } from "./counted.ts";
import { outerOf, type ValueMention } from "./state.ts";

/** 3万亿元至5万亿元之间, 两万亿至三万亿：: a band into which others fall. */
const isBand = (text: string, mention: NumberMention): boolean => {
  const { start, end } = outerOf(mention);
  const after = text.slice(end, end + 5);
  // 其中4个在|20亿斤|以上: what so many of them reach.
  if (
    /^以[上下](?=[，。；（）]|$)/.test(text.slice(mention.end, mention.end + 3)) &&
    /\d(?:个|家|[县市区镇乡村户])(?:[县市区镇乡村]|企业|单位)?[都均]?在$/.test(text.slice(Math.max(0, mention.start - 10), mention.start))
  )
    return true;
  if (mention.value.high !== null && /^(?:之间|区间|：|的有|以?上?的?(?:省份|城市))/.test(after)) return true;
  return (
    /^的(?:有|共有|省份|城市|地区(?!生产|GDP)|县市|县区|算(?!法|力)|属|归为|列为|划为|称为|[是为]第[一二三四五])/.test(after) &&
    !/(?:首个|唯一|第一个)[^，。；]{0,4}$/.test(text.slice(Math.max(0, start - 8), start))
  );
};

/** 在石嘴山市4个工业园区中位居第一, 在全省17家省级以上高新区里排第6位: those among whom one stands. */
const isAmong = (text: string, { start, end, value }: NumberMention): boolean =>
  value.dimension === "count" &&
  ((/在[^，。；]{0,8}$/.test(text.slice(Math.max(0, start - 9), start)) &&
    /^[^，。；]{2,16}?(?:当中|之中|中|里)(?:也|均|都)?(?:位|居|排|列|名|拔得|[^，。；\d]{0,4}最[大小高低多少快慢强早新长])/.test(
      text.slice(end, end + 24),
    )) ||
    // 居6家国家高新区首位
    (/(?:居|列|排在?|排名|稳坐)[^，。；\d]{0,6}$/.test(text.slice(Math.max(0, start - 9), start)) &&
      /^[^，。；\d]{2,16}?(?:首位|榜首|之首|第[一二三四五六七八九十\d]|头把交椅)/.test(text.slice(end, end + 22))));

/** 优良天数|由183天|增加到, 人均预期寿命|提高到: what is measured in days or years. */
const LASTING = /(?:天数|日数|预期寿命|期望寿命|受教育年限|平均年龄)(?:为|达到?|是|有|共)*(?:[由从](?:\d{4}年的?)?(?:[\d.]+[天岁年])?)?$/;
const LASTING_REACH = 28;

function isLasting(text: string, start: number): boolean {
  const end = start - resultBefore(text, start).length;
  return LASTING.test(text.slice(Math.max(0, end - LASTING_REACH), end));
}

const REACHED_BY =
  /(?:中|里|内|，|。|；|、|[省市州区县])(?:已|共)?有?(?:\d{1,2}|[二三四五六七八九十]{1,3})个(?:城市|地级?市|省份|乡镇|镇街|板块|[市县区州]{1,3})(?!域|级)的?(?![^，。；、\d]*(?:实现|完成|合计|总共|共计|累计))[^，。；、\d]{2,14}$/;
const BUDGETED =
  /(?:占|完成|达到?|为)(?:全年|年度|年初|年|当年|本年|调整后?|代编|市下达|省下达|下达)*的?(?:预算|任务|目标|计划)(?:数|任务|目标|指标)?$/;
const DIVISION = /^(?:街道|乡镇|镇街|(?:民族)?[镇乡]|社区|(?:行政|自然)?村|[村居]民?委员?会|居民|[县市区旗](?=[、，。；和及与（]))/;
const RULES_OVER = /辖(?:有|区内?有?)?(?:[\d一二三四五六七八九十两]{1,4}个[一-龥]{1,6}(?:（[^（）]{1,20}）)?[、，和与及]?)*$/;
const RULED_REACH = 60;

const OUTDONE_BY = /(?:超过|超出|高出|高于|领先|多于|低于|少于|落后于?)(?!人民)[一-龥]{0,6}(?:[市省县区州国]|平均水平?)$/;

const ROUND_HEADS: ReadonlySet<number> = new Set([1e3, 1e4, 1e5]);
/** No figure of its own: a length of time, a threshold inside a noun, a vague counter. */
export const isIdle = (text: string, mention: ValueMention): boolean =>
  isEachAbove(text, mention) ||
  (mention.kind === "change" && mention.value.high !== null && text.startsWith("之间", mention.end)) ||
  (mention.kind === "quantity" &&
    (isBand(text, mention) ||
      isAmong(text, mention) ||
      // 北屯、三坪|3家: a name that begins like a number.
      (/\d/.test(text.charAt(mention.end)) && !/\d/.test(text.slice(mention.start, mention.end))) ||
      // 16个城市中有12个城市投资总量超过|1000亿元: what so many of them reach, and none of it all.
      (mention.value.qualifier === ">" && REACHED_BY.test(text.slice(Math.max(0, outerOf(mention).start - 24), outerOf(mention).start))) ||
      // 超过德阳市|792亿元: by how much, or what it has: who can tell.
      (mention.value.dimension === "CNY" && OUTDONE_BY.test(text.slice(Math.max(0, outerOf(mention).start - 16), outerOf(mention).start))) ||
      // 占年预算|88410万元|的35.93%: what it was to be.
      (BUDGETED.test(text.slice(Math.max(0, outerOf(mention).start - 12), outerOf(mention).start)) &&
        /^的[约近]?\d[\d.]*%/.test(text.slice(mention.end, mention.end + 10))) ||
      // 上年同期=100
      (holds(text, "=＝") && /[=＝]\s?$/.test(text.slice(Math.max(0, mention.start - 2), mention.start))) ||
      text[outerOf(mention).start - 1] === "每" ||
      // 就业人员|10万人|生产安全事故死亡人数: of so many.
      (mention.value.dimension === "people" &&
        ROUND_HEADS.has(mention.value.value * mention.value.factor) &&
        /^(?:生产|安全|死亡|事故|拥有|发明|专利)/.test(text.slice(mention.end, mention.end + 2))) ||
      // 下辖4个镇、|7个街道: how it is divided.
      (mention.value.dimension === "count" &&
        holds(text, "辖") &&
        DIVISION.test(text.slice(mention.end, mention.end + 6)) &&
        RULES_OVER.test(text.slice(Math.max(0, mention.start - RULED_REACH), mention.start))) ||
      // “四位一体”创新平台: a saying.
      (mention.value.unit === "位" && text.startsWith("一体", mention.end)) ||
      // 前八届展会: those held before.
      (mention.value.unit === "届" &&
        ("前历近".includes(text.charAt(outerOf(mention).start - 1)) ||
          /^(?:加起来|合起来|加在一起|合计|总共|一共|共|会)/.test(text.slice(mention.end, mention.end + 4)))) ||
      // 大蒜、生姜|两项|产量分别增长: what sums up a list.
      (mention.value.dimension === "count" && /^(?:[一-龥]{2,8}?)??(?:分别|依次)/.test(text.slice(mention.end, mention.end + 10))) ||
      // 汽车制造业、食品制造业|两个，分别增长
      (/^[个类种项]$/.test(mention.value.unit) &&
        /^(?:行业|产业|产品|商品|门类|领域)?，(?:分别|依次|增速|增幅|降幅|同比分别)/.test(text.slice(mention.end, mention.end + 8)) &&
        /、[^，。；：\d、]{2,20}$/.test(text.slice(Math.max(0, mention.start - 22), mention.start))) ||
      // 两项|社会保险合计基金收入
      (mention.value.unit === "项" && /^[一-龥]{2,8}?(?:合计|共计|总计)(?!占)/.test(text.slice(mention.end, mention.end + 12))) ||
      (mention.value.dimension === "count" &&
        /^(?:指标|数据|数字|工作|任务|原则|方面|举措|重点(?!项目|企业|工程))/.test(text.slice(mention.end, mention.end + 4))) ||
      (mention.value.dimension === "duration" && !isLasting(text, outerOf(mention).start)) ||
      mention.value.threshold === true ||
      isPassed(text, mention) ||
      (mention.value.weak === true && !isDivided(text, mention))));

/** 1.2亿元，首次突破|亿元|大关: the mark that the figure before it passed. */
const isPassed = (text: string, { start, end, value }: NumberMention): boolean =>
  value.qualifier === ">" &&
  /^(?:大关|关口)/.test(text.slice(end, end + 2)) &&
  /\d[万亿]*元，(?:历史性|首次|首度|成功|一举|顺利)*(?:突破|跨过|越过|迈过|跨越|冲破)了?$/.test(text.slice(Math.max(0, start - 18), start));

/** 拥有三大片区, 分成五大片区: how many parts a place has. */
const isDivided = (text: string, { start, end, value }: NumberMention): boolean =>
  value.unit === "大" &&
  /^(?:片区|组团|园区|功能区|板块)(?=[，。；、]|$)/.test(text.slice(end, end + 4)) &&
  /(?:拥有|下辖|辖有?|分成了?|分为|划分为|设有|添成了?|扩成了?|变成了?|形成了?)$/.test(text.slice(Math.max(0, start - 4), start));
