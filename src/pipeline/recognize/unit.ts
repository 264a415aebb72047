import type { UnitDimension } from "../mention.ts";
import { wordsAt } from "./words.ts";

export interface Unit {
  word: string;
  dimension: UnitDimension;
  /** To the base unit of the dimension (元, 平方米, 千克 …). */
  factor: number;
  /** A classifier: the thing counted is named elsewhere. */
  counter: boolean;
  /** What follows the word only inside another word: 台湾, 片区. */
  unless: readonly string[];
  /** After a Chinese numeral without a scale word it is no unit: 三方, 四分, 五级. */
  digitsOnly: boolean;
}

type Row = [words: string, dimension: UnitDimension, factor: number, unless?: string];

/** Measures; words and `unless` parted by spaces. */
const measures: Row[] = [
  ["元 元人民币 人民币 人民币元 块钱", "CNY", 1, "旦 素 件 气"],
  ["美元 美金", "USD", 1],
  ["港元 港币 港纸 元港币", "HKD", 1],
  ["新台币 台币 元新台币 新台币元 元台币", "TWD", 1],
  ["欧元", "EUR", 1],
  ["日元 日圆", "JPY", 1],
  ["英镑", "GBP", 1],
  ["韩元 卢布 澳元 加元 新加坡元 新元 泰铢 卢比 瑞士法郎 瑞郎 澳门元 澳门币 林吉特 迪拉姆", "none", 1],
  ["% ％", "percent", 1],
  ["‰", "permille", 1],
  ["个百分点 百分点", "points", 1],
  ["倍", "times", 1, "速 率 数 增 镜 频"],
  ["人 人口 口人", "people", 1, "工智 均 民 才 类"],
  ["人次", "visits", 1],
  ["平方公里 平方千米 km² km2 平方公裡", "area", 1e6],
  ["平方米 平米 ㎡ m² m2", "area", 1],
  ["公顷", "area", 1e4],
  ["亩", "area", 2000 / 3, "产 均"],
  ["英亩", "area", 4046.8564224],
  ["坪", "area", 400 / 121],
  ["公里 千米 km KM", "length", 1e3],
  ["米 m", "length", 1, "粉 兰"],
  ["海里", "length", 1852],
  ["厘米 cm", "length", 0.01],
  ["毫米 mm", "length", 1e-3],
  ["微米 μm", "length", 1e-6],
  ["纳米 nm", "length", 1e-9],
  ["吨 公吨 t", "mass", 1e3, "位 级"],
  ["公斤 千克 kg", "mass", 1],
  ["斤 市斤", "mass", 0.5],
  ["克", "mass", 1e-3, "拉 隆 服"],
  ["毫克", "mass", 1e-6],
  ["吨标准煤 吨标煤", "mass", 1e3],
  ["立方米 立方 m³ m3 方", "volume", 1, "面 案 式 向 法 位"],
  ["升", "volume", 1e-3, "至 到 级 为 值 温 学 入"],
  ["千升", "volume", 1],
  ["立方米/秒 立方米每秒 m³/s m3/s 方/秒", "flow", 1],
  ["瓦 W", "power", 1, "斯"],
  ["千瓦 kW KW kw 千伏安 kVA", "power", 1e3],
  ["兆瓦 MW 兆伏安 MVA", "power", 1e6],
  ["吉瓦 GW", "power", 1e9],
  ["太瓦 TW", "power", 1e12],
  ["千瓦时 千瓦小时 千瓦·时 kWh 度电", "energy", 1],
  ["兆瓦时 MWh", "energy", 1e3],
  ["吉瓦时 GWh", "energy", 1e6],
  ["度", "energy", 1, "假 过"],
  ["年", "duration", 1, "级 代 度 末 底 初 中 间 均 轻 终 前 后 货 报 来 以来"],
  ["个月 个多月 个余月", "duration", 1 / 12],
  ["个季度", "duration", 1 / 4],
  ["周", "duration", 7 / 365, "年 岁 边 刊 报 末 一 二 三 四 五 六 日"],
  ["天", "duration", 1 / 365, "然 津 府"],
  ["工作日 个工作日 个交易日", "duration", 1 / 365],
  ["小时 个小时", "duration", 1 / 8760],
  ["分钟", "duration", 1 / 525600],
  ["秒", "duration", 1 / 31536000],
  ["毫秒", "duration", 1 / 31536000000],
  ["岁", "duration", 1],
  ["点 个点", "index", 1, "钟 半 多 整 建 燃 赞 击 对 评"],
  ["分", "index", 1, "之 钟 别 为 布 析 类 行 校 公 局 支 工 会 级 成 区"],
  ["℃ °C 摄氏度 度C", "index", 1],
  ["μg/m³ μg/m3 微克/立方米 微克每立方米", "index", 1],
  ["分贝", "index", 1],
  ["千伏 kV 赫兹 GHz MHz 比特 字节 TB PB GB Mbps Gbps Tbps PFlops EFlops TOPS 行", "none", 1],
];

