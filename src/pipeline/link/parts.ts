/** A part takes the name of its whole: 其中城镇20715元 after 居民人均消费支出, 风电2058万千瓦 after 装机容量, 衣着涨0.7% after 居民消费价格. */

import type { IndicatorRef } from "./facts.ts";
import type { Focus } from "./state.ts";

const DWELLERS = /^(?:居住在)?(城镇|城市|农村|乡村|农村牧区|农牧区|牧区|农牧民)(?:常住)?(?:居民|人口|家庭)?(?:的)?$/;

/** The quality at the end of a name that its parts are measured by, too. */
const QUALITY =
  /(增加值|总产值|产值|主营业务收入|营业总收入|营业收入|业务收入|保费收入|税收收入|总收入|收入|固定资产投资|完成投资|投资|实际到位资金|到位资金|规模|利润总额|利润|产量|销售量|销量|零售额|销售额|成交额|交易额|贸易额|营业额|开票销售|进出口总[额值]|进出口额|进出口|出口总?额|出口|进口总?额|进口量|出口量|进口|用电量|发电量|税收|参保人数|装机容量|装机规模|装机|播种面积|种植面积|销售面积|施工面积|竣工面积|新开工面积|待售面积|成交面积|面积|出栏量?|存栏量?|贷款余额|存款余额|贷款|存款|通车里程|运营里程|营业里程|里程|货物吞吐量|吞吐量|货运量|客运量|周转量|保有量|拥有量|支出|价格|从业人员|就业人数|转移就业|签约额)$/;

/** Words that can only be a part of what was told before them, by class: dwellers, goods, crops, beasts, roads, sources of power, insurances. */
export const KIN =
  /^(?:居住在)?(?:城镇|城市|农村|乡村|农村牧区|农牧区|牧区)(?:常住)?(?:居民|人口)?的?$|^(?:男|女)性$|类$|^(?:省|市|县|境|区|州)[内外]$|(?:作物|食用菌|油料|蔬菜|棉花|薯类|豆类|瓜果|水果|茶叶|烤烟|饲草|药材|牧草|花卉|谷物|稻谷|小麦|玉米|大豆|青稞|马铃薯)$|^(?:肉|奶|黄|水|山|绵|肉用)?[牛羊]$|^(?:猪|马|驴|骆驼|家禽|鸡|鸭|鹅|兔|能繁母猪)$|^(?:高速|高等级|等级|国省道?|农村|一级|二级)公路$|^(?:海上|陆上|集中式|分布式)?(?:风电|光伏|光热|火电|水电|核电|储能|抽水蓄能|生物质能?|太阳能|风力|新能源|清洁能源|可再生能源|煤电|气电)(?:发电)?$|^(?:寿|人身|财产?|健康|意外)险$|^(?:人工造林|封山育林|飞播造林|退化林修复|森林抚育|退耕还林|迹地更新)$|^对(?!外|口|其|该|此|它)[一-龥]{1,8}(?<!口|贸易|投资)$/;

/** Firms by whose they are or how large: 国有控股企业 of a value added. */
export const FIRMS =
  /^(?:国有(?:及国有)?(?:控股)?|[省市县区州旗]属|地方|驻[省市县区州]|集体|股份制|股份合作|民营|私营|非公有?制?|(?:外商及?)?港澳台商?投资|外商投资|外资|大型|中型|大中型|小型|小微|中小微?)企业$/;

/** Eight classes of consumer prices, as statistics has them. */
const PRICED =
  /^(?:[一-龥、]{1,8}类|食品烟酒|食品|衣着|居住|生活用品(?:及|和)服务|交通[和及、]?通信|交通和通讯|教育[、和]?文化[、和及]?娱乐|医疗保健|其他用品[和及]服务|(?:鲜|猪|牛|羊|畜|禽)?(?:肉|菜|果|蛋)|粮食|水产品|烟酒)$/;

const OWNED = /^(?:[省市县区州旗]属|地方|驻[省市县区州]|国有|民营)企业$/;

/** Of whose purse: 其中省级50亿元. */
const LEVEL = /^(?:(?:中央|省|市|县|区|州|旗|乡镇|镇|地市|县区)级|(?:省|市|县|区|州)本级|中央|地方)$/;

const PRICE = /(?:消费价格(?:总水平|指数)?|价格)$/;

/** 收入 of 税收收入 and of 一般公共预算收入: by what a name is measured, the wider word of two. */
export const qualityOf = (name: string): string | null =>
  /(增加值|产值|收入|支出|投资|产量|装机|出口|进口|面积|贷款|存款|企业数?|人口|里程)(?:容量|总?[额值]|余额)?$/.exec(name)?.[1]?.replace(/数$/, "") ??
  null;

