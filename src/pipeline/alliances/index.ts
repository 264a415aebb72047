import type { ArticleContext } from "../context.ts";
import { type Calendar, makeCalendar } from "../events/calendar.ts";
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

export type { AllianceFact } from "./fact.ts";

const rules: readonly Rule[] = [foundings, conceptions, counts, members, chairs];

/**
 * The cooperation bodies of one article, in order of mention: those the text says something of (founding, members, chair), not those it only cites.
 * Spans are in `context.text`.
 */
export function readAlliances(_part: Part, context: ArticleContext, calendar: Calendar = makeCalendar(context)): AllianceFact[] {
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
    for (const rule of rules) claims.push(...rule(scene));
    topicReference = own.at(-1) ?? previous;
  });
  return clusters.flatMap(
    (cluster) =>
      assembleFact(
        context,
        cluster,
        claims.filter((claim) => claim.about === cluster),
      ) ?? [],
  );
}