/** Classifiers of things, with the words they only begin (台湾, 片区). Not 家电, 家具, 个体育: those may follow 5家, 5个. */
const counters: [words: string, unless?: string][] = [
  ["家", "庭 渠 喻户 族"],
  ["户", "籍 型"],
  ["个", "体工 体户 体经 体私 人所得"],
  ["席 项 件 宗 棵 株 辆 艘 栋 幢 颗 枚 根 粒 桶 箱 瓶 盒 袋 罐 羽 尾 匹 峰 册 篇 种 桩 笔 趟 幅"],
  ["座", "谈"],
  ["处", "理 于 在 置 罚 推介 寻 奔 找 打听 走访 求 筹 张 搜 托 招商 宣传 宣讲 散 漂 躲 逃 碰 联系 出击"],
  ["所", "有 以 谓 需 属"],
  ["条", "件 例 约 款"],
  ["张", "家口 家界 家港 江高 掖"],
  ["台", "湾 阶 账 北市 州 儿庄 商投 河 区 山 县 前县"],
  ["架", "构"],
  ["套", "餐"],
  ["批", "准 复"],
  ["款", "项"],
  ["份", "额"],
  ["场", "景 所 馆 地"],
  ["次", "产 数 贷 年 日"],
  ["届", "时 毕 高校"],
  ["支", "持 付 撑 出 柱 援"],
  ["只", "有 是 能 占"],
  ["头", "部 条"],
  ["间", "接 隔"],
  ["层", "面 次"],
  ["本", "科 土 地 报 次 届"],
  ["部", "门 署 委 队 分"],
  ["首", "个 次 先 都 家 批 府 席"],
  ["片", "区 面 段"],
  ["块", "链"],
  ["门", "槛 户 诊 店 类"],
  ["例", "如 外 子"],
  ["起", "来 到 步 点 草 飞"],
  ["单", "位 元 独"],
  ["列", "车 入"],
  ["班", "子"],
  ["组", "织 成 建 合"],
  ["对", "接 于 口 标"],
  ["队", "伍"],
  ["团", "队 体"],
  ["课", "题"],
  ["节", "能 日"],
  ["环", "境 保 节 球"],
  ["类", "型 似 别"],
  ["名", "列 数 单 称 额 次 录"],
  ["位", "于 列 数"],
  ["标箱 标准箱 TEU 国际标准箱"],
  ["锭 重量箱 自然箱"],
  ["双", "边 方 向 创 高 一 万 休 语 重 城 百 千 减 碳 控 色 面 层 核 轮 季 十 节 随 拥 评 证 招"],
  ["吨公里 人公里 吨海里 标箱公里"],
  ["担", "任 当 负 保 心 忧 责 架 子 起 纲"],
  ["剂", "量 型"],
  ["盏 盆 卷 杆 枝 捆 筒 帖 副 扇 樽"],
  ["把", "手 关 握 控 脉"],
  ["顶", "级 尖 层 端 格 流 岗 替 部"],
  ["剂次 台次 套次 头次 只次 份次 条次 处次 宗次 张次 笔次 篇次 人份 头只 台套 张片 亩次"],
  ["航次 架次 车次 班次 场次 批次 届次 户次 家次 件次 例次 项次 艘次 辆次 列次"],
  ["个位次 位次 个名次 名次"],
  ["股", "份 东 权 票"],
  ["字", "节 符 母"],
  ["大", "厦 小 学生 学毕 关 台阶"],
];

