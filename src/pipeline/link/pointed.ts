/** Which of the values just told a change is of, where words point to some of them. */
import type { ChangeMention } from "../mention.ts";
import { gather } from "../text.ts";
import type { ObservationFact } from "./facts.ts";
import { trimEnd, trimStart } from "./noun.ts";
import { EACH, type Focus, type Gap, type LinkInput, type SentenceState } from "./state.ts";

const ONE_OF = new Map<string, [from: number, to?: number]>([
  ["前者", [-2, -1]],
  ["后者", [-1]],
  ["前两者", [-3, -1]],
  ["前二者", [-3, -1]],
  ["后两者", [-2]],
  ["后二者", [-2]],
]);

/** 对东盟进出口…，对欧盟进出口…，|前者增长19.8%，后者下降5.7%; |东盟增长19.8%: which of the values just told a change is of, where the words only point to them. */
export function spokenOf({ text }: LinkInput, { made, froms }: SentenceState, gap: Gap, group: readonly ChangeMention[]): ObservationFact[] | null {
  const place = gap.runInPiece ? text.slice(gap.run!.start, gap.run!.end) : null;
  if ((place !== null && !ONE_OF.has(place)) || gap.timeInPiece || group[0]!.value.kind === "points") return null;
  const { start, end } = trimEnd(text, trimStart(text, { start: gap.pieceStart, end: group[0]!.start }));
  const alone = text.slice(gap.pieceStart, group[0]!.start);
  const words = place ?? (/^一[个家项]$/.test(alone) ? oneOfTwo(text, gap, group) : text.slice(start, end));
  const levels = made.slice(-LATELY).filter((fact) => fact.quantity && fact.quantity.dimension !== "percent" && !froms.has(fact));
  const pointed = ONE_OF.get(words);
  const [from, to] = pointed ?? [0];
  if (pointed && levels.length < -from) return null;
  if (place !== null && !isPairOf(levels.slice(-2), gap, from === -2)) return null;
  const told = pointed
    ? levels.slice(from, to)
    : gather(words.split(/[、和与及]/), (partner) => levels.filter(({ indicator: { name } }) => partner.length > 1 && isToward(name, partner)));
  return told.length === group.length && told.every(({ change }) => change === null) ? told : null;
}

/** 除|交通运输|因项目周期下降14.6%外: which of the row just told is told apart. */
const BUT_ONE =
  /(?:^|[，。；])除(?:了|去)?(?:对|向)?([^，。；\d]{2,16}?)(?:(?:主要)?(?:因|受|由于)[^，。；]*|(?:产值|增加值|收入|投资)?(?:同比|增速|增幅)?)$/;
const BUT_BEHIND = /^的?[以之]?外/;
/** 外，其余|分别增长4.3%、7.7%: all the others of the row. */
const OTHERS = /^的?[以之]?外，?(?:其[余他]|另外?)[^，。；\d]{0,14}$/;

/** The values of a row that growths are of, with the number of each growth in its group; `made` where the sentence goes on from them. */
export interface Excepted {
  pairs: [fact: ObservationFact, growth: number][];
  made: ObservationFact[];
}

/** The growth of one of a row, and then those of all others: each to its own, and to none where they are not as many. */
export function exceptOne(
  { text, gazetteer }: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  group: readonly ChangeMention[],
): Excepted | null {
  const apart = group.length === 1 && BUT_BEHIND.test(text.slice(group[0]!.end, group[0]!.end + 3)) ? BUT_ONE.exec(gap.text)?.[1] : null;
  if (apart) {
    const isOf = (region: string | null) => region !== null && gazetteer.region(region)?.name.startsWith(apart) === true;
    const own = state.row.filter(({ indicator, region }) => indicator.name.includes(apart) || isOf(region) || gap.run?.ids.join() === region);
    state.apart = own.length === 1 ? own[0]! : null;
    const [one, other] = state.row;
    if (gap.run && one && other) focus.regions = one.region !== null && one.region === other.region ? [one.region] : [];
    return { pairs: state.apart ? [[state.apart, 0]] : [], made: [] };
  }
  if (!OTHERS.test(gap.text)) return null;
  const rest = state.apart ? state.row.filter((fact) => fact !== state.apart) : [];
  const all = group.length === 1 && EACH.test(gap.text);
  if (!all && rest.length !== group.length) return { pairs: [], made: [] };
  state.measure = "change";
  return { pairs: rest.map((fact, i) => [fact, all ? 0 : i]), made: rest };
}

/** 济南35亿元，青岛95亿元，|前者…: the same of the two places told last, and the one meant is the one that the words stand for. */
const isPairOf = ([one, other]: readonly ObservationFact[], { run }: Gap, former: boolean): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.region !== other.region &&
  one.indicator.name === other.indicator.name &&
  run?.ids.join() === (former ? one : other).region;

/** 一个|增长10.8%，一个下降3.2%: the former and the latter. */
function oneOfTwo(text: string, gap: Gap, group: readonly ChangeMention[]): string {
  if (/^，另?一[个家项][一-龥]{0,3}[增降减升上下涨跌]/.test(text.slice(group.at(-1)!.end, group.at(-1)!.end + 8))) return "前者";
  return /一[个家项][^，。；]{2,16}，$/.test(text.slice(Math.max(0, gap.pieceStart - 24), gap.pieceStart)) ? "后者" : "";
}

/** How many facts back the words may point. */
const LATELY = 12;

const isToward = (name: string, partner: string): boolean =>
  name.startsWith(`对${partner}`) && /^(?:进出口|出口|进口|贸易)/.test(name.slice(partner.length + 1));
