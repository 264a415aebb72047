import type { AllianceFact } from "../alliances/fact.ts";
import { merged } from "../alliances/fact.ts";
import { lowerBound } from "../alliances/phrase.ts";
import type { ArticleContext } from "../context.ts";
import { type Act, MAX_EVENT_NAME } from "./act.ts";
import type { EventFact } from "./fact.ts";

const plain = (name: string): string => name.replace(/[\s“”‘’「」《》〈〉（）()、，,·]/g, "");

/** How alike two names are, 0 to 1: pairs of neighbouring letters in common (Dice). */
export function likeness(a: string, b: string): number {
  const [one, two] = [pairs(plain(a)), pairs(plain(b))];
  if (one.size === 0 || two.size === 0) return a === b ? 1 : 0;
  let common = 0;
  for (const pair of one) if (two.has(pair)) common++;
  return (2 * common) / (one.size + two.size);
}

function pairs(words: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) found.add(words.slice(at, at + 2));
  return found;
}

const titleIn = (name: string): string | null => /《([^》]+)》/.exec(name)?.[1] ?? null;

/** Kinds that papers use for the same thing. */
const FAMILY: Record<string, string> = {
  forum: "meeting",
  meeting: "meeting",
  briefing: "meeting",
  launch: "founding",
  founding: "founding",
  release: "paper",
  policy: "paper",
  approval: "paper",
  award: "award",
  signing: "signing",
};
export const familyOf = (kind: string): string => FAMILY[kind] ?? kind;

/** True when one date is the other, or the other told less exactly. */
export const datesAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** True when two mentions are of one event: dates that agree, a kind of one family, and one document or names alike. */
export function sameEvent(a: Pick<EventFact, "date" | "kind" | "name">, b: Pick<EventFact, "date" | "kind" | "name">): boolean {
  if (!datesAgree(a.date, b.date) || familyOf(a.kind) !== familyOf(b.kind)) return false;
  // 甲园加入联盟 and 乙园加入联盟 are two.
  if (a.kind === "joining" && b.kind === "joining") return likeness(a.name.split("加入")[0]!, b.name.split("加入")[0]!) >= 0.62;
  const [one, two] = [titleIn(a.name), titleIn(b.name)];
  if (one && two) return one === two || plain(one).includes(plain(two)) || plain(two).includes(plain(one));
  if (familyOf(a.kind) === "paper" && sameObject(a.name, b.name)) return true;
  const [long, short] = plain(a.name).length >= plain(b.name).length ? [plain(a.name), plain(b.name)] : [plain(b.name), plain(a.name)];
  return (short.length >= 4 && long.includes(short)) || likeness(a.name, b.name) >= 0.62;
}

/** 沿黄国家高新区发表共同宣言 and 发布“推进…共同宣言”: what is issued is the same. */
function sameObject(a: string, b: string): boolean {
  const object = (name: string) => plain(name.replace(/^.*?(?:发布|发表|公布|印发|出台|提出|宣读)/, ""));
  const [one, two] = [object(a), object(b)].toSorted((x, y) => x.length - y.length) as [string, string];
  return one.length >= 4 && two.endsWith(one);
}

/** Acts and what befell the alliances as events, those told twice joined. A signing told in one breath with its meeting is part of it. */
export function mergeActs(
  context: ArticleContext,
  acts: readonly Act[],
  foundings: readonly EventFact[],
  alliances: readonly AllianceFact[],
): EventFact[] {
  const facts = [...foldSignings(acts).map((act) => toFact(context, act, alliances)), ...foundings].toSorted(
    (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
  const kept: EventFact[] = [];
  for (const fact of facts) {
    const twin = kept.find((other) => sameEvent(fact, other) || isEcho(fact, other) || foundsTheSame(fact, other) || calledTheSame(fact, other));
    if (!twin) kept.push({ ...fact });
    else {
      const name = foundsTheSame(fact, twin) ? nameOfFounding(fact, twin) : null;
      absorb(twin, fact);
      twin.name = name ?? twin.name;
    }
  }
  return kept;
}

/** 获批建设国家自主创新示范区 is an approval, and a title too; 甲园动工建设 is works, and a founding. */
const calledTheSame = (fact: EventFact, told: EventFact): boolean =>
  datesAgree(fact.date, told.date) && (fact.name === told.name || (isBeginning(fact) && isBeginning(told) && toldInOneBreath(fact, told)));
const isBeginning = ({ kind }: EventFact): boolean => kind === "founding" || kind === "works" || kind === "approval";
const tells = (long: string, short: string): boolean => long.startsWith(short) || long.endsWith(short);
const toldInOneBreath = (a: EventFact, b: EventFact): boolean =>
  a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end)) &&
  (tells(a.name, b.name) ||
    tells(b.name, a.name) ||
    (a.kind === b.kind && a.name.slice(0, 4) === b.name.slice(0, 4) && a.name.slice(-2) === b.name.slice(-2)));

