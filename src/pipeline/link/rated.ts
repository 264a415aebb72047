/** Growth of one place after another, told by how it stands to the whole: 快于全省平均的有：甲市24%、乙市22.5%；慢于全省平均的有：丙市13.6%. */
import type { Span } from "../../dataset/schema.ts";
import { matchesOf } from "../text.ts";
import type { ObservationFact } from "./facts.ts";
import { placeIn } from "./layout.ts";
import type { LinkInput } from "./state.ts";

const LEAD =
  /(?:(?:快于|高于|慢于|低于|超过|超|落后于)全[省市州区]的?(?:平均)?(?:水平|增速|增幅|速度)?|与全[省市州区]的?(?:平均)?(?:水平|增速|增幅)?(?:持平|一致|相当))的?(?:[县市州区地]{1,2}|地区|城市|县（市、区）|县市区)?(?:共)?(?:有|为|是|分别是|分别为|依次是|依次为)(?:[两三四五六七八九十\d]{1,2}个(?:[县市州区地]{1,2}|地区|城市)?)?[：:，]?/g;
const ITEM = /([一-龥]{2,8}?)(?:同比)?(增长|下降)?(-?\d{1,3}(?:\.\d{1,2})?)[%％](?:[、，和及]|(?=[；。\n]|$))/y;
/** Facts of the lists that follow a figure of the whole with its growth: each place has the growth that stands behind its name, of the same thing and time. */
export function readRated(input: LinkInput, told: readonly ObservationFact[]): ObservationFact[] {
  const { text } = input;
  if (!/全[省市州区][^，。；：]{0,10}[有为是][：:，]?/.test(text)) return [];
  return matchesOf(text, LEAD).flatMap((match) => {
    const start = match.index + match[0].length;
    const items = itemsAt(text, start);
    const base = told.findLast(({ stated }) => stated.end <= match.index);
    if (!base || !isGrown(base) || text.slice(base.stated.end, match.index).includes("\n")) return [];
    const whole = base.region;
    if (whole === null) return [];
    return items.flatMap(({ name, place, value, at }) => {
      const region = placeIn(name, whole, input.gazetteer);
      if (!region || told.some(({ stated }) => stated.start < at.end && at.start < stated.end)) return [];
      const fact: ObservationFact = {
        ...base,
        region,
        quantity: null,
        stated: at,
        qualifier: "=",
        change: { kind: "yoy", value, unit: "%", base: null, qualifier: "=" },
        rank: null,
        share: null,
        named: false,
        evidence: { start: match.index, end: at.end },
        marks: [
          { kind: "change", ...at },
          { kind: "region", ...place },
          ...base.marks.filter(({ kind }) => kind === "indicator" || kind === "period"),
        ],
      };
      return [fact];
    });
  });
}

/** A value with its growth over a year, or such a growth alone. */
const isGrown = ({ change, quantity, scope }: ObservationFact): boolean =>
  change?.kind === "yoy" && scope === "actual" && quantity?.dimension !== "percent" && quantity?.dimension !== "permille";

interface Item {
  name: string;
  place: Span;
  value: number;
  at: Span;
}

function itemsAt(text: string, start: number): Item[] {
  const items: Item[] = [];
  ITEM.lastIndex = start;
  for (let match = ITEM.exec(text); match; match = ITEM.exec(text)) {
    const [whole, name, motion, digits] = match;
    const end = match.index + whole.length - (/[、，和及]$/.test(whole) ? 1 : 0);
    const value = Number(digits) * (motion === "下降" ? -1 : 1);
    const from = end - 1 - digits!.length;
    items.push({ name: name!, place: { start: match.index, end: match.index + name!.length }, value, at: { start: from, end } });
  }
  return items;
}
