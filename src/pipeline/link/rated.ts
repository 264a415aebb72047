/** Growth of one place after another, told by how it stands to the whole: 快于全省平均的有：甲市24%、乙市22.5%；慢于全省平均的有：丙市13.6%. */
import type { Span } from "../../dataset/schema.ts";
import { matchesOf } from "../text.ts";
import type { ObservationFact } from "./facts.ts";
import { placeIn } from "./layout.ts";
import type { LinkInput } from "./state.ts";

const PLACES = "(?:[县市州区地盟旗]{1,3}|地区|城市|县（市、区）|设区市)";
const LEAD = new RegExp(
  `(?:(?:快于|高于|慢于|低于|超过|超|落后于|好于)全[省市州区盟]的?(?:平均)?(?:水平|增速|增幅|速度)?|在?全[省市州区盟](?:平均)?(?:水平|增速|增幅)?(?:之|以)[上下]|与全[省市州区盟]的?(?:平均)?(?:水平|增速|增幅)?(?:持平|一致|相当))的?${PLACES}?(?:共)?(?:有|为|是|分别是|分别为|依次是|依次为)(?:[两三四五六七八九十\\d]{1,2}个${PLACES}?)?[：:，]?`,
  "g",
);
const RATE = "(?<sign>增长|下降)?(?<digits>-?\\d{1,3}(?:\\.\\d{1,2})?)[%％]";
/** 甲市24%、 or 甲市（24%）、 */
const ITEM = new RegExp(
  `(?<name>[一-龥]{2,8}?)(?:（(?:同比)?${RATE}）|(?:同比)?${RATE.replaceAll("?<sign>", "?<sign2>").replace("?<digits>", "?<digits2>")})(?:[、，和及]|(?=[\\d两三四五六七八九十]{0,2}个?${PLACES}?[；。\\n]|$))`,
  "y",
);
/** Facts of the lists that follow a figure of the whole with its growth: each place has the growth that stands behind its name, of the same thing and time. */
export function readRated(input: LinkInput, told: readonly ObservationFact[]): ObservationFact[] {
  const { text } = input;
  if (!/全[省市州区][^，。；：]{0,10}[有为是][：:，]?/.test(text)) return [];
  return matchesOf(text, LEAD).flatMap((match) => {
    const start = match.index + match[0].length;
    const items = itemsAt(text, start);
    const base = told.findLast(({ stated }) => stated.end <= match.index);
    if (!base || !isGrown(base) || (text.slice(base.stated.end, match.index).includes("\n") && !namesAgain(text, base, match.index))) return [];
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

/** 规上工业增加值增速|在全区平均水平以上的有…, in a paragraph of its own: of what the clause names again. */
function namesAgain(text: string, { marks }: ObservationFact, at: number): boolean {
  const sentence = inFull(/[^。\n]*$/.exec(text.slice(Math.max(0, at - LONGEST_LIST), at))![0]);
  const own = marks.find(({ kind }) => kind === "indicator");
  const name = own && inFull(text.slice(own.start, own.end));
  const from = name ? sentence.indexOf(name) : -1;
  return from >= 0 && /^(?:的)?(?:增速|增幅|增长率)/.test(sentence.slice(from + name!.length));
}
const inFull = (words: string): string => words.replaceAll("规上", "规模以上").replaceAll("限上", "限额以上");
/** How far back the sentence of a list is looked through, in code units. */
const LONGEST_LIST = 300;

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
    const { name, sign, sign2, digits, digits2 } = match.groups!;
    const from = match.index + match[0].indexOf((digits ?? digits2)!, name!.length);
    const value = Number(digits ?? digits2) * ((sign ?? sign2) === "下降" ? -1 : 1);
    items.push({
      name: name!,
      place: { start: match.index, end: match.index + name!.length },
      value,
      at: { start: from, end: text.indexOf("%", from) + 1 },
    });
  }
  return items;
}
