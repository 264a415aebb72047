/**
 * Dated public events that articles lean on without dating them: documents, turns of policy, birthdays, occasions. Each is certain to the precision given
 * (a document's month is that of its issue; where approval and issue fall in different months, the year alone).
 */
export interface PublicEvent {
  /** YYYY or YYYY-MM. */
  date: string;
  /** Words by which an article names it. */
  names: RegExp;
  kind: "document" | "turn" | "birth" | "occasion";
}

const document = (date: string, names: RegExp): PublicEvent => ({ date, names, kind: "document" });
const turn = (date: string, names: RegExp): PublicEvent => ({ date, names, kind: "turn" });
const birth = (date: string, names: RegExp): PublicEvent => ({ date, names, kind: "birth" });
const occasion = (date: string, names: RegExp): PublicEvent => ({ date, names, kind: "occasion" });

export const publicEvents: readonly PublicEvent[] = [
  document("2014-03", /国家新型城镇化规划[（(]2014/),
  document("2015", /京津冀协同发展规划纲要/),
  document("2015-04", /长江中游城市群发展规划/),
  document("2015-05", /《中国制造2025》/),
  document("2016", /成渝城市群发展规划/),
  document("2016", /长江经济带发展规划纲要/),
  document("2016-05", /国家创新驱动发展战略纲要/),
  document("2016-10", /“健康中国2030”规划纲要/),
  document("2018-02", /关中平原城市群发展规划/),
  document("2018-09", /乡村振兴战略规划[（(]2018/),
  document("2019-02", /粤港澳大湾区发展规划纲要/),
  document("2019-08", /支持深圳建设中国特色社会主义先行示范区的意见/),
  document("2019-09", /交通强国建设纲要/),
  document("2019-12", /长江三角洲区域一体化发展规划纲要|长三角一体化发展规划纲要/),
  document("2020-05", /新时代推进西部大开发形成新格局的指导意见/),
  document("2020-06", /海南自由贸易港建设总体方案/),
  document("2020-07", /促进国家高新技术产业开发区高质量发展的若干意见/),
  document("2021-02", /国家综合立体交通网规划纲要/),
  document("2021-02", /南京都市圈发展规划》/),
  document("2021-06", /支持浙江高质量发展建设共同富裕示范区的意见/),
  document("2021-07", /支持浦东新区高水平改革开放/),
  document("2021-09", /横琴粤澳深度合作区建设总体方案/),
  document("2021-09", /全面深化前海深港现代服务业合作区改革开放方案/),
  document("2021-09", /知识产权强国建设纲要/),
  document("2021-10", /成渝地区双城经济圈建设规划纲要/),
  document("2021-10", /黄河流域生态保护和高质量发展规划纲要/),
  document("2021-10", /国家标准化发展纲要/),
  document("2022-02", /长江中游城市群发展“十四五”实施方案/),
  document("2022-12", /扩大内需战略规划纲要/),
  document("2023-02", /数字中国建设整体布局规划/),
  document("2023-02", /质量强国建设纲要/),
  turn("2014", /京津冀协同发展(?:上升为|成为|被?确定为)?(?:重大)?国家战略/),
  turn("2018-11", /(?:长三角|长江三角洲)(?:区域)?一体化(?:发展)?上升为(?:重大)?国家战略/),
  turn("2019-09", /黄河流域生态保护和高质量发展(?:上升为|成为|被?确定为)(?:重大)?国家战略/),
  turn("2020-01", /中央财经委员会第六次会议/),
  turn("2017-04", /雄安新区(?:正式)?设立|设立(?:河北)?雄安新区/),
  turn("2020-11", /(?:RCEP|区域全面经济伙伴关系协定)(?:正式)?签署/),
  turn("2022-01", /(?:RCEP|区域全面经济伙伴关系协定)(?:正式)?生效/),
  birth("1921", /中国共产党成立|建党/),
  birth("1927", /中国人民解放军建军|建军/),
  birth("1919", /五四运动/),
  birth("1945", /(?:中国人民)?抗日战争(?:暨世界反法西斯战争)?胜利|抗战胜利/),
  birth("1949", /新中国成立|中华人民共和国成立|建国/),
  birth("1978", /改革开放/),
  birth("1980", /(?:深圳|珠海|汕头|厦门)?经济特区(?:建立|成立|创办)/),
  birth("1988", /海南建省(?:办经济特区)?/),
  birth("1990", /浦东开发开放/),
  birth("1997", /香港回归|重庆直辖/),
  birth("1999", /澳门回归/),
  birth("2001", /(?:中国)?加入世(?:界)?贸(?:易)?(?:组织)?|上海合作组织成立/),
  birth("2013", /“?一带一路”?倡议提出|共建“一带一路”(?:倡议提出)?/),
  birth("2008", /(?:汶川|5·12汶川)(?:特大)?地震/),
  occasion("2008-08", /北京奥运会(?!城市)/),
  occasion("2010", /上海世博会/),
  occasion("2012-11", /(?:党的|喜迎)?十八大(?:胜利)?召开/),
  occasion("2016-09", /G20杭州峰会/),
  occasion("2017-10", /(?:党的|喜迎)?十九大(?:胜利)?召开/),
  occasion("2022-02", /北京冬奥会(?:开幕|举办|召开|成功)/),
  occasion("2022-10", /(?:党的|喜迎)?二十大(?:胜利)?召开/),
  occasion("2023", /杭州亚运会(?:开幕|举办|召开|成功)|成都大运会(?:开幕|举办|召开|成功)/),
];

/** Congresses and plenary sessions by the month they closed in: 党的二十大刚刚闭幕. */
export const sessions: readonly Pick<PublicEvent, "date" | "names">[] = [
  { date: "2012-11", names: /(?:党的)?十八大/ },
  { date: "2013-11", names: /十八届三中全会/ },
  { date: "2014-10", names: /十八届四中全会/ },
  { date: "2015-10", names: /十八届五中全会/ },
  { date: "2016-10", names: /十八届六中全会/ },
  { date: "2017-10", names: /(?:党的)?十九大/ },
  { date: "2019-10", names: /十九届四中全会/ },
  { date: "2020-10", names: /十九届五中全会/ },
  { date: "2021-11", names: /十九届六中全会/ },
  { date: "2022-10", names: /(?:党的)?二十大/ },
  { date: "2024-07", names: /二十届三中全会/ },
  { date: "2025-10", names: /二十届四中全会/ },
];

/** Five-year plans by their first year: “十四五” is 2021 to 2025. */
export const FIRST_PLAN_YEAR: Record<string, number> = { 十一五: 2006, 十二五: 2011, 十三五: 2016, 十四五: 2021, 十五五: 2026 };
