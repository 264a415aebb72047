import type { Span } from "../../dataset/schema.ts";
import type { ArticleContext } from "../context.ts";
import { countOf } from "../count.ts";
import type { EventDate } from "../events/calendar.ts";
import { hasYear } from "../events/noYear.ts";
import { matchesOf } from "../text.ts";
import type { Cluster } from "./clusters.ts";
import { lowerBound } from "./phrase.ts";
import type { Claim, Role } from "./scene.ts";

export interface AllianceMember {
  name: string;
  region: string | null;
  role: Role;
  from: string | null;
  to: string | null;
  spans: Span[];
}

export interface MemberCount {
  value: number;
  of: string | null;
  asOf: string | null;
  /** How a number the text does not print was reached: 1 + 11. */
  because: string | null;
  spans: Span[];
}

/** What one article says of one alliance. Spans are in the cleaned text. */
export interface AllianceFact {
  name: string;
  aliases: string[];
  /** What its members are: zone, city, county, province, enterprise, institution, mixed. */
  kind: string;
  founded: { date: string; is: "stated" | "implied"; because: string | null; span: Span; how: "founded" | "launched" | "conceived" | "met" } | null;
  territory: string | null;
  place: string | null;
  lead: string | null;
  chair: string | null;
  memberCounts: MemberCount[];
  members: AllianceMember[];
  joinings: { names: string[]; date: EventDate; span: Span }[];
  handovers: { from: string | null; to: string; office: string; date: EventDate | null; span: Span }[];
  /** The words that prove the alliance and what is said of it. */
  spans: Span[];
  /** Where it is mentioned by name. */
  mentions: Span[];
}

const KINDS: [RegExp, string][] = [
  [/高新区|开发区|经开区|园区|片区|功能区|新区|示范区|自贸|试验区|综保区|园$/, "zone"],
  [/企业|公司|商会|厂/, "enterprise"],
  [/县|区县/, "county"],
  [/高校|大学|学院|院校|学校|医院|智库|机构|研究|院所|图书馆|博物馆|媒体|银行/, "institution"],
  [/省/, "province"],
  [/市|城/, "city"],
];

/** Without the days of which no year is known: they order nothing in a course of years. */
export function ofKnownYears(fact: AllianceFact): AllianceFact {
  const known = (date: string | null) => (date !== null && hasYear(date) ? date : null);
  return {
    ...fact,
    founded: fact.founded && hasYear(fact.founded.date) ? fact.founded : null,
    members: fact.members.map((member) => ({ ...member, from: known(member.from), to: known(member.to) })),
    memberCounts: fact.memberCounts.map((count) => ({ ...count, asOf: known(count.asOf) })),
  };
}

/** 甲乙|六市|一体化…联席会议 */
export const SEVERAL = /.{2}[两二三四五六七八九十\d][省市县区州盟地城].{4}/;

/** The fact a cluster's claims make, or null when the text only cites the name. `alone`: the text names no other such body. */
export function assembleFact(context: ArticleContext, cluster: Cluster, claims: readonly Claim[], alone: boolean): AllianceFact | null {
  const foundings = claims.filter((claim) => claim.kind === "founded");
  const counts = countsOf(claims);
  const members = membersOf(claims);
  const handovers = handoversOf(claims);
  const joinings = claims.flatMap((claim) =>
    claim.kind === "joining" && claim.date ? [{ names: claim.names, date: claim.date, span: span(claim) }] : [],
  );
  const territory = territoryOf(context, cluster);
  const met = claims.some(({ kind }) => kind === "session");
  const several = alone && cluster.strength === "conference" && SEVERAL.test(cluster.name);
  if (
    !isBody(cluster, {
      founded: foundings.length > 0,
      foundedActually: foundings.some((claim) => !claim.planned),
      foundedOn: foundings.some((claim) => !claim.planned && claim.date !== null),
      counts: counts.length,
      members,
      handovers: handovers.length,
      // 首届甲乙合作联席会议 of places named in it, or counted in the only such body of a text (六市…联席会议); an alliance wherever it meets.
      meets: met && (cluster.strength === "alliance" || territory !== null || several),
    })
  )
    return null;
  const anchored =
    territory !== null ||
    members.some((member) => member.region !== null || member.role === "chair") ||
    counts.length > 0 ||
    (met && several) ||
    claims.some((claim) => claim.kind === "place" || (claim.kind === "founded" && claim.date?.date.length === 10));
  if (!anchored) return null;

  const told = foundings.filter((claim) => claim.date !== null);
  const sure = told.filter((claim) => hasYear(claim.date!.date));
  const dated = sure.length > 0 ? sure : told;
  const best = dated.toSorted((a, b) => b.date!.date.length - a.date!.date.length || a.start - b.start)[0];
  const earliest = dated.toSorted((a, b) => a.date!.date.localeCompare(b.date!.date))[0];
  const chosen = best && earliest && best.date!.date.startsWith(earliest.date!.date) ? best : (earliest ?? best);
  const founded = chosen
    ? { date: chosen.date!.month ?? chosen.date!.date, is: chosen.date!.is, because: chosen.date!.because, span: span(chosen), how: chosen.how }
    : null;
  // Founders are as old as the alliance.
  for (const count of counts)
    if (count.asOf === null && founded && claims.some((claim) => claim.kind === "count" && claim.role === "founder" && claim.value === count.value))
      count.asOf = founded.date;
  addJoined(counts, members, joinings, claims);
  if (counts.length === 0) addNamed(context, counts, members, founded?.date ?? null);
  if (counts.length === 0) addCalled(context, cluster, counts);
  const lead = members.find((member) => member.role === "lead")?.name ?? null;
  const gone = new Set(handovers.map(({ from }) => from));
  const chairs = members.filter((member) => member.role === "chair");
  const chair = chairs.toSorted((a, b) => Number(a.to !== null || gone.has(a.name)) - Number(b.to !== null || gone.has(b.name)))[0]?.name ?? null;
  const place = claims.find((claim) => claim.kind === "place")?.region ?? null;
  const evidence = claims.map(span);
  const mentions = cluster.mentions.map(({ start, end }) => ({ start, end }));
  return {
    name: cluster.name,
    aliases: cluster.aliases,
    kind: kindOf(context, cluster, counts, members),
    founded,
    territory,
    place,
    lead,
    chair,
    memberCounts: counts,
    members,
    joinings,
    handovers,
    spans: merged([...evidence, ...mentions.slice(0, 1)]),
    mentions,
  };
}

