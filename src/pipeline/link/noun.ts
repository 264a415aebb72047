import type { Span } from "../../dataset/schema.ts";
import { byLast } from "../parted.ts";
import { MANNERS, resultBefore } from "../recognize/motion.ts";
import { charSet } from "../recognize/words.ts";
import { codeAt } from "../text.ts";

/**
 * Words that stand between a noun and its value and belong to neither: 地区生产总值[实现了]2034.2亿元.
 * Longest first, because each is cut from the end in turn.
 */
const LINKS = [
  "入库",
  "要力争",
  "力争",
  "确保",
  "有望",
  "将会",
  "将",
  "实现总量",
  "决算数",
  "执行数",
  "完成数",
  "决算",
  "总量达到",
  "总数达到",
  "总量",
  "总数",
  "合计",
  "总计",
  "共计",
  "累计",
  "均已",
  "也已",
  "已聚集",
  "已集聚",
  "已汇聚",
  "已发展到",
  "已经",
  "预计",
  "首次",
  "首度",
  "率先",
  "刚刚",
  "刚刚过",
  "刚过",
  "刚",
  "成功",
  "一举",
  "接连",
  "双双",
  "全部",
  "相继",
  "先后",
  "陆续",
  "连续",
  "连跨",
  "连破",
  "首次突破",
  "首次越过",
  "首次站上",
  "首次迈过",
  "首次跨过",
  "首次超过",
  "一举突破",
  "成功突破",
  "突破",
  "首破",
  "越过",
  "站上",
  "站稳",
  "迈过",
  "迈上",
  "迈入",
  "跨过",
  "跨上",
  "跃上",
  "登上",
  "冲上",
  "接连跨过",
  "达到了",
  "来到了",
  "拿下",
  "拿出",
  "录得",
  "录入",
  "来到",
  "占到",
  "这一数字",
  "这个数字",
  "这一数据",
  "这一指标",
  "该数字",
  "分别达到",
  "分别实现",
  "分别完成",
  "分别为",
  "分别是",
  "分别有",
  "分别",
  "依次为",
  "依次是",
  "依次",
  "各为",
  "各有",
  "均为",
  "均是",
  "都是",
  "都为",
  "同为",
  "也为",
  "仅为",
  "只有",
  "只为",
  "仅有",
  "仍为",
  "仍有",
  "仍是",
  "还是",
  "就是",
  "约为",
  "约有",
  "已达到",
  "达到",
  "已达",
  "高达",
  "达成",
  "多达",
  "达",
  "实现",
  "完成",
  "贡献",
  "获得",
  "取得",
  "创下",
  "创造",
  "保持",
  "已有",
  "现有",
  "拥有",
  "共有",
  "总共有",
  "一共有",
  "一共",
  "总共",
  "共",
  "便有",
  "就有",
  "有着",
  "有",
  "为",
  "是",
  "已",
  "约",
  "超",
  "逾",
  "近",
  "到了",
  "到",
  "仅",
  "只",
  "在",
  "则",
  "也",
  "还",
  "就",
  "又",
  "均",
  "都",
  "各",
  "了",
  "的",
  "以",
  "由",
  "从",
  "自",
  "从最初的",
  "最初的",
  "原来的",
  "当时的",
  "上年的",
  "去年的",
  "当年的",
  "年的",
  "净",
  "其中",
  "同比",
  "环比",
  "比上年",
  "较上年",
  "上年",
  "新签下",
  "签下",
  "共签订",
  "签订了",
  "签了",
  "办了",
  "举办了",
  "举行了",
  "添了",
  "补充了",
  "出自",
  "来自",
  "成为",
  "落地",
  "等",
  "共同",
  "合共",
  "年内要投",
  "要投",
  "各占",
  "占",
  "同比多",
  "累计已",
  "均已",
  "目前",
  "如今",
  "现在",
  "眼下",
  "一地",
  "一域",
  "一项",
  "逆势",
  "逆市",
  "强势",
  "稳步",
  "稳定",
  "平稳",
  "大幅",
  "小幅",
  "快速",
  "明显",
  "显著",
  "略有",
  "还在",
  "建成",
  "已建成",
  "累计建成",
  "已超",
  "已近",
  "已逾",
  "更是",
  "更达",
  "虽然",
  "虽",
  "再创",
  "增长",
  "相当于",
  "仍",
  "仍然",
  "依然",
  "依旧",
  "折算为",
  "折合为",
  "折合",
  "约合",
  "在库",
  "在册",
  "攀上",
  "还只有",
  "还只是",
  "不过",
  "却",
  "早已",
  "一直",
  "始终",
  "因此",
  "加起来",
  "合起来",
  "最终核实数",
  "已过",
  "评估为",
  "估值为",
  "每人每月",
  "每人每年",
  "人均每月",
  "每月",
].sort((a, b) => b.length - a.length);

