import type { Span } from "../../dataset/schema.ts";

/**
 * Words that stand between a noun and its value and belong to neither: 地区生产总值[实现了]2034.2亿元.
 * Longest first, because each is cut from the end in turn.
 */
const LINKS = [
  "实现总量", "总量达到", "总数达到", "总量", "总数", "合计", "总计", "共计", "累计", "均已", "也已", "已经", "预计",
  "首次", "首度", "率先", "成功", "一举", "接连", "双双", "相继", "首次突破", "首次越过", "首次站上", "首次迈过", "首次跨过", "首次超过", "一举突破", "成功突破", "突破", "首破", "越过", "站上", "站稳", "迈过", "迈上", "迈入", "跨过", "跨上", "跃上", "登上", "冲上", "接连跨过",
  "增加到了", "增长到了", "达到了", "增加到", "增长到", "提高到", "提升到", "上升到", "扩大到", "扩展到", "下降到", "降低到", "减少到", "调整为", "修订为", "核定为", "增加至", "增长至", "提高至", "提升至", "上升至", "下降至", "扩大至", "回落至",
  "发展到", "攀升至", "攀升到", "跃升至", "跃升到", "跃至", "增至", "增到", "升至", "升到", "降至", "降到", "扩至", "扩到", "变成", "变为", "做到", "跳到", "拿下", "拿出", "录得", "录入", "来到", "占到", "涨到", "涨至",
  "分别达到", "分别实现", "分别完成", "分别为", "分别是", "分别有", "分别", "依次为", "依次是", "依次", "各为", "各有", "均为", "均是", "都是", "都为", "同为", "也为", "仅为", "只有", "只为", "仅有", "仍为", "仍有", "仍是", "还是", "就是", "约为", "约有",
  "已达到", "达到", "已达", "高达", "达成", "多达", "达", "实现", "完成", "贡献", "获得", "取得", "创下", "创造", "保持在", "稳定在", "控制在", "维持在", "保持", "已有", "现有", "拥有", "共有", "总共有", "一共有", "一共", "总共", "共", "便有", "就有", "有着", "有", "为", "是", "已", "约", "超", "逾", "近", "到了", "到", "仅", "只", "在", "则", "也", "还", "就", "又", "均", "都", "各", "了", "的", "以", "由", "从", "自", "从最初的", "最初的", "原来的", "当时的", "上年的", "去年的", "当年的", "年的", "净", "其中", "同比", "环比", "比上年", "较上年", "上年", "新签下", "签下", "添了", "补充了", "出自", "来自", "成为", "落地", "等", "共同", "合共", "年内要投", "要投", "各占", "占", "同比多", "累计已", "均已", "目前", "如今", "现在", "眼下", "已超", "已近", "已逾", "更是", "更达", "再创", "增长", "相当于",
].sort((a, b) => b.length - a.length);

/** Words that open a clause before its noun: [全年完成]固定资产投资. Each is cut from the front in turn. */
const LEADS = [
  "其中", "同时", "此外", "另外", "另有", "还有", "以及", "而且", "并且", "与此同时", "值得注意的是", "值得留意的是", "数据显示", "统计显示", "经初步核算", "初步核算", "按可比价格计算", "按不变价格计算", "按常住人口计算", "按现价计算", "据统计", "据测算",
  "全年", "全年度", "当年", "当季", "当月", "当天", "当日", "一年里", "一年", "半年里", "半年", "年末", "年底", "期末", "月末", "季末", "同期", "同年", "这一年", "这里的", "这里", "区域内", "区域", "区内", "市内", "省内", "县内", "境内", "辖区内", "园内", "园区内", "其", "它的", "他们的", "该", "本",
  "共实现", "累计实现", "实现", "完成", "拥有", "达成", "建成", "累计", "合计", "共有", "共计", "总计", "一共", "现有", "已有", "已经", "仅", "只", "也", "还", "又", "再", "并", "而", "则", "和", "与", "及", "、", "的", "是", "为", "有", "在", "把", "将", "对", "论", "看", "按", "从", "由", "以", "使", "让", "比", "数", "预计", "预期", "目前", "如今", "现在", "眼下", "截至目前", "迄今", "至今", "已", "主要", "带动", "推动", "促进", "拉动", "全部", "整体", "总体", "实际完成", "据", "就", "至", "到", "里", "中", "内", "上", "方面", "等", "每年", "年均", "人们", "创下", "创造", "贡献了", "贡献", "不仅", "尤其", "特别是", "即", "包括", "涉及", "覆盖", "总", "了", "凭", "靠", "个", "家", "现场", "集中", "一次性", "各类", "各种", "各级", "公布", "形成",
].sort((a, b) => b.length - a.length);

