import type { ArticleContext } from "../context.ts";
import { type Calendar, isNews, makeCalendar } from "../events/calendar.ts";
import type { Part } from "../text.ts";
import { clusterNames, type Reference } from "./clusters.ts";
import { counts } from "./counts.ts";
import type { AllianceFact } from "./fact.ts";
import { assembleFact } from "./fact.ts";
import { conceptions, foundings } from "./founding.ts";
import { chairs, members } from "./members.ts";
import { allianceNames, marksOf } from "./names.ts";
import { lowerBound } from "./phrase.ts";
import type { Claim, Rule, Scene } from "./scene.ts";
import { sessions } from "./sessions.ts";

export type { AllianceFact } from "./fact.ts";

/** A rule runs on sentences that hold one of its words. */
const rules: readonly (readonly [RegExp, Rule])[] = [
  [/成立|揭牌|挂牌|授牌|[的了]牌|启动|组建|创[立建办]|诞生|问世|设立|始于|发起|建立|[建办搭]起|组成|结成|缔结/, foundings],
  [/提出|倡议|谋划/, conceptions],
  [/[家个所座名]|成员共|会员共|签[下署订]|扩[容圈员充大]|组成|[\d一二两三四五六七八九十](?:[市城省地县国])/, counts],
  [
    /牵头|发起|成员|会员|加入|加盟|入盟|入会|吸[纳收]|倡议|组成|组建|成立|结成|缔结|主导|创[立办]|揭牌|启动|签[署约字名]|转[为正]|申请|分别|[两三四五六七八九十\d个家][市城省地县国]|[市城]为/,
    members,
  ],
  [/轮值|主席|理事长|会长|盟主|召集|旗|接力棒|接棒|牵头[方单城]|秘书长|主任/, chairs],
  [/召开|举行|举办|[开闭落]幕|开[了到在]/, sessions],
];
/** A stretch longer than this without a full stop is no sentence; rules are not run on it. */
const MAX_SENTENCE = 1200;

/**
 * The cooperation bodies of one article, in order of mention: those the text says something of (founding, members, chair), not those it only cites.
 * Spans are in `context.text`.
 */
export function readAlliances(part: Part, context: ArticleContext, calendar: Calendar = makeCalendar(context)): AllianceFact[] {
  const names = allianceNames(context, marksOf(context));
  if (names.length === 0) return [];
  const { clusters, references } = clusterNames(context, names);
  if (clusters.length === 0) return [];
  const claims: Claim[] = [];
  let topicReference: Reference | null = null;
  context.sentences.forEach((sentence, index) => {
    const from = lowerBound(references, (reference) => reference.start >= sentence.start);
    const to = lowerBound(references, (reference) => reference.start >= sentence.end);
    const own = references.slice(from, to);
    const previous = topicReference;
    const scene: Scene = {
      context,
      calendar,
      clusters,
      index,
      sentence,
      words: context.text.slice(sentence.start, sentence.end),
      references: own,
      topic: own[0]?.cluster ?? previous?.cluster ?? (clusters.length === 1 ? clusters[0]! : null),
      near: own.length > 0 || (previous !== null && index - previous.sentence <= 2 && context.sentences[previous.sentence]?.block === sentence.block),
    };
    if (scene.words.length <= MAX_SENTENCE) for (const [hint, rule] of rules) if (hint.test(scene.words)) claims.push(...rule(scene));
    topicReference = own.at(-1) ?? previous;
  });
  dateHeadlined(part, context, calendar, claims);
  return clusters.flatMap(
    (cluster) =>
      assembleFact(
        context,
        cluster,
        claims.filter((claim) => claim.about === cluster),
        clusters.filter(({ strength }) => strength === cluster.strength).length === 1,
      ) ?? [],
  );
}

/** 甲联盟在乙市成立, told by the headline alone: on the day of the occasion that the text reports. */
function dateHeadlined({ blocks }: Part, { sentences, published }: ArticleContext, calendar: Calendar, claims: Claim[]): void {
  const title = blocks[0]?.kind === "title" ? blocks[0] : null;
  if (!title) return;
  for (const claim of claims) {
    if (claim.kind !== "founded" || claim.date || claim.planned || claim.end > title.end) continue;
    // 牵头建立甲联席会议制度 may be no more than what the text goes on to tell as a plan.
    if (claim.about.strength !== "alliance") continue;
    if (claims.some((other) => other.kind === "founded" && other.about === claim.about && (other.date || other.planned))) continue;
    for (let index = 1; index < sentences.length && !claim.date; index++) {
      const { start, end } = sentences[index]!;
      const told = calendar.occasion(index, start, Infinity) ?? calendar.at(end, index);
      if (told?.date.length === 10 && isNews(told, published)) claim.date = told;
    }
  }
}