const span = ({ start, end }: Span): Span => ({ start, end });

/** How much must be said before a name counts: a league needs one statement, a conference its members or its system, a corridor its founding and members. */
function isBody(
  cluster: Cluster,
  said: {
    founded: boolean;
    foundedActually: boolean;
    foundedOn: boolean;
    counts: number;
    members: readonly AllianceMember[];
    handovers: number;
    meets: boolean;
  },
): boolean {
  const { members } = said;
  switch (cluster.strength) {
    case "alliance":
      return said.founded || said.counts > 0 || members.length > 0 || said.handovers > 0 || said.meets;
    case "conference":
      return said.counts > 0 || members.length >= 2 || (said.founded && members.length > 0) || said.foundedOn || said.handovers > 0 || said.meets;
    case "corridor":
      return (
        said.handovers > 0 ||
        (said.foundedActually && (said.counts > 0 || members.length >= 3)) ||
        (said.counts > 0 && (said.meets || members.length >= 3))
      );
    case "community":
      return said.foundedActually && (said.counts > 0 || members.length >= 2);
  }
}

/** 三市于2018年5月倡议 are 市; 增加到11个 says of nothing what it counts. */
const counted = (noun: string | null): string | null => noun?.replace(/[于在]$/, "").replace(/^[个家位名座所]$/, "") || null;

function countsOf(claims: readonly Claim[]): MemberCount[] {
  const found = new Map<string, MemberCount>();
  for (const claim of claims) {
    if (claim.kind !== "count") continue;
    const key = String(claim.value);
    const known = found.get(key);
    const of = counted(claim.of);
    if (!known) found.set(key, { value: claim.value, of, asOf: claim.asOf, because: claim.because, spans: [span(claim)] });
    else {
      known.spans.push(span(claim));
      known.because = known.because && claim.because;
      known.of ??= of;
      if (claim.asOf && (!known.asOf || claim.asOf < known.asOf)) known.asOf = claim.asOf;
    }
  }
  return [...found.values()];
}

function membersOf(claims: readonly Claim[]): AllianceMember[] {
  const found = new Map<string, AllianceMember>();
  for (const claim of claims) {
    if (claim.kind !== "member") continue;
    const key = `${claim.region ?? claim.name} ${claim.role}`;
    const known = found.get(key);
    if (!known) found.set(key, { name: claim.name, region: claim.region, role: claim.role, from: claim.from, to: claim.to, spans: [span(claim)] });
    else {
      known.spans.push(span(claim));
      known.from ??= claim.from;
      known.to ??= claim.to;
    }
  }
  const all = [...found.values()];
  // A founder is a member too: the weaker role says nothing more.
  return all.filter(
    (member) =>
      member.role !== "member" ||
      member.from !== null ||
      !all.some((other) => other !== member && other.role !== "member" && (other.region ?? other.name) === (member.region ?? member.name)),
  );
}

/** Each taker once, as told with its giver and its day. */
function handoversOf(claims: readonly Claim[]): AllianceFact["handovers"] {
  const found = new Map<string, AllianceFact["handovers"][number]>();
  for (const claim of claims) {
    if (claim.kind !== "handover") continue;
    const { from, to, office, date } = claim;
    const known = found.get(to);
    if (!known || (known.from === null && from !== null) || (known.date === null && date !== null && (known.from === null || from !== null)))
      found.set(to, { from: from ?? known?.from ?? null, to, office, date: date ?? known?.date ?? null, span: span(claim) });
  }
  return [...found.values()];
}