const TOLD: Record<string, string> = { 装机: "装机容量", 固定资产投资: "投资", 完成投资: "投资", 税收收入: "税收" };

/** What a part of a whole is called, or null where its name cannot be made of the whole's. */
export function partName(part: string, whole: string): string | null {
  // 其中区属企业: of the very coal told before.
  if (LEVEL.test(part) || (OWNED.test(part) && /.产量$/.test(whole))) return `${part}${whole}`;
  const dwellers = DWELLERS.exec(part)?.[1];
  const per = /居民(人均.+|恩格尔系数)$/.exec(whole)?.[1];
  if (per) return dwellers ? `${dwellers === "城市" ? "城镇" : dwellers.replace(/民$/, "")}居民${per}` : null;
  if (PRICE.test(whole) && /消费价格|类价格/.test(whole) && dwellers) return `${dwellers}居民消费价格`;
  if (PRICE.test(whole)) return isPriced(part) ? `${part.replace(/价格$/, "")}价格` : null;
  const people = /(户籍|常住)?(?:总)?人口(?:总量|数)?$/.exec(whole);
  if (people) {
    const kind = dwellers ?? /^(男性|女性|城区|市区|[一-龥\d、]{2,10}(?:族|岁))(?:人口)?$/.exec(part)?.[1];
    return kind ? `${kind}${people[1] ?? ""}人口` : null;
  }
  if (/消费品零售总?额$/.test(whole) && /^(?:限额以上|限上)(?:单位|企业)?$/.test(part))
    return part.endsWith("上") ? "限额以上消费品零售额" : "限额以上单位消费品零售额";
  if (/消费品零售总?额$/.test(whole) && dwellers) return `${dwellers === "农村" ? "乡村" : dwellers}消费品零售额`;
  if (/^地区生产总值$/.test(whole)) return /(?:产业|业)$/.test(part) ? `${part}增加值` : null;
  if (/零售|商品/.test(whole) && /类$/.test(part)) return `${part}零售额`;
  // 非油经济 has no part of a purse.
  if (/经济$/.test(part) && /财政|税|预算|可支配/.test(whole)) return null;
  const quality = QUALITY.exec(whole.replace(/(?:总量|总数|数)$/, ""))?.[1];
  if (!quality || part.endsWith(quality)) return null;
  return joined(part, TOLD[quality] ?? quality);
}

/** 外贸货物 + 货物吞吐量: what both hold is told once. */
const joined = (part: string, quality: string): string =>
  `${part}${part.endsWith(quality.slice(0, 2)) && quality.length > 2 ? quality.slice(2) : quality}`;

/** A class of goods whose price is told of: 食品烟酒, 鲜菜类. */
export const isPriced = (part: string): boolean => PRICED.test(part.replace(/价格$/, ""));

/** 八大类价格四涨四跌。|食品烟酒类|上涨1.5%, 零售总额增长8%。|汽车类|增长5%: a class of what people live on, or of what is sold, is of what was told of them last. */
export function wholeOfClass(text: string, { recent }: Pick<Focus, "recent">, about: IndicatorRef | null): string | null {
  if (!about?.span || about.id !== null || !(LIVED_ON.test(about.name) || SOLD.test(about.name))) return null;
  // 活动开展以来，|汽车类|增长2%: since then.
  if (/(?:以来|期间)，$/.test(text.slice(Math.max(0, about.span.start - 3), about.span.start))) return null;
  const last = recent.find(({ name }) => /价格|支出|零售|销售/.test(name))?.name;
  return last && (LIVED_ON.test(about.name) ? /消费价格/ : /零售总?额$/).test(last) ? last : null;
}
const LIVED_ON = /^(?:食品烟酒|衣着|居住|生活用品[及和、]?服务|交通[和、及]?通信|教育[、]?文化[和、及]?娱乐|医疗保健|其[他它]用品[和、及]?服务)类?$/;
/** As retail sales are told by class. */
const SOLD =
  /(?:^|[、和及])(?:粮油[、，]?食品|食品|饮料|烟酒|服装[、]?鞋帽[、]?针[、]?纺织品|服装|化妆品|金银珠宝|日用品|五金[、]?电料|体育[、]?娱乐用品|书报杂志|家用电器[和及]音像器材|家电音像|中西药品|文化办公用品|家具|通讯器材|石油及?制品|建筑[及和]装潢材料|汽车|机电产品及设备|新能源汽车)类(?:商品|消费)?$/;
/** 汽车类|商品, 汽车类|消费 */
export const withoutGoods = (part: string): string => part.replace(/(?<=类)(?:商品|消费)$/, "");