/** Nouns that end the name of something countable or measurable. */
export const HEADS =
  /(企业|公司|机构|平台|项目|园区|高新区|开发区|经开区|示范区|协议|合同|订单|成果|专利|商标|标准|实验室|中心|基地|院所|院校|学校|高校|医院|床位|门诊|社区|村|镇|街道|道路|公路|铁路|线路|航线|班列|列车|码头|泊位|机场|港口|桥梁|站点|景区|酒店|民宿|人才|人员|员工|工人|农民|居民|学生|教师|医生|专家|院士|博士|团队|干部|党员|党组织|人口|户数|户籍|用户|客户|会员|成员|单位|商户|市场主体|经营主体|个体工商户|合作社|家庭农场|品牌|产品|品种|设备|机器人|车辆|汽车|手机|芯片|基金|贷款|存款|保费|资金|投资|外资|内资|税收|税费|税额|税款|收入|支出|利润|产值|增加值|总值|产量|销量|销售额|营业额|零售额|交易额|成交额|进出口|出口|进口|出口额|进口额|总额|金额|余额|规模|估值|市值|面积|里程|长度|容量|装机|吞吐量|货运量|客运量|发电量|用电量|用水量|水量|流量|排放量|浓度|株数|人数|人次|件数|数量|总量|存量|增量|率|比重|占比|强度|指数|水平|事项|活动|任务|岗位|住房|房屋|楼宇|载体|孵化器|众创空间|联盟|协会|商会|赛事|展会|展位|观众|游客|旅客|货物|集装箱|粮食|蔬菜|水果|畜禽|生猪|节点|基站|充电桩|车位|厕所|公园|绿地|树木|榉树|药品|病例|案件|政策|举措|措施|条款|文件|制度|岗|闸|学位|床|区域|片区|城市|县|群|产业|工业|制造业|服务业|农业|林业|渔业|建筑业|房地产|电商|快递|包裹|业务|门店|网点|窗口|首台套|奖项|称号|个案|代表|嘉宾|客商|志愿者|投入|消费|储蓄|保险|养老金|工资|薪酬|工程|土地|厂房|对象|点|工作者|社区工作者|“链主”|小巨人|瞪羚|独角兽)$/;

/** Fragments that look like a name and are not one. */
const NOT_NAMES =
  /^(记者|本报|通讯员|作者|编辑|来源|全国|全省|全市|全区|全县|大家|我们|他们|人|地|年|月|日|时|次|位|届|期|版|号|楼|室|电话|邮编|这|那|此|何|谁|数字|数据|数|增速|增幅|速度|比例|同比|环比|位次|名次|排名|总量|总数|总额|总|规模|份额|占比|比重|先后|连续|最高|最低|平均|人均|累计|合计|新增|净增|新|增加|减少|增长|下降|左右|以上|以下|投入|目标|计划|力争)$/;

/** Marks at the border of a fragment. */
const EDGE = /^[\s，,、；;：:。“”"'‘’（(）)—–\-…·]+|[\s，,、；;：:。“"'‘（(—–\-…·]+$/g;

const cutEnd = (words: readonly string[]) => {
  const byLast = new Map<string, string[]>();
  for (const word of words) byLast.set(word.at(-1)!, [...(byLast.get(word.at(-1)!) ?? []), word]);
  return (text: string): string | null => {
    for (const word of byLast.get(text.at(-1) ?? "") ?? []) if (text.endsWith(word)) return text.slice(0, -word.length);
    return null;
  };
};
const cutFront = (words: readonly string[]) => {
  const byFirst = new Map<string, string[]>();
  for (const word of words) byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word]);
  return (text: string): string | null => {
    for (const word of byFirst.get(text[0] ?? "") ?? []) if (text.startsWith(word)) return text.slice(word.length);
    return null;
  };
};
const cutLink = cutEnd(LINKS);
const cutLead = cutFront(LEADS);

/** The fragment without the linking words at its end; marks at its borders go too. `keep` stops the cutting at a name that ends with a linking word. */
export function trimEnd(text: string, span: Span, keep: (end: number) => boolean = () => false): Span {
  let { start, end } = span;
  for (;;) {
    while (end > start && /[\s，,、；;：:。“"‘（(—–\-…·]/.test(text[end - 1]!)) end--;
    if (end <= start || keep(end)) return { start, end };
    const rest = cutLink(text.slice(Math.max(start, end - 8), end));
    if (rest === null) return { start, end };
    const cut = Math.min(8, end - start) - rest.length;
    end -= cut;
  }
}

/** The fragment without the words that only open the clause. `keep` stops the cutting at a name that begins with such a word. */
export function trimStart(text: string, span: Span, keep: (start: number) => boolean = () => false): Span {
  let { start, end } = span;
  for (;;) {
    while (start < end && /[\s，,、；;：:。”"’）)—–\-…·]/.test(text[start]!)) start++;
    if (start >= end || keep(start) || /^(?:贡献|占比|有效|累计|合计|总|上市|对外|对口|本科|中心|内资|其他|个体|家庭|实有|实际|在[建册岗校]|新)/.test(text.slice(start, start + 2))) return { start, end };
    const head = text.slice(start, Math.min(end, start + 8));
    const rest = cutLead(head);
    if (rest === null) return { start, end };
    start += head.length - rest.length;
  }
}

/** Verbs and pronouns that no name of an indicator contains: a fragment with one is a clause, not a name. */
const CLAUSE = /(记者|表示|认为|指出|介绍|召开|举行|举办|出席|宣布|公布|发布|披露|显示|通报|透露|印发|出台|提出|要求|强调|成立|启动|开幕|参加|来到|走进|看到|推进|推动|加快|促进|位于|坐落|距离|相当|成为|作为|通过|根据|按照|随着|由于|因为|虽然|但是|不过|如果|只要|无论|我们|他们|她们|大家|自己|这些|那些|这个|那个|什么|怎么|以来|不到|超过|高于|低于|好于|快于|优于|领先|落后|跑得|走得|来得|做得|变得|显得|仍然|依然|继续|开始|正在|已经|曾经|将要|可以|能够|应该|必须|需要|希望|打造|聚焦|围绕|坚持|深入|全面|积极|有效|不断|持续|着力|大力)/;

/** A name of something measured, or null when the fragment is no such name. Quotation marks that pair stay; a fragment longer than 24 characters is a clause. */
export function nameOf(fragment: string): string | null {
  const name = fragment.replace(EDGE, "").replace(/\s+/g, "");
  if (name.length < 2 || name.length > 24 || NOT_NAMES.test(name)) return null;
  if (!/[\u4e00-\u9fff]/.test(name) || /[，。；：！？!?|\t\n]/.test(name) || CLAUSE.test(name)) return null;
  return name;
}
