import type { ArticleContext } from "../context.ts";
import { byFirst } from "../parted.ts";
import { matchesOf } from "../text.ts";
import { lowerBound, type PhraseMarks, phraseStart } from "./phrase.ts";

/** What a cooperation body calls itself, and how much the text must say before it counts as one. */
export type HeadStrength = "alliance" | "conference" | "corridor" | "community";

/** 这个机制, 该制度 stand for a conference named before, 该组织 for an alliance. */
const BODY_BEFORE = /(?:该|这个|这一|这项)(?:跨[省市区域]{1,3})?(?:松散型|合作|协作|会商|协调|联席)?(?:机制|组织|制度)/g;

/** 平台2012年创立 behind 甲乙区域治理平台: it by the end of its name. */
const PLATFORM = /(?<![一-龥])(?:该|这个|这一)?平台(?=(?:[在于自由]|\d{2,4}年|[一二三四五六七八九十\d]{1,3}[个家市县]|成立|创立|目前|现有))/g;

/** An alliance named in the text, or a stand-in for one (该联盟, 联盟). */
export interface AllianceName {
  start: number;
  end: number;
  /** The name without the marks around it; empty for a stand-in. */
  name: string;
  strength: HeadStrength;
  /** The name stood in quotation marks or began after a mark, so that nothing of another phrase can cling to it. */
  firm: boolean;
  sentence: number;
}

const HEADS = byFirst(
  /联盟(?:协会)?|(?<=区域)(?:治理|合作|协作)平台|(?<=合作)会议(?=机制|第[一二三四五六七八九十\d]{1,3}次会议)|协作体|联合体|医联体|教联体|会商会|联席会议|联席会(?!议)|(?<!命运|生命|利益|价值|责任|民族|安全|健康|文化|人类|经济|治理|生活)共同体|合作组织|科技?创新?走廊|创新走廊|协作区|先行区|经济区|协调会(?!议)/g,
);
const STRENGTH: Record<string, HeadStrength> = {
  联席会议: "conference",
  联席会: "conference",
  会商会: "conference",
  协调会: "conference",
  会议: "conference",
  治理平台: "conference",
  合作平台: "conference",
  协作平台: "conference",
  共同体: "community",
  联合体: "community",
  医联体: "community",
  教联体: "community",
  合作组织: "corridor",
  协作区: "corridor",
  先行区: "corridor",
  经济区: "corridor",
};
/** After the head: a chain, a spacecraft, a cup, a product, a party. 联盟国家高新区 stays, 联盟国 does not. */
const NOT_AFTER =
  /^(?:链|号(?:飞船|宇宙|火箭|运载)?|杯|赛(?!区)|军|党(?!建)|国(?!家)|共建|化|性|式|店|站(?!点)|营销|大道|广告|推广|商城|平台上线|币|之夜|[一-龥]{0,6}(?:有限公司|股份公司|俱乐部))/;
/** Before the head, or as the whole name: international organisations, parties, games, leagues, trade terms, history. */
const NOT_NAME =
  /^(?:欧洲|非洲|欧亚(?:经济)?|阿拉伯国家|国际电信|各国议会|国际自然保护|世界自然保护|东南亚国家|南美国家|太平洋岛国|北约|英联邦|独立国家|美[欧日韩]|[日美]韩|法德|德法|中俄|四国|五眼|三国|神圣|反法西斯|反华|国民|民主|自由民主|基督教民主|共产主义者|革命|英雄|复仇者|正义|部落|黑暗|光明|超级英雄|刺客|玩家|职业|足球|篮球|电竞|中国足球职业|广告|淘宝|百度|阿里|京东|微博|站长|流量|支付|战略|价格|攻守|盟友|军事|政治|同盟|反恐|执政|竞选|在野|亚洲太平洋|世界|国际|全球|全民健身|上海|欧洲经济)?$|^(?:左翼作家|中国左翼作家|中国民主|中国同盟)$|英雄|复仇者|反法西斯|北大西洋|国家联盟$|国际组织|海湾阿拉伯/;
