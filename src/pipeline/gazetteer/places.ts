import { itemAt } from "../text.ts";
import type { Matcher } from "./matcher.ts";
import { addUnlisted } from "./unlisted.ts";

/** A region that a name may mean. */
export interface Meaning {
  region: string;
  by: "full" | "alias" | "short";
  /** Also a word: needs the name of its own region before it, or other places of its province beside it. */
  context: boolean;
  /** Only where the text speaks of pilot free trade zones (济南片区). */
  freeTrade: boolean;
  /** 0 country and macro-regions, 1 provinces, 2 prefectures and zones, 3 counties: of a shared short name the widest is meant. */
  level: number;
}

/** A name and all it may mean; `before` and `after` tell in which company it is part of another word. */
export interface Name {
  meanings: readonly Meaning[];
  /** The meanings that need no company, and those that do. */
  plain: readonly Meaning[];
  doubtful: readonly Meaning[];
  before: string;
  after: readonly string[];
  /** What goes on with its last character to another word; null for nothing. */
  goesOn: RegExp | null;
  /** Some of its meanings hold only where the text speaks of pilot free trade zones. */
  freeTrade: boolean;
}

export interface PlaceName {
  start: number;
  end: number;
  region: string;
  by: "full" | "alias" | "short";
}

interface Hit {
  start: number;
  end: number;
  name: Name;
}

/** What the finder asks of the gazetteer. */
export interface Kinship {
  /** Parents of a region from the nearest outwards: county, prefecture, province; of a zone its city and province. */
  ancestors(region: string): readonly string[];
  /** Short name of a division, name of a zone. */
  label(region: string): string;
  /** The only region called exactly so, or null. */
  named(name: string): string | null;
}

/** Behind a short name these make the name of an organisation or a street: 山东大学, 南京路. */
const ORGANISATION =
  /^(?:大学|学院|师范|理工|科技大学|工业大学|农业大学|医科大学|财经|外国语|银行|农商行|证券|日报|[晚晨早]报|[晚早新]闻(?=特稿|专[稿讯电])|商报|时报|都市报|文汇报|大公报|青年报|经济报|经济导报|卫视|电视台|广播|新闻网|大剧院|博物馆|大道|大街|街道|[东南西北中]路|路[，。、0-9０-９])/;
/** Behind a full name these continue another word: 北京市场, 新兴区域, 山东省级. */
const CONTINUES: Record<string, RegExp> = {
  市: /^(?:场|值|占率|面上|辖|政公用)/,
  区: /^(?:域|间(?!接)|块)/,
  县: /^(?:域|级)/,
  省: /^(?:级|际|会|部级)/,
  州: /^(?:级)/,
};
const FREE_TRADE = /自贸|自由贸易|综改|综合改革/;
const COUNTED = /^[两二三四五六][市地家县省]/;
const LIST = /[、和与及]/;

/** The names of places in a text, each with the one region it means, in order, none inside another. What cannot be told is left out. */
export function findPlaces(text: string, matcher: Matcher<Name>, kin: Kinship): PlaceName[] {
  const hits: Hit[] = [];
  matcher.each(text, (start, end, name) => {
    if (!isPartOfWord(text, start, end, name)) hits.push({ start, end, name });
  });
  if (hits.length === 0) return [];
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const plain = longest(text, hits, "plain", []);
  const doubtful = longest(text, hits, "doubtful", plain);
  return addUnlisted(text, joinChains(text, settle(text, merge(plain, doubtful), kin), kin), kin);
}

interface Choice extends Hit {
  open: readonly Meaning[];
  doubtful: boolean;
  region: Meaning | null;
}

/** What a name goes on with to another word, by what it means first. */
export function goesOnAs(name: string, { by, level, region }: Meaning): RegExp | null {
  if (by === "full") return level !== 0 && !region.startsWith("zone:") ? (CONTINUES[name.at(-1)!] ?? null) : null;
  return by === "short" ? ORGANISATION : null;
}

function isPartOfWord(text: string, start: number, end: number, { before, after, goesOn }: Name): boolean {
  if (before !== "" && start > 0 && before.includes(text[start - 1]!)) return true;
  for (const word of after) if (text.startsWith(word, end)) return true;
  return goesOn?.test(text.slice(end, end + 4)) ?? false;
}

/** Leftmost, then longest, none over another nor over `taken`. A name safe for one region is settled before it is doubted for another. */
function longest(text: string, hits: readonly Hit[], which: "plain" | "doubtful", taken: readonly Choice[]): Choice[] {
  const kept: Choice[] = [];
  let last = 0;
  let at = 0;
  for (const { start, end, name } of hits) {
    const meanings = which === "plain" ? name.plain : name.doubtful;
    if (start < last || meanings.length === 0) continue;
    while (at < taken.length && taken[at]!.end <= start) at++;
    if (at < taken.length && taken[at]!.start < end) continue;
    const open = name.freeTrade && !FREE_TRADE.test(text) ? meanings.filter(({ freeTrade }) => !freeTrade) : meanings;
    if (open.length === 0) continue;
    kept.push({ start, end, name, open, doubtful: which === "doubtful", region: null });
    last = end;
  }
  return kept;
}