/** Words that open a clause before its noun: [全年完成]固定资产投资. Each is cut from the front in turn. */
const LEADS = [
  "我们",
  "我市",
  "我县",
  "本市",
  "会议还",
  "还集中",
  "年会期间",
  "期间",
  "其中",
  "分别",
  "依次",
  "各自",
  "达产后",
  "投产后",
  "建成后",
  "但",
  "不过",
  "却",
  "倒",
  "反观",
  "其余",
  "彼时",
  "当时",
  "当中",
  "连续三年",
  "同时",
  "此外",
  "另外",
  "另有",
  "还有",
  "以及",
  "而且",
  "并且",
  "与此同时",
  "值得注意的是",
  "值得留意的是",
  "数据显示",
  "统计显示",
  "经初步核算",
  "初步核算",
  "初步统计",
  "按可比价格计算",
  "按不变价格计算",
  "按常住人口计算",
  "按现价计算",
  "据统计",
  "据测算",
  "占",
  "全年",
  "全年度",
  "当年",
  "当季",
  "当月",
  "当天",
  "当日",
  "一年里",
  "一年",
  "半年里",
  "半年",
  "年末",
  "年底",
  "期末",
  "月末",
  "季末",
  "同期",
  "同年",
  "这一年",
  "这里的",
  "这里",
  "区域内",
  "区域",
  "区内",
  "市内",
  "省内",
  "县内",
  "境内",
  "辖区内",
  "园内",
  "园区内",
  "其",
  "它的",
  "他们的",
  "该",
  "本",
  "共实现",
  "累计实现",
  "实现",
  "完成",
  "拥有",
  "达成",
  "建成",
  "累计",
  "合计",
  "共有",
  "共计",
  "总计",
  "一共",
  "现有",
  "已有",
  "已经",
  "仅",
  "只",
  "也",
  "还",
  "又",
  "再",
  "并",
  "而",
  "则",
  "和",
  "与",
  "及",
  "、",
  "的",
  "是",
  "为",
  "有",
  "在",
  "把",
  "将",
  "对",
  "论",
  "看",
  "按",
  "从",
  "由",
  "以",
  "使",
  "让",
  "比",
  "数",
  "预计",
  "预期",
  "力争",
  "确保",
  "有望",
  "目前",
  "如今",
  "现在",
  "眼下",
  "截至目前",
  "迄今",
  "至今",
  "已",
  "主要",
  "带动",
  "推动",
  "促进",
  "拉动",
  "全部",
  "整体",
  "总体",
  "实际完成",
  "安排",
  "会上",
  "会议期间",
  "大会期间",
  "活动期间",
  "活动现场",
  "会议现场",
  "会上还",
  "盟内",
  "联盟内部",
  "联盟内",
  "据",
  "就",
  "至",
  "到",
  "里",
  "中",
  "内",
  "上",
  "方面",
  "等",
  "每年",
  "年均",
  "人们",
  "创下",
  "创造",
  "贡献了",
  "仍",
  "仍然",
  "依然",
  "依旧",
  "贡献",
  "不仅",
  "尤其",
  "特别是",
  "即",
  "包括",
  "涉及",
  "覆盖",
  "总",
  "了",
  "凭",
  "靠",
  "个",
  "家",
  "现场",
  "集中",
  "一次性",
  "各类",
  "各种",
  "各级",
  "公布",
  "形成",
  "共促成",
  "共发生",
  "累计发生",
  "发生",
  "促成",
  "到会的",
  "到会",
  "到场的",
  "到场",
  "前来的",
  "来的",
].sort((a, b) => b.length - a.length);