const SPORTS = /球队|赛季|球员|联赛|总冠军|季后赛|主教练|主场|客场|进球|比分|转会|夺冠|开球|选秀/;
const STANDIN =
  /^(?:该|此|这个|这一|本|上述|新|整个|各|让|以|替|使|后|往后|今后|未来|目前|现|由|至此|到此|迄今|新一届|[下上]一?[届次]|本[届次]|此次|历届|推动|推进|助推|促进|加入|策划|组织|协助|服务|依靠|借助|利用|发挥|壮大|完善|维护|领导|指导|参与|退出|建设|打造|深化|规范|实施|按照?|根据|依据|依照|遵照|首届|第[一二三四五六七八九十\d]+[届次])$/;
/** What stands between an alliance and its meeting: 第七次市长|联席会议. */
const SESSION = /^(?:20\d\d年度?|(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]{1,3}[届次]|首[届次]))[^，。；：、\s]{0,6}$/;
/** 三个联盟, 十大联盟: several, none of them named; so is “一个联盟、三个分部”. */
const PLURAL =
  /^(?:这|那|上述)?(?:一个$|[两二三四五六七八九十百\d]+[个大家种类]|[两二三四五六七八九十百\d]+批)|^(?:各类|各种|多个|一批|有关|相关|类似|其他|企业间)$/;
const LEADING =
  /^(?:(?:19|20)\d\d年度?|按照|根据|依据|依照|遵照|共同推动|共同推进|推动|推进|助推|促进|实施|让|替|往后|今后|未来|搭起|暨|首次实现|实现|第[一二三四五六七八九十\d]+[届次]|首[届次]|新一届|[下上]一?[届次]|本[届次]|此次|历届|讨论|研究(?=.{6})|筹备|听取|审议|制定|起草|关于|宣传|推介|响应|号召|呼吁|谋划|倡导|跨省域|跨区域的|[两三四五六七八九十\d]+[省市县区地](?:共同|携手|联合)?共建|我[省市县区]|本[省市]|全[省市](?!国)|使得?|依靠|经|有效|加快|积极|主动|深度|深入|标志着|意味着|见证了?|迎来了?|了)(?!$)/;

const TAKES_OVER = /(?:接过|接下|交出|卸下|移交|传递)了?$/;

/** The marks of an article that a name may not run over or be cut through. */
export function marksOf(context: ArticleContext): PhraseMarks {
  const stops: number[] = [];
  for (const time of context.times) if (!insideTitle(context.text, time.start) && !isNamesYear(context.text, time)) stops.push(time.end);
  for (const quantity of context.quantities) {
    const next = context.text[quantity.end] ?? "";
    const last = context.text[quantity.end - 1] ?? "";
    if ("家个所名位条项份余".includes(last)) stops.push(quantity.end);
    else if ("家个所名位".includes(next)) stops.push(quantity.end + 1);
  }
  return { stops: stops.sort((a, b) => a - b), whole: context.regions };
}

/** 2022年 of 芜湖经济技术开发区2022年工作会议 belongs to the name, and so does 三季度 of 三季度经济形势分析会; a year before a mark or a verb does not. */
const isNamesYear = (text: string, { value, start, end }: ArticleContext["times"][number]): boolean =>
  value.grain === "quarter" ||
  value.grain === "half" ||
  (value.grain === "year" &&
    value.parts.year !== null &&
    /[\p{Script=Han}”）)]/u.test(text.charAt(start - 1) || "，") &&
    /^(?:度?(?:工作|年会|联席|理事|例会|年度|全国|春季|秋季|中期|年中|经济|党建|会员|第)|年会)/.test(text.slice(end, end + 4)));

/** True inside 《…》: looks back at most 60 characters for a mark left open. */
export function insideTitle(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 60; index--) {
    if (text[index] === "》" || text[index] === "\n") return false;
    if (text[index] === "《") return true;
  }
  return false;
}

/** Names without quotation marks, brackets turned full width: 「领航『9+2』…联盟」 → 领航“9+2”…联盟. */
export const cleanName = (name: string): string =>
  name
    .replace(/[「『‘]/g, "“")
    .replace(/[」』’]/g, "”")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")
    .replace(/^“([^“”]*)”?(?=[^”]*$)/, "$1")
    .trim();

/**
 * Every alliance named in the text and every stand-in for one, in order.
 * Leaves 美欧联盟, 英雄联盟, 联盟链, 东盟, leagues of teams, 人类命运共同体 and 战略联盟 without a name alone.
 */
