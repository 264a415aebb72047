import type { ArticleContext } from "../context.ts";
import { type AllianceName, cleanName, type HeadStrength } from "./names.ts";
import { lowerBound } from "./phrase.ts";

/** All mentions of one alliance in one article. */
export interface Cluster {
  name: string;
  aliases: string[];
  strength: HeadStrength;
  /** Mentions by name, in text order. */
  mentions: AllianceName[];
}

/** A mention with the alliance it means. */
export interface Reference {
  start: number;
  end: number;
  sentence: number;
  cluster: Cluster;
  /** By its name, or by a stand-in (该联盟). */
  named: boolean;
}

export interface Clusters {
  clusters: Cluster[];
  references: Reference[];
}

const HEAD =
  /(?:联盟(?:协会)?|(?:治理|合作|协作)平台|(?<=合作)会议|协作体|联合体|医联体|教联体|会商会|联席会议?|共同体|合作组织|创新?走廊|科创走廊|协作区|先行区|经济区|协调会)$/;
/** Names that say what kind of body it is and not which: they stand for a longer name, or for nothing. */
const GENERIC =
  /^(?:全国|我国|国内|国际|国家级?|省级|市级|地方|跨|区域|省域?|地区|新型|首个|第一家|类似|各类|行业|产业链?|企业|战略|智库|创新|合作|城市|高校|大学|医院|专科|产教|技术|党建|协同|发展|协作|产学研|供应链|商业|营销|品牌|家长|学校|社区|人才|联席|厅际|市长|工作|年度|党政|贫困|科技|经济)+$|(?:部际|厅际|局际|部门)$/;
/** Articles name a handful of alliances; past this many the text is a list, and abbreviations are no longer sought. */
const MAX_CLUSTERS = 200;
const ORDINAL = /(?:第[一二三四五六七八九十百\d]+|首)[届次]|[（(]第[一二三四五六七八九十\d]+[届次][）)]/;

/** A name as names are compared: official words shortened, marks set aside. */
export const coreName = (name: string): string =>
  name
    .replace(/自由贸易试验区/g, "自贸试验区")
    .replace(/高新技术产业开发区/g, "高新区")
    .replace(/[“”（）·\s]/g, "");

/** True when the letters of `short` occur in `long` in the same order: 党建联盟 in 成渝地区国家高新区党建联盟. */
export function isAbbreviation(short: string, long: string): boolean {
  const [few, many] = [coreName(short), coreName(long)];
  if (few.length > many.length) return false;
  let at = 0;
  for (const letter of many) if (letter === few[at]) at++;
  return at === few.length;
}

/** Groups the names of one article by the alliance they mean and tells for each stand-in which one that is. */
export function clusterNames(context: ArticleContext, names: readonly AllianceName[]): Clusters {
  const firm = distinct(names.filter((name) => name.firm && name.name));
  const trimmed = names.filter((name) => !isSeveral(context, name)).map((name) => (name.name ? trimmedName(context, name, firm) : name));
  const clusters: Cluster[] = [];
  const longest = distinct(trimmed.filter((name) => name.name && !isGeneric(name.name))).toSorted(
    (a, b) => coreName(b.name).length - coreName(a.name).length || a.start - b.start,
  );
  for (const name of longest) {
    if (clusters.length < MAX_CLUSTERS && !clusters.some((cluster) => sameBody(name.name, cluster))) {
      clusters.push({ name: name.name, aliases: [], strength: name.strength, mentions: [] });
    }
  }
  const references: Reference[] = [];
  let last: Cluster | null = null;
  for (const name of trimmed) {
    const fitting = name.name ? clusters.filter((cluster) => sameBody(name.name, cluster)) : [];
    const cluster: Cluster | null = name.name
      ? fitting.length > 1 && last && fitting.includes(last)
        ? last
        : (fitting[0] ?? null)
      : standIn(context, clusters, last, name);
    if (!cluster) continue;
    if (name.name) {
      last = cluster;
      cluster.mentions.push(name);
      if (name.name !== cluster.name && !cluster.aliases.includes(name.name)) cluster.aliases.push(name.name);
    }
    references.push({ start: name.start, end: name.end, sentence: name.sentence, cluster, named: name.name !== "" });
  }
  // …第九次联席会议 is one session of the body that is named without a number.
  for (const cluster of clusters) {
    const plain = cluster.name.replace(ORDINAL, "");
    if (plain === cluster.name || isGeneric(plain)) continue;
    cluster.aliases = [cluster.name, ...cluster.aliases.filter((alias) => alias !== plain)];
    cluster.name = plain;
  }
  return { clusters: clusters.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)), references };
}