/** Nouns that end the name of something countable or measurable. */
export const HEADS =
  /(拥有量|保有量|套数|次数|班次|天数|株|厂商|支部|企业|公司|机构|平台|项目|园区|高新区|开发区|经开区|示范区|协议|合同|订单|成果|专利|商标|标准|实验室|中心|基地|申请|授权|院所|院校|学校|高校|医院|床位|门诊|社区|村|镇|街道|道路|公路|铁路|线路|航线|班列|列车|码头|泊位|机场|港口|桥梁|站点|景区|酒店|饭店|民宿|人才|人员|员工|工人|农民|居民|学生|教师|医生|专家|院士|博士|团队|干部|党员|党组织|人口|户数|家庭户|集体户|户籍|用户|客户|会员|成员|单位|商户|市场主体|经营主体|个体工商户|合作社|家庭农场|品牌|产品|品种|设备|机器人|车辆|汽车|手机|芯片|基金|贷款|存款|保费|资金|投资|外资|内资|税收|税费|税额|税款|收入|支出|利润|产值|增加值|总值|总产|单产|产量|(?:收购|加工|周转|运输|业务|投放|处理|供应|储备|成交|交易|发送|投递|寄递|消费|使用|贮藏|贮存|开采|外送|外运|批签发)总?量|(?:申请|授权|受理)量|团体|事故|火灾|电视台|档案馆|影剧?院|剧[院场]|书店|保护区|贮藏能力|生产能力|处理能力|承载能力|销量|销售额|营业额|零售额|交易额|成交额|进出口|出口|进口|出口额|进口额|总额|金额|余额|规模|估值|市值|面积|里程|长度|容量|装机|吞吐量|货运量|客运量|发电量|用电量|用水量|水量|流量|排放量|浓度|株数|人数|人次|件数|数量|总量|存量|增量|率|比重|占比|强度|指数|性别比|受教育年限|水平|事项|经验|活动|任务|岗位|住房|房屋|楼宇|载体|孵化器|众创空间|联盟|协会|商会|赛事|展会|展位|观众|游客|游客量|集聚区|旅客|货物|集装箱|粮食|蔬菜|水果|畜禽|生猪|母猪|肉牛|奶牛|黄牛|牦牛|肉羊|山羊|绵羊|家禽|肉鸡|蛋鸡|(?<![一-龥])[牛羊禽]|节点|基站|充电桩|小区|(?:服务|工作|加油|加氢|加气|充电|换电|变电|发电|抽水蓄能电|泵|监测|救助|卫生|驿|气象)站|卫生室|卫生院|诊所|药店|养老院|幼儿园|小学|中学|中小学|图书馆|博物馆|文化馆|纪念馆|体育馆|书屋|食堂|驿站|商场|旅行社|工厂|加工厂|处理厂|车间|冷库|冷藏库|仓库|水库|水闸|泵房|隧道|涵洞|管网|管线|管道|绿道|步道|岸线|海岸线|堤防|渠道|护栏|围栏|医师|护士|药师|对象|用工|采购商|经销商|展商|供应商|论坛|推介会|对接会|展品|能耗|电耗|水耗|煤耗|货值|税金|退税|降费|缓费|还本付息|公寓|安置房|保障房|车位|厕所|公园|绿地|树木|药品|病例|案件|政策|举措|措施|条款|文件|制度|岗|闸|学位|床|区域|片区|城市|县|群|产业|工业|制造业|服务业|农业|林业|渔业|建筑业|房地产|电商|快递|包裹|业务|门店|网点|窗口|首台套|奖项|称号|个案|代表|嘉宾|客商|志愿者|工作队|服务队|突击队|医疗队|队员|投入|花费|引资|到资|消费|储蓄|保险|养老金|工资|薪酬|工程|土地|厂房|对象|点|工作者|社区工作者|开行|下线|出货|存栏|出栏|成交|发运|价格|房价|均价|接待量|用地|农田|耕地|茶园|果园|林地|大棚|(?:药|车|台|港|澳|侨|外|民|央|国|房|农|科|制造|链上)企|新药|疫苗|批准文号|村落|村庄|村寨|互助组|仪器|难题|纠纷|需求|船舶|渔船|采砂船|货车|卡车|客车|拖拉机|收割机|无人机|电梯|医联体|制氢厂|水厂|电厂|飞地|创新券|消费券|算力券|奖补|低保金|补偿金|补助金|转移支付|结余|注册资本|意向合作|办件量|办件|客流|客流量|饲养量|引才|“链主”|小巨人|瞪羚|独角兽|大学|高职|初中|高中|中职|牧场|机架|在校生|毕业生|研究生|本科生|招生|教职工|敬老院|文化站|美术馆|剧团|电站|泵站|周转量|服务站|气调库|农网|品牌价值|就业机会|寿险|财产险|人身险|网格|网格员|诉求|课题|专窗|链长|指导员|特派员|联络员|党委|党小组|信用贷|技工|工程师|师生|重卡|模具|断头路|班线|网箱|服务器|迁移登记|库容|注册证|批件|证书|(?:跨江|过江|省际|跨省|快速)通道)$/;
