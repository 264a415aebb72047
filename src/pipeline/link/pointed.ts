/** Which of the values just told a change is of, where words point to some of them. */
import type { ChangeMention } from "../mention.ts";
import type { ObservationFact } from "./facts.ts";
import { trimEnd, trimStart } from "./noun.ts";
import type { Focus, Gap, LinkInput, SentenceState } from "./state.ts";

/** 除电子信息|同比下降3.6%外, |其余两个分别增长6.1%和9.8%: one of a row, then those left of it. */
const BUT_ONE = /[，；]除(?:了|去)?([^，。；、\d]{2,12}?)(?:同比|(?:产值|增加值|收入|投资)?(?:增速|增幅)?)?$/;
const BUT_BEHIND = /^(?:之|以)?外/;
const THE_REST =
  /^(?:之|以)?外，?(?:其[余他]|另外|另)[两二三四五六七八九\d]*(?:大产业|个|项|家|地|市|县|区|者)?(?:产业|指标|园区)?(?:同比|均|都|也|则)*(?:分别|依次)(?:同比)?$/;

/** Which of a row of values a change is of that is told of one of them, and which of those left; null where no row is told of. */
export function exceptOf(
  { text, gazetteer }: LinkInput,
  focus: Focus,
  { last }: SentenceState,
  gap: Gap,
  group: readonly ChangeMention[],
): ObservationFact[] | null {
  const levels = last.length > 1 && last.every(({ quantity }) => quantity !== null && quantity.dimension !== "percent");
  if (!levels || group[0]!.value.kind === "points") return null;
  const words = text.slice(gap.span.start, group[0]!.start);
  const left = last.filter(({ change }) => change === null);
  if (THE_REST.test(words)) return left.length === group.length && left.length < last.length ? left : [];
  const one = group.length === 1 && BUT_BEHIND.test(text.slice(group[0]!.end, group[0]!.end + 2)) ? BUT_ONE.exec(words)?.[1] : undefined;
  if (!one) return null;
  const named = left.filter(({ indicator, region }) => indicator.name.startsWith(one) || gazetteer.region(region ?? "")?.name.startsWith(one));
  if (gap.run) focus.regions = last[0]!.region === last[1]!.region ? [last[0]!.region!] : [];
  return named.length === 1 ? named : [];
}

const ONE_OF: Record<string, [from: number, to?: number]> = {
  前者: [-2, -1],
  后者: [-1],
  前两者: [-3, -1],
  前二者: [-3, -1],
  后两者: [-2],
  后二者: [-2],
};

/** 对东盟进出口…，对欧盟进出口…，|前者增长19.8%，后者下降5.7%; |东盟增长19.8%: which of the values just told a change is of, where the words only point to them. */
export function spokenOf({ text }: LinkInput, { made, froms }: SentenceState, gap: Gap, group: readonly ChangeMention[]): ObservationFact[] | null {
  if (gap.runInPiece || gap.timeInPiece || group[0]!.value.kind === "points") return null;
  const { start, end } = trimEnd(text, trimStart(text, { start: gap.pieceStart, end: group[0]!.start }));
  const words = text.slice(start, end);
  const levels = made.slice(-LATELY).filter((fact) => fact.quantity && fact.quantity.dimension !== "percent" && !froms.has(fact));
  const pointed = ONE_OF[words];
  const [from, to] = pointed ?? [0];
  if (pointed && levels.length < -from) return null;
  const told = pointed
    ? levels.slice(from, to)
    : words.split(/[、和与及]/).flatMap((partner) => levels.filter(({ indicator: { name } }) => partner.length > 1 && isToward(name, partner)));
  return told.length === group.length && told.every(({ change }) => change === null) ? told : null;
}

/** How many facts back the words may point. */
const LATELY = 12;

const isToward = (name: string, partner: string): boolean =>
  name.startsWith(`对${partner}`) && /^(?:进出口|出口|进口|贸易)/.test(name.slice(partner.length + 1));