const merge = (a: Choice[], b: Choice[]): Choice[] => (b.length === 0 ? a : [...a, ...b].sort((x, y) => x.start - y.start));

/** 无为经开区, 利辛高新区: before the kind of a zone a name that may be a word is the one place of that name. */
const OWN_ZONE = /^(?:高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区)/;
/** 无为产业园 at the head of a text: parks within it bear words. */
const OWN_PARK = /^(?:工业园区?|产业园区?|开发区|综合保税区|综保区)/;
/** 合作开发区, 新兴高新区: of what kind it is. */
const KIND_OF = /^(?:合作|资源|新兴)$/;
const ZONE_BEHIND = /^(?:(?:国家级?|省级)?(?:高新技术产业|高新区|经济技术开发区|经济开发区|经开区|工业园|综合保税区|综保区|产业园)|[一-龥]{2,4}小镇)/;

/** A place named this early opens the text: 2023年 and the like may stand before it; in code units. */
const OPENING = 12;

/** Gives every choice its region where its words or its neighbours tell it. */
function settle(text: string, choices: Choice[], kin: Kinship): Choice[] {
  for (const choice of choices) if (!choice.doubtful) choice.region = widest(choice.open);
  // Forwards for 甘南、合作, backwards for 合作、临夏市 — and once more for what the first two settled.
  const undecided = choices.some(({ region, open }) => !region || open.length > 1);
  for (let pass = 0; undecided && pass < 2; pass++) {
    for (let i = 0; i < choices.length; i++) lean(text, choices, i, i - 1, kin);
    for (let i = choices.length - 1; i >= 0; i--) lean(text, choices, i, i + 1, kin);
  }
  // 永安市2023年工作总结…全市: a name that is also a word is the place of a text which opens with it and speaks of its own.
  const opener = choices.find(({ doubtful, region, start }) => doubtful && !region && start <= OPENING);
  const own = opener?.open.length === 1 && opener.open[0]!.by === "full" ? opener.open[0]!.region : null;
  if (own && new RegExp(`[全我本]${text[opener!.end - 1]}`).test(text))
    for (const choice of choices) if (choice.doubtful && !choice.region) choice.region = choice.open.find(({ region }) => region === own) ?? null;
  // 海西大地…，格尔木…，全州: a prefecture whose short name is also a word, by one of its places and by what the text calls its own.
  const kind = /[全我](州|盟)(?!县)/.exec(text)?.[1];
  if (kind) {
    const around = new Set(choices.flatMap(({ region }) => (region && region.level > 2 ? kin.ancestors(region.region) : [])));
    for (const choice of choices) {
      if (!choice.doubtful || choice.region) continue;
      const word = text.slice(choice.start, choice.end);
      // 红河综保区…，红河…: beside other names that begin so it is a river.
      if (choices.some(({ region, start, end }) => region && end - start > word.length && text.startsWith(word, start))) continue;
      const [only, other] = choice.open.filter(({ region, by, level }) => by === "short" && level === 2 && around.has(region));
      // 凉山片区…，凉山…: of a text about the zone called so, it may be that.
      if (only && !other && !text.includes(`${word}片区`) && kin.named(`${word}${kind}`) === only.region) choice.region = only;
    }
  }
  // 汉中市…，洋县有机产品…: a county whose name may be a word, at the head of a clause of a text that names its city.
  const open = choices.filter(({ region }) => region === null);
  if (open.length === 0) return choices;
  const hosts = new Set(choices.map(({ region }) => region?.region));
  for (const choice of open) {
    if (!choice.doubtful || !isHeadOfClause(text, choice)) continue;
    const inside = choice.open.filter(({ region, by }) => by === "full" && hosts.has(kin.ancestors(region)[0] ?? ""));
    if (inside.length === 1) choice.region = inside[0]!;
  }
  // 沂源县…，沂源经济开发区: where the text gives the full name, the short one is safe before a kind of zone.
  const full = new Set(choices.map(({ region }) => (region?.by === "full" ? region.region : null)));
  for (const choice of open) {
    if (choice.region || !ZONE_BEHIND.test(text.slice(choice.end, choice.end + 10))) continue;
    const licensed = choice.open.filter(({ region }) => full.has(region));
    if (licensed.length === 1) choice.region = licensed[0]!;
    else if (
      choice.open.length === 1 &&
      (OWN_ZONE.test(text.slice(choice.end, choice.end + 10)) || (choice.start === 0 && OWN_PARK.test(text.slice(choice.end, choice.end + 6)))) &&
      !KIND_OF.test(text.slice(choice.start, choice.end))
    )
      choice.region = choice.open[0]!;
  }
  choices.forEach((choice, index) => {
    if (!choice.region && !choice.doubtful && choice.open[0]!.by !== "short") choice.region = nearest(choices, index, kin);
  });
  return choices.filter(({ region }) => region !== null);
}