/** Whether it is one that ends some words: of its hundreds only those are tried that end in their last character. */
export const endsInHead = byLast(HEADS);

/** Fragments that look like a name and are not one. */
const NOT_NAMES =
  /^(?:前者|(?:已|又|再)?连续[\d一二两三四五六七八九十]{1,3}[年个]|后者|两者|二者|三者|这|那|他|她|我|你|每个|一家|某|本届|该校|该院).*|(?:机率|概率)$|^(记者|本报|通讯员|作者|编辑|来源|全国|全省|全市|全区|全县|大家|我们|他们|人|地|年|月|日|时|次|位|届|期|版|号|楼|室|电话|邮编|这|那|此|何|谁|数字|数据|数|增速|增幅|速度|比例|同比|环比|位次|名次|排名|总量|总数|总额|总|规模|份额|占比|比重|先后|连续|最高|最低|平均|人均|累计|合计|新增|净增|新|增加|减少|增长|下降|左右|以上|以下|金额|投入|目标|计划|力争|首个|首家|首座|首批|首次|唯一|又一个|第一个)$/;

/** Marks at the border of a fragment. */
const EDGE = /^(?:[\s，,、；;：:。”"'‘’（(）)—–\-…·]|“(?![^“”]{1,16}”))+|[\s，,、；;：:。“"'‘（(—–\-…·]+$/g;

const NO_WORDS: readonly string[] = [];
const byCode = (words: readonly string[], codeOf: (word: string) => number): ReadonlyMap<number, readonly string[]> => {
  const all = new Map<number, string[]>();
  for (const word of words) all.set(codeOf(word), [...(all.get(codeOf(word)) ?? []), word]);
  return all;
};
const cutEnd = (words: readonly string[]) => {
  const byLast = byCode(words, (word) => codeAt(word, word.length - 1));
  return (text: string): string | null => {
    for (const word of byLast.get(codeAt(text, text.length - 1)) ?? NO_WORDS) if (text.endsWith(word)) return text.slice(0, -word.length);
    return null;
  };
};
const cutFront = (words: readonly string[]) => {
  const byFirst = byCode(words, (word) => codeAt(word, 0));
  return (text: string): string | null => {
    for (const word of byFirst.get(codeAt(text, 0)) ?? NO_WORDS) if (text.startsWith(word)) return text.slice(word.length);
    return null;
  };
};
const cutLink = cutEnd([...LINKS, ...MANNERS]);
const cutLead = cutFront(LEADS);

/** 钢铁产业|受价格下行影响, 集成电路产业产值|也在行业下行期: why or when it grew so is no part of the name. */
const CAUSE =
  /(?<=..)(?:(?<![承接享感遭])(?:则|也|却|仍)?受[^，。；受]{2,18}(?:影响|拖累|带动|拉动|冲击|支撑)|(?:也|仍|却|则)?在[^，。；在]{2,14}(?:下行期|低迷期|调整期|淡季|下行压力下|(?:背景|情况|形势|环境|压力|基数|冲击|影响|带动|推动|拉动|支撑|作用)之?下))$/;
const CAUSE_REACH = 26;

/** 房地产开发投资|仍在下行, 住宿业、餐饮业营业额|增势强劲: what became of a figure, told before how much. */
const COURSE =
  /^(?:(?:仍|还|也|却|则|虽|尚|更是?|已|均|都|双双)?(?:依[然旧]|继续|持续|再[度次]|一路|整体|总体|全面|有所|略有|逐[步渐季月]|快速|大幅|小幅|明显|显著|逆势|不断|稳[步定中]|开始|呈现?|出现|迎来|处于|保持|延续|实现)[一-龥]{0,10}|(?:仍|还|却|更是?|则|虽|也)?(?:在|是|呈)?(?:增势|势头|走势|表现|形势|态势|承压|走[高低强弱]|[下上]行|下滑|回[升暖落稳]|企稳|止跌|强劲|向好|攀升|放缓|低迷|亮眼|抢眼|喜人|重回|跌入|由[负正降升]转[负正降升])[一-龥]{0,8})$/;
const COURSE_REACH = 12;

/** How long the words are at the end of a clause that only tell what became of the figure it names; 0 where none do. */
export function courseAt(text: string, { start, end }: Span): number {
  for (let at = Math.max(start + 2, end - COURSE_REACH); at < end - 1; at++) if (COURSE.test(text.slice(at, end))) return end - at;
  return 0;
}

/** A clause that ends with why something grew so: 进出口总值则受外需拖累. */
export const isCaused = (text: string, { start, end }: Span): boolean => CAUSE.test(text.slice(Math.max(start, end - CAUSE_REACH), end));

const TOTAL = /(?:收购|周转|运输|[客货]运|业务|处理|供应|成交|交易|发送|投递|消费|使用|排放|用[水电])总量$/;

/** Marks at either end of a fragment, and the blanks that `\s` takes. */
const MARKS = `，,、；;：:。"—–-…· \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;
const ENDS_OFF = charSet(`${MARKS}“‘（(`);
const BEGINS_OFF = charSet(`${MARKS}”’）)`);
const EDGES = charSet(`${MARKS}“”‘’'（(）)`);

/** The fragment without the linking words at its end; marks at its borders go too. `keep` stops the cutting at a name that ends with a linking word. */
export function trimEnd(text: string, span: Span, keep: (end: number) => boolean = () => false): Span {
  let { start, end } = span;
  for (;;) {
    while (end > start && ENDS_OFF[text.charCodeAt(end - 1)] === 1) end--;
    // A note's mark behind the name: 生产总值（GDP）[1]达….
    const note = text.charAt(end - 1) === "]" ? /\[\d{1,2}\]$/.exec(text.slice(Math.max(start, end - 4), end)) : null;
    if (note) end -= note[0].length;
    if (end <= start || keep(end)) return { start, end };
    const cause = "响累动击撑期季下".includes(text.charAt(end - 1)) ? CAUSE.exec(text.slice(Math.max(start, end - CAUSE_REACH), end)) : null;
    if (cause) {
      end -= cause[0].length;
      continue;
    }
    const result = resultBefore(text, end);
    if (result && end - result.length >= start) {
      end -= result.length;
      continue;
    }
    // 水质优良比例|连续四年|100%
    const lasting = "年月度".includes(text.charAt(end - 1))
      ? /(?<=..)(?:已|已经)?连续[\d一二两三四五六七八九十]{1,3}(?:年|个月|个?季度)$/.exec(text.slice(Math.max(start, end - 10), end))
      : null;
    if (lasting) {
      end -= lasting[0].length;
      continue;
    }
    // 邮电业务总量, 旅客运输总量: the last word is of the name.
    if (text[end - 1] === "量" && TOTAL.test(text.slice(Math.max(start, end - 5), end))) return { start, end };
    // 加上级补助收入…，收入总计20亿元: of all that came in.
    if (text[end - 1] === "计" && /(?:^|[，；。（]|预算|基金)(?:收入|支出)总计$/.test(text.slice(Math.max(0, end - 8), end))) return { start, end };
    const rest = cutLink(text.slice(Math.max(start, end - 8), end));
    if (rest === null) return { start, end };
    const cut = Math.min(8, end - start) - rest.length;
    // 人才总量达到: 总量 ends the name, though 总量达到 is what is cut.
    for (let at = end - 1; at > end - cut; at--) if (keep(at)) return { start, end: at };
    end -= cut;
  }
}

/** Words of two characters whose first would be cut, and which belong to the noun. */
const KEPT =
  /^(?:发生[率地]|(?:完成|建成|实现|占有|拥有|覆盖)率|家禽|家畜|建成区|贡献|占比|有效|有色|有机|有线|从业|累计|合计|总|上市|上架|上缴|上划|上线|上规|上云|上网|上海|上级|上年结|上解|对外|对口|本科|本外|本地|本土|本级|中国|中心|中小|中欧|中药|中西|中医|中成|中高|中型|中央|中试|中介|中等|中学|中草|中长|内资|内贸|内外|内陆|内地|内河|其[他它]|占[地用道有]|个体|个人|家庭|家用|家电|家具|家居|家政|实有|实际|再生|再制|再贷|并购|按揭|以上|使用|数字|数据|数控|就业|就地|到账|到位|到港|到岸|到发|里程|论文|即时|和谐|[省市县](?:内流|[内外]就|[内外]务)|市内外|省内外|境内外|区内外|县内外|在[建册岗校学研营售编职读库孵]|新)/;

const ALTOGETHER =
  /^(?:[此本这]次)?共?(?=(?:集中)?(?:签约|签下|签署|开工|完成|实施|推进|争取|申报|获批|引进|征集|收到|办理|受理|发放|安排|组织|注册|投产|推介))(?<=.)/;

/** 二、 before what a line is about. */
const COUNTED = /^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])/;