/** 4个产业链联盟: a kind of which there are four. */
const isSeveral = ({ text }: ArticleContext, { name, start }: AllianceName): boolean =>
  name !== "" && isGeneric(name) && /[两二三四五六七八九十\d]+[个大家]$/.test(text.slice(Math.max(0, start - 4), start));

function distinct(names: readonly AllianceName[]): AllianceName[] {
  const seen = new Map<string, AllianceName>();
  for (const name of names) if (!seen.has(name.name) && seen.size < MAX_CLUSTERS) seen.set(name.name, name);
  return [...seen.values()];
}

export const isGeneric = (name: string): boolean => GENERIC.test(coreName(name).replace(HEAD, ""));

export const headOf = (name: string): string => (HEAD.exec(name)?.[0] ?? "").replace(/协会$/, "");

function sameBody(name: string, cluster: Cluster): boolean {
  if (headOf(name) !== headOf(cluster.name)) return false;
  if (name === cluster.name) return true;
  return coreName(name).length >= 4 && isAbbreviation(name, cluster.name);
}

/** Cuts words of the sentence off the front of a name where the rest is a name of the article: 对外展示党建联盟, …手中成渝地区国家高新区党建联盟. */
function trimmedName(context: ArticleContext, name: AllianceName, firm: readonly AllianceName[]): AllianceName {
  const { regions, text } = context;
  const first = lowerBound(regions, (region) => region.start >= name.start);
  const beginsWithPlace = regions[first]?.start === name.start;
  for (let index = first; index < regions.length && regions[index]!.start < name.end - 2; index++) {
    const { start } = regions[index]!;
    if (start === name.start) continue;
    const rest = cleanName(text.slice(start, name.end));
    const fits = (other: AllianceName) =>
      other.start !== name.start &&
      !isGeneric(other.name) &&
      !other.name.includes(name.name) &&
      headOf(other.name) === headOf(rest) &&
      (isAbbreviation(rest, other.name) || isAbbreviation(other.name, rest));
    if (coreName(rest).length >= 6 && firm.some(fits)) return { ...name, start, name: rest };
  }
  if (beginsWithPlace || name.firm) return name;
  // 产业协同联盟 of a headline is the end of 辽河流域产业协同联盟, and no name of its own.
  const suffix = firm.find(
    (other) => other.name.length >= 4 && !isGeneric(other.name) && other.name.length < name.name.length && name.name.endsWith(other.name),
  );
  return suffix ? { ...name, start: name.end - suffix.name.length, name: suffix.name } : name;
}

/** The alliance a bare 联盟 means: the one named last, but before any was named the one named first. */
function standIn(context: ArticleContext, clusters: readonly Cluster[], last: Cluster | null, name: AllianceName): Cluster | null {
  if (last?.strength === name.strength) return last;
  const kindred = clusters.filter((cluster) => cluster.strength === name.strength);
  if (kindred.length <= 1) return kindred[0] ?? null;
  const { text } = context;
  return kindred.toSorted((a, b) => text.indexOf(a.name.slice(-6)) - text.indexOf(b.name.slice(-6)))[0] ?? null;
}
