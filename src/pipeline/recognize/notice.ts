import { matchesMany, rare } from "../rare.ts";
import { holds } from "../text.ts";

/** What those who apply are told, each of another thing: what is offered, how to apply, the trial, who may, what is paid, whom to ask. */
const APPLY = [
  /(?:公告|简章|启事|章程)\s*(?:\n|$)/,
  /(?:公开|面向社会|现)招(?:聘|录|考|募|生)|(?:公开|统一)(?:选调|遴选)|报考/,
  /报名(?:时间|条件|方式|方法|地点|费|表|资格|登记|网址|网站|程序|人员|材料)|逾期不再受理/,
  /笔试|面试|试讲|机考/,
  /准考证|资格(?:初审|复审|审查)|开考比例|合格分数线|总成绩|考试时间|成绩查询/,
  /\d周岁|以后出生|户籍不限|应届(?:高校)?毕业生/,
  /试用期|拟聘用|聘用(?:人员|合同|手续)|服务期|拟录用|五险一金/,
  /(?:岗位|职位|计划)(?:一览)?表|报名(?:登记)?表|报名推荐表/,
  /(?:咨询|监督|举报|报名)(?:举报)?(?:电话|热线)/,
  /体检(?:合格|标准|费|项目|不合格)|政审/,
  /填报志愿|志愿填报|投档|录取通知书|学费(?:标准|每|\d)|收费标准/,
].map(rare);
/** A report on posts that were filled (经笔试、面试，招聘教师65名) has two or three of these. */
const MIN_SIGNS = 4;

/** 第三条　本办法…, each on a line of its own. */
const ARTICLE = /(?:^|\n)\s*第[一二三四五六七八九十百]{1,5}条[\s　：:]/g;
const MIN_ARTICLES = 3;

/** What a forecast of the weather tells of each place, and what besides. */
const DEGREES = /\d\s?(?:~|～|-|—|至|到)\s?-?\d+\s?(?:℃|度)/;
const WEATHER = [/预报/, /多云|阵雨|雷雨|[小中大暴]雨|晴/, /[东南西北]{1,2}风|风力/, /降水概率|相对湿度|紫外线|能见度|未来(?:24|48|72|三|几)/];

/** What those who buy are told of goods, each of another thing: what they measure, how long they last, what they cost, whom to call. */
const OFFER = [
  /(?:标称|额定)(?:容量|功率|电压|电流|扭矩|载重|转速|压力)/,
  /质保|保修|延保|终身维护|无理由退/,
  /(?:核心|技术|产品|性能|规格|基本|主要)参数|规格型号|参数(?:表|配置|规格)/,
  /(?:尝鲜|体验|优惠|促销|到手|预售|秒杀|拼团|团购|会员|券后)价|立减|包邮|指导价|建议(?:零售|售)价/,
  /(?:服务|客服|订购|订货|销售|购买|咨询|选购|售后)(?:热线|电话)|售后/,
  /图片仅供参考|以实物为准|(?:参数|规格|配置)[^，。；]{0,8}(?:恕不|不另行)/,
  /防护等级|噪[声音](?:值|[≤<：:|｜\s]|低于)|净重|毛重|循环寿命|续航(?:时间|里程)?|待机|整机(?:重量|功率|尺寸)|外形尺寸/,
  /上一代(?:产品|机型)?|新一代产品|(?:产品|适用)(?:特点|优势|亮点|卖点|范围|场景)|为什么选/,
].map(rare);
/** News of a plant and what it makes has two or three of these. */
const MIN_OFFERS = 5;

/** What only a report on a place has. */
const REPORT = /地区生产总值|一般公共预算|社会消费品零售/;

/**
 * True for notices of posts, exams and admissions, for pages that sell goods, for rules article by article and for forecasts of the weather: what
 * they count is offered, asked, allowed or to come, and of a school, a firm or an office at most. A report that tells how many were taken on is none.
 */
export const isNotice = (text: string): boolean =>
  !REPORT.test(text) &&
  (matchesMany(text, APPLY, MIN_SIGNS) ||
    matchesMany(text, OFFER, MIN_OFFERS) ||
    (DEGREES.test(text) && WEATHER.every((words) => words.test(text))) ||
    (holds(text, "条") && (text.match(ARTICLE)?.length ?? 0) >= MIN_ARTICLES));

/** A notice that listed companies owe their shareholders, by its code and the vow it begins with. What it counts is its own, but for what it tells of a place by name. */
export const isDisclosure = (text: string): boolean =>
  holds(text, "券票") && /证券(?:代码|简称)|股票(?:代码|简称)/.test(text) && /虚假记载/.test(text);