/** 收入12亿元，加|上级补助收入8亿元 */
const ADDED = /^加上?(?=上[级年解]|下级|补助|调入|调用|动用|债务|地方政府|一般债券|专项|转移|返还|待偿|国债|历年|年初|结转)/;

/** The fragment without the words that only open the clause. `keep` stops the cutting at a name that begins with such a word. */
export function trimStart(text: string, span: Span, keep: (start: number) => boolean = () => false): Span {
  let { start, end } = span;
  for (;;) {
    while (start < end && BEGINS_OFF[text.charCodeAt(start)] === 1) start++;
    // （其中工业投资: the remark goes on behind the name.
    if ((text[start] === "（" || text[start] === "(") && !/[）)]/.test(text.slice(start, end))) start++;
    if (start >= end || keep(start) || KEPT.test(text.slice(start, start + 3))) return { start, end };
    // 4家、|科技型中小企业: a count that could not be read.
    const unread = /^\d[\d.]{0,8}[家个项件户人台条座所]、/.exec(text.slice(start, Math.min(end, start + 12)));
    // 二、高技术领域|营业收入, at the head of a line
    const counted = (text[start - 1] ?? "\n") === "\n" ? COUNTED.exec(text.slice(start, Math.min(end, start + 5))) : null;
    const off = unread ?? counted ?? (text[start] === "加" ? ADDED.exec(text.slice(start, Math.min(end, start + 6))) : null);
    if (off) {
      start += off[0].length;
      continue;
    }
    const head = text.slice(start, Math.min(end, start + 8));
    // 共|签约亿元以上项目, 此次|集中开工项目
    const rest = ALTOGETHER.test(head) ? head.replace(ALTOGETHER, "") : cutLead(head);
    if (rest === null) return { start, end };
    start += head.length - rest.length;
  }
}