/** 会议通过并签署“镇江协议”, after the signing has been told in full. */
const isEcho = (fact: EventFact, told: EventFact): boolean =>
  fact.kind === "signing" &&
  told.kind === "signing" &&
  fact.date === told.date &&
  /^(?:会议|大会|各方|双方|与会)/.test(fact.name) &&
  titleIn(fact.name) === null;

/** 2021年5月联席会议机制建立以来: of the alliance that these very words found. */
const foundsTheSame = (a: EventFact, b: EventFact): boolean =>
  familyOf(a.kind) === "founding" &&
  familyOf(b.kind) === "founding" &&
  datesAgree(a.date, b.date) &&
  (a.alliances.length === 0) !== (b.alliances.length === 0) &&
  /联席会议|机制|制度/.test((a.alliances.length === 0 ? a : b).name) &&
  a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end));

/** 联席会议机制在百色建立, of 甲乙园区协作联席会议: with the alliance's name in place of what stands for it. */
function nameOfFounding(a: EventFact, b: EventFact): string {
  const [own, told] = a.alliances.length > 0 ? [a, b] : [b, a];
  const rest = /联席会议((?:机制|制度)?(?:[在于].{1,12})?(?:建立|成立|设立|组建))$/.exec(told.name)?.[1];
  return rest === undefined ? own.name : `${own.alliances[0]}${rest}`;
}

function absorb(into: EventFact, from: EventFact): void {
  if (from.date.length > into.date.length || (from.date.length === into.date.length && from.dateIs === "stated" && into.dateIs === "implied")) {
    into.date = from.date;
    into.dateIs = from.dateIs;
    into.because = from.because;
    if (!from.recent) delete into.recent;
  }
  if (plain(from.name).length > plain(into.name).length && plain(from.name).length <= 40) into.name = from.name;
  into.place ??= from.place;
  into.regions = [...new Set([...into.regions, ...from.regions])];
  into.alliances = [...new Set([...into.alliances, ...from.alliances])];
  into.spans = merged([...into.spans, ...from.spans]);
}

/** 首届会商会在武汉举行，签署《武汉共识》: one event of a timeline. */
function foldSignings(acts: readonly Act[]): Act[] {
  const kept: Act[] = [];
  for (const act of acts) {
    const host =
      act.kind === "signing"
        ? kept.findLast(
            (other) =>
              familyOf(other.kind) === "meeting" && other.date.start === act.date.start && act.start <= other.end + 12 && other.end <= act.end,
          )
        : undefined;
    if (host && /^(?:[两三四五六七八九十\d]+[市方省地国城]|各方|双方|与会[^《]{0,6}|)(?:共同)?(?:签署|签订|达成)/.test(act.name)) {
      kept[kept.indexOf(host)] = { ...host, name: `${host.name}${act.name.replace(/^.*?(?=签署|签订|达成)/, "")}`, end: act.end };
    } else kept.push(act);
  }
  return kept;
}

function toFact(context: ArticleContext, act: Act, alliances: readonly AllianceFact[]): EventFact {
  const regions: string[] = [];
  for (
    let index = lowerBound(context.regions, (region) => region.start >= act.start);
    index < context.regions.length && context.regions[index]!.end <= act.end;
    index++
  ) {
    const { region } = context.regions[index]!.value;
    if (!regions.includes(region) && context.placeOf(region)?.kind !== "country") regions.push(region);
  }
  const words = context.text.slice(act.start, act.end);
  const concerned = alliances.filter((alliance) =>
    [alliance.name, ...alliance.aliases].some((name) => words.includes(name) || act.name.includes(name)),
  );
  return {
    date: act.date.date,
    dateIs: act.date.is,
    because: act.date.because,
    kind: act.kind,
    name: act.name.length > MAX_EVENT_NAME ? `${act.name.slice(0, MAX_EVENT_NAME - 1)}…` : act.name,
    place: act.place,
    regions,
    alliances: concerned.map((alliance) => alliance.name),
    spans: [{ start: act.start, end: act.end }],
    ...(act.date.recent ? { recent: true } : {}),
  };
}
