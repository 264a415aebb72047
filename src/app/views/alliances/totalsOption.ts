/** The totals as a picture: for each alliance its sum against the rest, and beside it the members' figures. */
import type { EChartsCoreOption } from "echarts/core";
import type { Room } from "../../export/exhibit.ts";
import { wrap } from "../../export/text.ts";
import type { Data } from "../../select/data.ts";
import type { Fact } from "../../select/facts.ts";
import { fitText, textWidth } from "../../select/measure.ts";
import type { Tokens } from "../../theme.ts";
import type { Words } from "../../words.ts";
import { mostOf, saidCover, saidShares, saidSum, type Total } from "./totals.ts";

/** Between the two columns; narrower sheets have one. */
const GUTTER = 40;
const TWO_COLUMNS = 760;
const NAME = 16;
const SUM = 22;
const SMALL = 12.5;
/** From one line to the next: small words, a member's bar. */
const LINE = 18;
const BAR = 21;
/** Above and below an alliance. */
const PAD = 10;

type Element = Record<string, unknown>;

const word = (x: number, y: number, text: string, fontSize: number, fill: string, more: object = {}): Element => ({
  type: "text",
  silent: true,
  x,
  y,
  style: { text, fontSize, fill, textVerticalAlign: "middle", ...more },
});
const rect = (x: number, y: number, width: number, height: number, fill: string): Element => ({
  type: "rect",
  silent: true,
  x,
  y,
  shape: { width, height },
  style: { fill },
});

interface Block {
  elements: Element[];
  height: number;
}

/** The sum, set against the rest. `most`: what the widest bar stands for. */
function sumOf(total: Total, most: number, width: number, data: Data, words: Words, { ink, muted, accent, sequential }: Tokens): Block {
  const { sum, restSum, rest, counted, alliance } = total;
  const elements: Element[] = [];
  let y = 0;
  for (const line of wrap(words.name(alliance), NAME, width, 2, true)) {
    elements.push(word(0, y + 12, line, NAME, ink, { fontWeight: 700 }));
    y += 24;
  }
  const told = saidSum(total, words);
  if (sum !== null && told !== null) {
    elements.push(word(0, y + 15, told, SUM, ink, { fontWeight: 700 }));
    y += 31;
    const scale = width / most;
    elements.push(rect(0, y, Math.max(2, sum * scale), 14, accent), rect(sum * scale, y, (restSum ?? 0) * scale, 14, sequential[2]!));
    y += 22;
  }
  const [cover = "", ...others] = saidCover(total, data, words);
  const against =
    restSum !== null && rest.length > 0 ? [`${words.t("alliances.rest", rest.length)} ${words.value(restSum, counted[0]?.unit ?? "")}`] : [];
  const lines = [[...saidShares(total, words), cover, ...against].join(" \u00b7 "), ...others].flatMap((line) => wrap(line, SMALL, width, 2));
  for (const line of lines) {
    elements.push(word(0, y + LINE / 2, line, SMALL, muted));
    y += LINE;
  }
  return { elements, height: y };
}

interface Columns {
  width: number;
  /** What names and values take of it, in every alliance alike. */
  left: number;
  right: number;
  /** The longest bar stands for. */
  most: number;
}

const saidName = ({ region }: Fact, width: number, words: Words): string => fitText(region ? words.name(region) : "", 13, width * 0.36);
const saidValue = ({ value, qualifier, unit }: Fact, words: Words): string => words.qualified(qualifier, words.value(value ?? 0, unit));

function columnsOf(facts: readonly Fact[], width: number, words: Words): Columns {
  const widest = (texts: string[], size: number) => Math.max(...texts.map((text) => textWidth(text, size)));
  return {
    width,
    left:
      widest(
        facts.map((fact) => saidName(fact, width, words)),
        13,
      ) + 12,
    right:
      widest(
        facts.map((fact) => saidValue(fact, words)),
        SMALL,
      ) + 10,
    most: mostOf(facts),
  };
}

/** A bar a member, as long as its figure in every alliance. */
function membersOf({ counted }: Total, { width, left, right, most }: Columns, words: Words, { ink, sequential }: Tokens): Block {
  const elements = counted.flatMap((fact, i): Element[] => {
    const y = i * BAR;
    const long = Math.max(1, (Math.max(0, fact.value ?? 0) / most) * (width - left - right));
    return [
      word(0, y + BAR / 2, saidName(fact, width, words), 13, ink),
      rect(left, y + BAR / 2 - 5, long, 10, sequential[4]!),
      word(left + long + 8, y + BAR / 2, saidValue(fact, words), SMALL, ink),
    ];
  });
  return { elements, height: counted.length * BAR };
}

const moved = ({ elements }: Block, x: number, y: number): Element[] =>
  elements.map((element) => ({ ...element, x: Number(element.x) + x, y: Number(element.y) + y }));

/** `cut`: alliances without room are left out; `shown` tells how many are not. */
export function totalsOption(
  list: readonly Total[],
  { width, height, cut }: Room,
  data: Data,
  words: Words,
  tokens: Tokens,
): { option: EChartsCoreOption; height: number; shown: number } {
  const wide = width >= TWO_COLUMNS;
  const column = wide ? (width - GUTTER) / 2 : width;
  const most = Math.max(...list.map(({ sum, restSum }) => (sum ?? 0) + (restSum ?? 0)));
  const columns = columnsOf(
    list.flatMap(({ counted }) => counted),
    column,
    words,
  );
  const elements: Element[] = [];
  let y = 0;
  let shown = 0;
  for (const total of list) {
    const sum = sumOf(total, most, column, data, words, tokens);
    const members = membersOf(total, columns, words, tokens);
    const tall = PAD * 2 + (wide ? Math.max(sum.height, members.height) : sum.height + 6 + members.height);
    if (cut && shown > 0 && y + tall > height) break;
    if (shown > 0) elements.push(rect(0, y - 0.5, width, 1, tokens.rule));
    elements.push(...moved(sum, 0, y + PAD), ...(wide ? moved(members, column + GUTTER, y + PAD) : moved(members, 0, y + PAD + sum.height + 6)));
    y += tall;
    shown++;
  }
  return { option: { animation: false, graphic: { elements } }, height: y, shown };
}