/** Verbs and pronouns that no name of an indicator contains: a fragment with one is a clause, not a name. */
const CLAUSE =
  /(记者|表示|认为|指出|介绍|召开|举行|举办|出席|宣布|公布|发布|披露|(?<!新型|液晶|柔性)显示(?!屏|器|产业|面板|模组|玻璃)|通报|透露|印发|出台|提出|要求|强调|成立|启动|开幕|参加|来到|走进|看到|推进|推动|加快|促进|位于|坐落|距离|相当|成为|作为|通过(?!互联网|公共网络|网络|电商平台)|根据|按照|随着|由于|因为|虽然|但是|不过|如果|只要|无论|我们|他们|她们|大家|自己|这些|那些|这个|那个|什么|怎么|以来|不到|超过|高于|低于|好于|快于|优于|领先|落后|跑得|走得|来得|做得|变得|显得|仍然|依然|继续|没有|基础上|的这个|这个数|开始|正在|已经|曾经|将要|可以|能够|应该|必须|需要|希望|打造|聚焦|围绕|坚持|深入|全面|积极|有效(?!灌溉|发明|专利|期|供给|投资|注册|商标|申请|数)|不断|持续|着力|大力|主动|融入|携手|联合)/;

/** 年产值超过50亿元的工业企业 is a name. */
const MARK = /((?:产值|收入|营收|税收|投资|纳税))(?:超过|不低于)(?=[\d一二两三四五六七八九十百千万亿])/;

/** A name of something measured, or null when the fragment is no such name. Quotation marks that pair stay; a fragment longer than 24 characters is a clause. */
export function nameOf(fragment: string): string | null {
  const edged = EDGES[codeAt(fragment, 0)] === 1 || EDGES[codeAt(fragment, fragment.length - 1)] === 1;
  const bare = (edged ? fragment.replace(EDGE, "") : fragment).replace(/\s+/g, "");
  // 一区二十二园”建成面积: the rest of a quotation that began before.
  const name = bare.includes("”") && !bare.includes("“") ? bare.slice(bare.lastIndexOf("”") + 1) : bare;
  if (name.length < 2 || name.length > 24 || NOT_NAMES.test(name)) return null;
  if (!/[\u4e00-\u9fff]/.test(name) || /[，。；：！？!?|\t\n]/.test(name) || CLAUSE.test(/超过|不低于/.test(name) ? name.replace(MARK, "$1") : name))
    return null;
  return name;
}