const VAGUE = new Set([..."个大种类条件层轮次张份本笔道场批块片套间步环节课组对队团门部首起字单班列"]);
const DIGITS_ONLY = new Set([
  "担",
  "剂",
  "点",
  "分",
  "方",
  "升",
  "度",
  "瓦",
  "W",
  "m",
  "t",
  "口",
  "头",
  "克",
  "秒",
  "周",
  "部",
  "首",
  "门",
  "间",
  "本",
  "起",
  "班",
  "列",
  "单",
  "环",
  "节",
  "课",
  "队",
  "团",
  "组",
  "对",
  "字",
  "股",
  "例",
  "尾",
  "峰",
  "匹",
  "把",
  "卷",
  "副",
  "杆",
  "枝",
  "扇",
  "顶",
  "双",
]);

const table = new Map<string, Unit>();
const add = (word: string, dimension: UnitDimension, factor: number, counter: boolean, unless: string): void => {
  if (table.has(word)) throw new Error(`unit listed twice: ${word}; keep one line in recognize/unit.ts`);
  table.set(word, { word, dimension, factor, counter, unless: unless ? unless.split(" ") : [], digitsOnly: DIGITS_ONLY.has(word) });
};
for (const [words, dimension, factor, unless = ""] of measures) for (const word of words.split(" ")) add(word, dimension, factor, false, unless);
for (const [words, unless = ""] of counters)
  for (const word of words.split(" ")) add(word, word === "名" || word === "位" ? "people" : "count", 1, true, unless);

const findUnit = wordsAt([...table.keys()]);

/** The unit that begins at `at`, by longest word, or null when none does or the next character makes another word of it. */
export function unitAt(text: string, at: number): Unit | null {
  const word = findUnit(text, at);
  const unit = table.get(word);
  if (!unit) return null;
  const next = at + word.length;
  return unit.unless.some((rest) => text.startsWith(rest, next)) ? null : unit;
}

/** 四成, 九成: tenths. Leaves 五成群, 三成员, 成立, 一成不变. */
export const isTenths = (text: string, at: number): boolean =>
  text[at] === "成" && !"群员立为功都果长本就交效形熟品绩色人渝像套年分才语章不".includes(text[at + 1] ?? "。");

export const isVagueCounter = (unit: Unit): boolean => VAGUE.has(unit.word);

/** Money written before the number: 新台币300亿元, US$3亿. */
export const CURRENCIES: Record<string, { dimension: UnitDimension; word: string }> = {
  新台币: { dimension: "TWD", word: "新台币" },
  台币: { dimension: "TWD", word: "台币" },
  NT$: { dimension: "TWD", word: "新台币" },
  港币: { dimension: "HKD", word: "港币" },
  港元: { dimension: "HKD", word: "港元" },
  HK$: { dimension: "HKD", word: "港元" },
  美金: { dimension: "USD", word: "美金" },
  美元: { dimension: "USD", word: "美元" },
  US$: { dimension: "USD", word: "美元" },
  $: { dimension: "USD", word: "美元" },
  欧元: { dimension: "EUR", word: "欧元" },
  "€": { dimension: "EUR", word: "欧元" },
  日元: { dimension: "JPY", word: "日元" },
  英镑: { dimension: "GBP", word: "英镑" },
  "£": { dimension: "GBP", word: "英镑" },
  人民币: { dimension: "CNY", word: "元" },
  "￥": { dimension: "CNY", word: "元" },
  "¥": { dimension: "CNY", word: "元" },
  RMB: { dimension: "CNY", word: "元" },
};

const PER_WORDS = wordsAt([
  "百人",
  "千人",
  "万人",
  "百户",
  "平方米",
  "平方公里",
  "公顷",
  "亩",
  "人",
  "户",
  "家",
  "吨",
  "公斤",
  "千克",
  "斤",
  "立方米",
  "年",
  "月",
  "日",
  "天",
  "小时",
  "秒",
  "次",
  "套",
  "辆",
  "台",
  "度",
  "千瓦时",
  "千瓦",
  "万元",
  "㎡",
  "m²",
  "h",
  "股",
  "件",
  "桶",
  "盎司",
  "升",
  "克",
  "张",
  "箱",
  "只",
  "头",
  "间",
  "标方",
  "kWh",
  "W",
  "瓦",
]);

/** What a rate is per, with its stroke: /亩, /平方米. Such a figure is not comparable with a plain amount. */
export function perAt(text: string, at: number): string {
  if (text[at] !== "/") return "";
  const word = PER_WORDS(text, at + 1);
  return word && `/${word}`;
}