export function allianceNames(context: ArticleContext, marks: PhraseMarks): AllianceName[] {
  const { text, sentences } = context;
  const found: AllianceName[] = [];
  let sports = { sentence: -1, is: false };
  for (const match of HEADS(text)) {
    const head = match.index;
    const end = head + match[0].length;
    const sentence = lowerBound(sentences, (item) => item.end > head);
    const bounds = sentences[sentence];
    if (!bounds || bounds.start > head) continue;
    if (NOT_AFTER.test(text.slice(end, end + 14))) continue;
    if (sports.sentence !== sentence) sports = { sentence, is: SPORTS.test(text.slice(bounds.start, bounds.end)) };
    if (sports.is) continue;
    const strength = STRENGTH[match[0]] ?? (match[0].endsWith("走廊") ? "corridor" : "alliance");
    const phrase = phraseStart(text, head, bounds.start, marks);
    const lead = phrase.quoted ? 0 : leadingWords(text, phrase.start, head, marks);
    // 东部城市合作联盟第七次市长联席会议: a session of the alliance just named.
    const last = found.at(-1);
    if (
      strength === "conference" &&
      (last?.strength === "alliance" || last?.strength === "corridor" || last?.name.endsWith("协调会")) &&
      last.name !== "" &&
      SESSION.test(text.slice(last.end, head))
    )
      continue;
    // 推动…高质量发展三省联席会议 is a meeting with an aim, not a body.
    if (strength === "conference" && /^(?:共同)?推[动进]|(?:协同|共同|联合|携手)推[动进]/.test(text.slice(phrase.start, head))) continue;
    const start = phrase.start + lead;
    const bare = text.slice(start, head).replace(/[“”‘’「」『』（）()]/g, "");
    if (PLURAL.test(bare)) continue;
    // 甲市从乙市手中接过|联盟会旗: the alliance itself unnamed.
    if (TAKES_OVER.test(bare)) {
      found.push({ start: head, end, name: "", strength, firm: false, sentence });
      continue;
    }
    // 联盟副理事长和联盟秘书长: offices of an alliance, the alliance itself unnamed.
    if (/^联盟|^[^盟]{0,6}(?:理事长|秘书长|理事会|主席)和/.test(bare)) continue;
    if (bare === "" || STANDIN.test(bare)) {
      if (strength !== "corridor" || match[0] === "协作区") found.push({ start: head, end, name: "", strength, firm: false, sentence });
      continue;
    }
    if (bare.length < 2 || ((match[0] === "联盟" || match[0] === "共同体" || match[0] === "合作组织") && NOT_NAME.test(bare))) continue;
    const firm =
      phrase.quoted ||
      start === bounds.start ||
      /[，。；：、\s“「《]/.test(text.charAt(start - 1) || "，") ||
      /(?:成立|组建|建立|设立|发起)了$/.test(text.slice(start - 3, start));
    found.push({ start, end, name: cleanName(text.slice(start, end)), strength, firm, sentence });
  }
  if (found.length === 0) return found;
  for (const match of matchesOf(text, BODY_BEFORE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const sentence = lowerBound(sentences, (item) => item.end > start);
    if (sentences[sentence] && !found.some((name) => name.start < end && start < name.end))
      found.push({ start, end, name: "", strength: match[0].endsWith("组织") ? "alliance" : "conference", firm: false, sentence });
  }
  for (const match of found.some(({ name }) => name.endsWith("平台")) ? matchesOf(text, PLATFORM) : []) {
    const [start, end] = [match.index, match.index + match[0].length];
    const sentence = lowerBound(sentences, (item) => item.end > start);
    if (sentences[sentence]) found.push({ start, end, name: "", strength: "conference", firm: false, sentence });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Length of the words before the name proper that only an alliance's name never begins with: 推动, 往后, 第三届, 有 before a place. */
function leadingWords(text: string, start: number, head: number, marks: PhraseMarks): number {
  let at = start;
  for (;;) {
    const found = LEADING.exec(text.slice(at, head));
    if (found) at += found[0].length;
    else if (
      /^[有替同跟和与及对暨]/.test(text.slice(at, at + 1)) &&
      marks.whole[lowerBound(marks.whole, (span) => span.start > at)]?.start === at + 1
    )
      at += 1;
    else return at - start;
  }
}