/** A county of two characters behind a mark: ，洋县; not the words 兴县富民, 应县委要求. */
const isHeadOfClause = (text: string, { start, end }: Hit): boolean =>
  end - start === 2 &&
  text[start + 1] === "县" &&
  /^[，。；、：\n]/.test(text[start - 1] ?? "\n") &&
  !/^[级域委城政富强里内际]/.test(text.slice(end, end + 1));

/** The only meaning, or the only one of the widest level (吉林 is the province); null when several are equal. */
const widest = (open: readonly Meaning[]): Meaning | null => {
  const found = widestOf(open);
  return found.length === 1 ? found[0]! : null;
};

const widestOf = (open: readonly Meaning[]): readonly Meaning[] => {
  if (open.length < 2) return open;
  const level = Math.min(...open.map((meaning) => meaning.level));
  return open.filter((meaning) => meaning.level === level);
};

/** Settles `choices[at]` by the neighbour: its own region right before it, or a place of its province beside it in a list. */
function lean(text: string, choices: Choice[], at: number, beside: number, kin: Kinship): void {
  const choice = choices[at]!;
  const neighbour = itemAt(choices, beside);
  if (!neighbour?.region || (choice.region && choice.open.length === 1)) return;
  const [left, right] = beside < at ? [neighbour, choice] : [choice, neighbour];
  const gap = text.slice(left.end, right.start);
  const own = (meaning: Meaning) => kin.ancestors(meaning.region).includes(neighbour.region!.region);
  if (gap === "" && beside < at) {
    const inside = choice.open.filter(own);
    // 辽宁朝阳: the city rather than its county of the same name.
    if (inside.length > 0) {
      choice.region = widest(inside) ?? choice.region;
      return;
    }
  }
  // A short name that several counties share (通州) is told by its own region before it alone.
  const open = widestOf(choice.open);
  if (choice.region || (open.length > 1 && open[0]!.by === "short")) return;
  const { region: other, level } = neighbour.region;
  const sameProvince = (meaning: Meaning) => provinceOf(meaning.region, kin) === provinceOf(other, kin);
  // 兰州白银两家, 烟台日照两市: counted, though no mark stands between them.
  const counted = gap === "" && level === 2 && COUNTED.test(text.slice(right.end, right.end + 2));
  if (!counted && (gap.length !== 1 || !LIST.test(gap))) return;
  // 荆门、安康、南阳: cities beside cities; 东部、中部、西部: macro-regions beside each other.
  const related = open.filter((meaning) => sameProvince(meaning) || (!counted && meaning.level === level && level !== 3));
  if (related.length === 1) choice.region = related[0]!;
}

const provinceOf = (region: string, kin: Kinship): string => kin.ancestors(region).at(-1) ?? region;

/** Of several equal meanings (鼓楼区) the one whose city, else whose province, was named last before it, else first after it. */
function nearest(choices: readonly Choice[], at: number, kin: Kinship): Meaning | null {
  const { open } = choices[at]!;
  const others = [...choices.slice(0, at).reverse(), ...choices.slice(at + 1)];
  for (const depth of [0, 1]) {
    for (const other of others) {
      if (!other.region || other.doubtful) continue;
      const line = [other.region.region, ...kin.ancestors(other.region.region)];
      const found = open.filter(({ region }) => {
        const ancestor = kin.ancestors(region)[depth];
        return ancestor !== undefined && line.includes(ancestor);
      });
      if (found.length === 1) return found[0]!;
      if (found.length > 1) break;
    }
  }
  return null;
}

/**
 * 山东省济南市, 安徽桐城: names that narrow one place are one name of the narrowest.
 * 株洲高新区（天元区）: a district of the zone's own city in brackets belongs to the zone's name.
 */
function joinChains(text: string, choices: readonly Choice[], kin: Kinship): PlaceName[] {
  const places: PlaceName[] = [];
  for (const { start, end, region } of choices) {
    const { region: id, by } = region!;
    const last = places.at(-1);
    if (
      last?.region.startsWith("zone:") &&
      isBracketed(text, last.end, start, end) &&
      kin.ancestors(id).some((each) => kin.ancestors(last.region).includes(each))
    ) {
      places[places.length - 1] = { ...last, end: end + 1 };
      continue;
    }
    if (last && last.end === start && kin.ancestors(id).includes(last.region))
      places[places.length - 1] = { start: last.start, end, region: id, by: by === "short" ? "alias" : by };
    else places.push({ start, end, region: id, by });
  }
  return places;
}

const isBracketed = (text: string, before: number, start: number, end: number): boolean =>
  start === before + 1 && "（(".includes(text[before]!) && end < text.length && "）)".includes(text[end]!);
