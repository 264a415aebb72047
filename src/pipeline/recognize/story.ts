import { matchesMany, rare } from "../rare.ts";
import { holds } from "../text.ts";

const KIND =
  "(?:(?:短篇|中篇|长篇|微型|网络|武侠|科幻|言情)?小说(?:连载|选载|选登)?|小小说|微小说|闪小说|散文诗?|童话|寓言|剧本|故事会|人物小传|人物传略|小传)";
/** What a story or a life calls itself in brackets or before a bar: 报表（短篇小说）, 人物小传｜造桥的人. */
const LABEL = new RegExp(`[（(【[｜|]\\s*${KIND}\\s*[）)】\\]]|(?:^|\\n)\\s*${KIND}\\s*[｜|]|[｜|]\\s*${KIND}\\s*(?:\\n|$)`);
/** The same alone on a line, where nothing else reports: a portal lists its sections so. */
const HEADING = new RegExp(`(?:^|\\n)\\s*${KIND}\\s*(?:\\n|$)`);
/** How far into the text its label may stand. */
const HEAD = 240;
/** 他说, 老邢问, 小丁笑道, behind or before what was said. */
const SPEECH = /”[\p{Script=Han}]{1,8}?(?:说|问|道|答|喊|嚷|骂)(?=[，。：])|[\p{Script=Han}]{1,6}(?:说|问|道|答|喊)[：，]“/gu;
const PRONOUN = /(?<!其)[他她](?!们|人)/g;
/** Turns of talk and pronouns that make a text a story when nothing in it reports. */
const MIN_TURNS = 3;
/** Dates, bodies and terms no report does without, and a story does. */
const REPORT =
  /(?:19|20)\d\d\s?年|\d{1,2}月\d{1,2}日|同比|环比|记者|本报|通讯员|统计局|管委会|发布会|新华社|[市区县州]委|[市区县州]政府|《|[今去]年(?:以来|上半年|前|第?[一二三四]季度)|截至/;
/** Marks of a life told: birth, schooling, family, death. */
const LIFE = [
  /(?:生于|出生于|出生在|祖籍)/,
  /(?:毕业于|自[一-龥]{2,8}毕业|求学|考入)/,
  /(?:逝世|享年|病逝|去世|终年)/,
  /(?:一生|毕生|生平)/,
  /(?:夫人|妻子|丈夫|遗嘱|兄妹|兄弟[一二三四五六七八九]人|子女)/,
].map(rare);

/**
 * True for fiction and for lives of persons: they count things too, and no region has them. By the label they bear, by the stations of a
 * life, or by talk and pronouns without anything that reports.
 */
export function isStory(text: string): boolean {
  if (holds(text, "小散童寓剧故传") && LABEL.test(text.slice(0, HEAD))) return true;
  if (matchesMany(text, LIFE, 4)) return true;
  if (REPORT.test(text)) return false;
  return HEADING.test(text.slice(0, HEAD)) || (countOf(text, PRONOUN) >= MIN_TURNS && countOf(text, SPEECH) >= MIN_TURNS);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
