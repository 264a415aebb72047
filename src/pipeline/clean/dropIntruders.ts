import { applyEdits, type Draft, editsFor } from "./draft.ts";

/** The cities that advertising of this trade is written for, and what it offers to cure. */
const CITY =
  "(?:北京|上海|天津|重庆|石家庄|太原|呼和浩特|沈阳|大连|长春|吉林|哈尔滨|南京|苏州|无锡|杭州|宁波|温州|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|东莞|佛山|南宁|海口|成都|贵阳|昆明|西安|兰州|西宁|银川|乌鲁木齐|全国|国内|哪家|哪里)市?";
const ILL =
  "(?:皮肤病|牛皮癣|银屑病|白癜风|白斑|癫痫病?|羊癫疯|羊角风|肠?胃病|胃肠病|妇科病?|男科病?|不孕不育|不孕|不育|痔疮|肛肠病?|尖锐湿疣|湿疹|性病|梅毒|疱疹|鼻炎|脱发|近视眼?|前列腺炎?|包皮|无痛人流|人流|阳痿|早泄|腋臭|狐臭|甲亢|甲状腺|类风湿|股骨头坏死|肝病|乙肝|抑郁症|失眠|精神病|白内障|糖尿病|痛风|颈椎病|腰椎间盘突出|哮喘|脑瘫|自闭症|种植牙|整形)";
const CURE = "(?:专业|专门)?(?:治疗|治好|医治|专治|主治|看|治|做|割)";
const HOUSE = "(?:的?(?:最好的?|正规的?|专业的?|专科)?(?:医院|诊所|门诊))";
/** 哪家好, 多少钱: what nobody asks in a report. */
const ASK =
  "(?:哪(?:家|个|里|儿)(?:专科)?(?:医院)?(?:看|治)?(?:得|的)?(?:最|更|比较)?(?:好|专业|权威|靠谱|强)|(?:大概|一般|需要?|要)?(?:花费?)?多少钱|(?:怎么样|好不好|好吗|费用高吗))";

/** Advertising for hospitals that broke into a text, often inside a word or a number: 播种330万|某市看某病哪家好|亩. */
const ASKED = new RegExp(
  `${CITY}(?:(?:${CURE}${ILL}${HOUSE}?|${ILL}${HOUSE}?)${ASK}|哪[家个](?:专科)?医院${CURE}${ILL}(?:最|更|比较)?(?:好|专业|权威|靠谱))`,
  "g",
);
/** Without a question only behind a number, where no place could stand: 产值20亿元|某市专治某病的医院|增长. */
const NAMED = new RegExp(`(?<=[\\d%亿万千百][元吨亩人个家]?)${CITY}${CURE}${ILL}${HOUSE}`, "g");
const ANY = /哪[家个里儿]|多少钱|怎么样|好不好|好吗|费用高|医院|诊所|门诊/;

/** Drops what was advertised in the middle of a text, with the place that it names. */
export function dropIntruders(draft: Draft): Draft {
  if (!ANY.test(draft.clean)) return draft;
  const asked = applyEdits(
    draft,
    editsFor(draft.clean, ASKED, "debris", () => ""),
  );
  return applyEdits(
    asked,
    editsFor(asked.clean, NAMED, "debris", () => ""),
  );
}
