/** Whether an article reports figures of a place: matches, novels and lives count things, too. */
import { matchesMany, rare } from "../rare.ts";
import type { ObservationFact } from "./facts.ts";
import { isPrivate, type LinkInput } from "./state.ts";

const SPORT = [/马拉松/, /季后赛|联赛|锦标赛/, /客场|主场/, /射门|进球|点球/, /三分球|篮板/, /控球率|命中率/, /完赛|跑友|参赛选手/].map(rare);

/** A match counts, too, and no region has its figures. */
export const isOfSport = ({ text }: LinkInput): boolean => matchesMany(text, SPORT, 2);

/** A fact that nothing but a report tells: of a known indicator, or one of those below. */
export const isReported = (fact: ObservationFact): boolean =>
  fact.indicator.id !== null ||
  isFlow(fact) ||
  isGrown(fact) ||
  isBranch(fact) ||
  isPortion(fact) ||
  isWork(fact) ||
  (fact.rank !== null && fact.change === null);

/** 引水流量116立方米/秒: nothing but a report measures so. */
const isFlow = ({ quantity }: ObservationFact): boolean =>
  quantity?.dimension === "flow" || (quantity?.dimension === "volume" && quantity.factor >= 10_000);

/** 全产业链产值86亿元，同比增长6.6%: what a place made, held against the year before. */
const isGrown = ({ region, indicator, quantity, change }: ObservationFact): boolean =>
  region !== null &&
  (change?.kind === "yoy" || isGuests(indicator.name, quantity)) &&
  !isPrivate(indicator.name) &&
  // 进出口集装箱31万标箱: a port's, too.
  ((quantity?.dimension === "CNY" && quantity.factor >= 1e8) ||
    isGuests(indicator.name, quantity) ||
    /标准?箱$/.test(quantity?.unit ?? "") ||
    // 口岸货运量571万吨
    (quantity?.dimension === "mass" && quantity.factor >= 1e7 && /(?:货运量|吞吐量|货物)$/.test(indicator.name)));

/** 景区接待游客487.3万人次 */
const isGuests = (name: string, quantity: ObservationFact["quantity"]): boolean =>
  quantity?.dimension === "visits" && quantity.factor >= 1e4 && /(?:游客|旅客|观众)(?:人[次数])?$/.test(name);

/** 新型显示产业规模突破1000亿元: what a branch of a place comes to. */
const isBranch = ({ region, indicator, quantity }: ObservationFact): boolean =>
  region !== null &&
  quantity?.dimension === "CNY" &&
  quantity.factor >= 1e8 &&
  /产业(?:集群|链)?(?:总?产值|规模|营收|营业收入|增加值)$/.test(indicator.name) &&
  !isPrivate(indicator.name);

/** 总产值占全省6成: what a place has of all there is in the one round it. */
const isPortion = ({ region, indicator }: ObservationFact): boolean =>
  region !== null && /占全[国省市州盟县].{0,12}比重$/.test(indicator.name) && !/市场|份额|销量/.test(indicator.name) && !isPrivate(indicator.name);

/** 农村劳动力转移就业59.27万人: how many of a place work, look for work or are insured, and nothing that a novel or a match counts. */
const isWork = ({ region, indicator, quantity }: ObservationFact): boolean =>
  region !== null &&
  quantity?.dimension === "people" &&
  quantity.factor >= 1e4 &&
  /(?:就业|务工|参保|(?:劳动力|劳务)(?:转移|输出)|从业人员|农民工|失业)(?:总?人[数员]|劳动力)?$/.test(indicator.name);
