/** Figures of firms that name themselves or are named in a row: no place has them. */

/** “我们公司|年底产值: in a firm's own words. */
const OUR_FIRM = /(?:^|[。；，：“])(?:我们?|咱们?|俺们?)(?:公司|企业|厂|集团|司)(?![一-龥]{0,6}(?:所在|服务|总数))[^，。；：]{0,30}$/;
/** 甲光电、乙重工等企业|营收: of the firms that are named; 电子信息、装备制造等企业 are kinds. */
const NAMED_FIRMS =
  /(?:^|[，。；：、])(?<list>[^，。；：、\d]{2,8}(?:、[^，。；：、\d]{2,8}){0,6})等(?:\d+家)?[^，。；：、\d业型]{0,6}(?:企业|公司)(?:的|全年|共|合计)*[一-龥]{0,4}(?:营收|产值|收入|利润|利税|税收|出口额?|销售额|订单)$/;
const KINDS_OF_FIRMS =
  /业|型|资|规|级|国有|民营|集体|个体|制造|电子|信息|材料|能源|医药|生物|装备|机械|化工|食品|纺织|服装|汽车|科技|服务|数字|软件|石化|轻工|钢铁|电力|旅游|物流|金融|外贸/;

/** True where what is measured in the words from `start` to `end`, with the mark before them, is a firm's or so many named firms'. */
export function isOfFirms(text: string, start: number, end: number): boolean {
  const words = text.slice(Math.max(0, start - 1), end);
  const list = words.includes("等") ? NAMED_FIRMS.exec(words)?.groups?.list : undefined;
  return (list !== undefined && !KINDS_OF_FIRMS.test(list)) || OUR_FIRM.test(words);
}
