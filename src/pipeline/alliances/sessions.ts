import { SEVERAL } from "./fact.ts";
import type { Claim, Rule } from "./scene.ts";

const NUMBER = "(?:第[一二三四五六七八九十百\\d]{1,4}[届次]|首[届次])";
const ASIDE = "[”」]?(?:[（(][^（）()]{0,30}[）)])?";
const GATHERING = "(?:年会|联席会议?|理事会(?:会议)?|会员(?:代表)?大会|成员大会|联盟大会|全体会议|例会|大会|会议)";
/** 甲联盟第六次联席会议暨推介会在…举行, 甲联盟年会召开. */
const MEETS = new RegExp(
  `^${ASIDE}(?:20\\d\\d年度?)?(?<number>${NUMBER})?[^，。；、：]{0,14}?${GATHERING}(?!室|精神|纪要|上)[^。；]{0,40}?(?:召开|举行|举办|开幕|闭幕|落幕)`,
);
/** 甲协调会9月16日在…开了第二十次全体会议. */
const HOLDS = new RegExp(`^${ASIDE}[^，。；、：]{0,30}?(?:召开|举行|举办|开)了?${NUMBER}[^，。；、：]{0,12}${GATHERING}`);
/** 首届|甲圈合作联席会议9月22日在…举行: a series told by its number. */
const NUMBERED = new RegExp(`${NUMBER}[“「]?$`);
/** 甲乙丙一体化发展首次市长联席会议: the number inside its name. */
const NUMBERED_WITHIN = new RegExp(`.{4}${NUMBER}[^，。；：]{0,6}$`);
const HELD = new RegExp(`^${ASIDE}[^。；]{0,40}?(?:召开|举行|举办|开幕|闭幕|落幕|开[到在]了?)`);
const PLANNED = /将于|拟于|定于|即将|计划/;

/** Sentences in which an article tells what it is about. */
const LEAD = 4;

/** An alliance that meets, and a conference that meets for the so-many-eth time, of which the article is: neither is only cited. */
export const sessions: Rule = ({ words, sentence, references, index }) =>
  (index >= LEAD ? [] : references).flatMap((reference): Claim[] => {
    const { cluster, named, start, end } = reference;
    if (!named) return [];
    const after = words.slice(end - sentence.start);
    const own = cluster.strength === "conference" && !cluster.name.endsWith("协调会");
    const before = words.slice(0, start - sentence.start);
    const name = words.slice(start - sentence.start, end - sentence.start);
    const numbered = NUMBERED.test(before) || (SEVERAL.test(name) && NUMBERED_WITHIN.test(name));
    const told = own ? (numbered ? HELD.exec(after) : null) : (MEETS.exec(after) ?? HOLDS.exec(after));
    if (!told || PLANNED.test(told[0])) return [];
    return [{ about: cluster, kind: "session", start, end: end + told[0].length }];
  });