/** Eight founders and three that joined make eleven, where the text gives no total of its own. */
function addJoined(counts: MemberCount[], members: readonly AllianceMember[], joinings: AllianceFact["joinings"], claims: readonly Claim[]): void {
  const founders = claims.find((claim) => claim.kind === "count" && claim.role === "founder");
  const joined = new Set(joinings.flatMap((joining) => joining.names)).size;
  if (founders?.kind !== "count" || joined === 0 || members.length === 0) return;
  const total = founders.value + joined;
  if (counts.some((count) => count.value >= total)) return;
  counts.push({
    value: total,
    of: founders.of,
    asOf: joinings[0]!.date.date,
    because: `${founders.value} + ${joined}`,
    spans: [span(founders), ...joinings.map((joining) => joining.span)],
  });
}

/** 四家园区商定, 9家高新区合计: as many as are named, counted once more where the text gives no number of members. */
const TOGETHER =
  /(?<![\d.第])(?<count>\d{1,3}|[三四五六七八九十]{1,3})(?:家|个|座)?(?:国家级?|成员)?(?:高新区|经开区|开发区|园区|综保区|自贸区|城市|单位|高校|医院|市|县)(?!级)/g;
function addNamed({ text }: ArticleContext, counts: MemberCount[], members: readonly AllianceMember[], asOf: string | null): void {
  const founders = members.filter(({ role }) => role === "lead" || role === "founder");
  const value = new Set(founders.map(({ region, name }) => region ?? name)).size;
  if (value < 3) return;
  const told = matchesOf(text, TOGETHER).find((match) => countOf(match.groups!.count!) === value);
  if (!told) return;
  const spans = [{ start: told.index, end: told.index + told[0].length }, ...founders.flatMap((founder) => founder.spans)];
  counts.push({ value, of: null, asOf, because: `${value} named`, spans: merged(spans) });
}

/** 甲乙六市一体化…联席会议, 川南四城协同发展联盟: as many as its own name says. Several numbers in a name (三省一市) are of places that hold them. */
const CALLED =
  /[一-龥](?<count>[三四五六七八九十])(?<noun>[市城县州地])(?![区级域方][一-龥]|[三四五六七八九十])[^，。；]{0,12}?(?:协同|一体化|合作|协作|联动|同城化|联席|市长|书记|党政)/;
function addCalled({ published }: ArticleContext, { name, mentions }: Cluster, counts: MemberCount[]): void {
  const called = CALLED.exec(name);
  const value = called && !/[一两二三四五六七八九十]省|省[一两二三四五六七八九十]/.test(name) ? countOf(called.groups!.count!) : null;
  const mention = mentions.find((other) => other.name.includes(called?.[0] ?? name));
  if (called && value && mention)
    counts.push({
      value,
      of: called.groups!.noun!,
      asOf: published,
      because: called[0].slice(1),
      spans: [{ start: mention.start, end: mention.end }],
    });
}

/** The macro-region or division the longest mention of the name begins with or holds. */
function territoryOf(context: ArticleContext, cluster: Cluster): string | null {
  const { regions, text } = context;
  for (const mention of cluster.mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const region = regions[lowerBound(regions, (item) => item.start >= mention.start)];
    if (!region || region.end > mention.end) continue;
    // 黄河流域国家高新区 is a set of zones; the land is 黄河流域.
    const land = context.regionNamed?.(text.slice(region.start, region.end).replace(/(?:国家)?高新区$/, "")) ?? [];
    return land.length === 1 ? land[0]! : region.value.region;
  }
  return null;
}

function kindOf(context: ArticleContext, cluster: Cluster, counts: readonly MemberCount[], members: readonly AllianceMember[]): string {
  for (const words of [counts.map((count) => count.of ?? "").join(" "), nameAfterTerritory(context, cluster)]) {
    const kind = KINDS.find(([pattern]) => pattern.test(words));
    if (kind) return kind[1];
  }
  const kinds = new Set(members.flatMap((member) => (member.region ? [context.placeOf(member.region)?.kind ?? ""] : ["institution"])));
  if (kinds.size !== 1) return "mixed";
  const [only] = kinds;
  return only === "prefecture" ? "city" : only || "mixed";
}

/** 县市区（科技）产业协同发展联盟 of 长三角县市区…: places in a name are not what its members are. */
function nameAfterTerritory({ text, regions }: ArticleContext, cluster: Cluster): string {
  const mention = cluster.mentions[0];
  if (!mention) return cluster.name;
  const region = regions[lowerBound(regions, (item) => item.start >= mention.start)];
  return region && region.end < mention.end ? text.slice(region.end, mention.end) : cluster.name;
}

/** Spans in order, those that overlap joined. */
export function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
