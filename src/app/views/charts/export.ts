/** The chart as an exhibit: prepared and drawn as the view does, in the room of the sheet. */
import type { Exhibit, Given, Show, Swatch } from "../../export/exhibit.ts";
import { indicatorsShown } from "../../select/facts.ts";
import type { Tokens } from "../../theme.ts";
import { coverage } from "./coverage.ts";
import type { Context, KeyEntry, Result } from "./drawn.ts";
import { line } from "./line.ts";
import { multiples } from "./multiples.ts";
import type { Kind } from "./plan.ts";
import { prepare } from "./prepare.ts";
import { ranking } from "./ranking.ts";
import { scatter } from "./scatter.ts";
import { slope } from "./slope.ts";

const draw: Readonly<Record<Kind, (context: Context) => Result>> = { line, ranking, slope, scatter, coverage, multiples };

/** The shapes of Key.tsx as SVG, 24 × 12. */
function shapeOf(shape: KeyEntry["shape"], colour: string, { accent }: Tokens): string {
  const stroke = (d: string, more = "") => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="2"${more}/>`;
  switch (shape) {
    case "=":
      return `<circle cx="12" cy="6" r="3.5" fill="${colour}"/>`;
    case "~":
      return `<circle cx="12" cy="6" r="3.5" fill="none" stroke="${colour}" stroke-width="2"/>`;
    case ">":
      return `<path d="M12 1.5L17 10.5H7Z" fill="${colour}"/>`;
    case "<":
      return `<path d="M12 10.5L7 1.5H17Z" fill="${colour}"/>`;
    case "target":
      return `<rect x="8.5" y="2.5" width="7" height="7" fill="none" stroke="${colour}" stroke-width="2"/>`;
    case "range":
      return `<path d="M8 1H16M8 11H16M12 1V11" fill="none" stroke="${accent}" stroke-width="2"/>`;
    case "gap":
      return stroke("M1 6H23", ' stroke-dasharray="1.5 4"');
    case "dashed":
      return stroke("M1 6H23", ' stroke-dasharray="6 4"');
    case "event":
      return `<path d="M12 1L17 6L12 11L7 6Z" fill="${colour}"/>`;
    case "faint":
      return `<path d="M1 6H23" fill="none" stroke="${colour}" opacity="0.6"/>`;
    case "trail":
      return `<path d="M1 9L9 4L23 2" fill="none" stroke="${colour}"/>`;
    default:
      return stroke("M1 6H23");
  }
}

/** Rows and articles that marks stand for: `row:12`, `fact:ev-1`, `many:1,2,ev-1`. */
function behind(marks: readonly { id: string }[], data: Given["data"]): { rows: number[]; articles: string[] } {
  const ids = marks.flatMap(({ id }) => {
    const [, rest = ""] = id.split(/:(.*)/s);
    return id.startsWith("many:") ? rest.split(",") : [rest];
  });
  return {
    rows: [...new Set(ids.filter((id) => /^\d+$/.test(id)).map(Number))],
    articles: ids.filter((id) => !/^\d+$/.test(id)).flatMap((id) => data.eventOf(id)?.quotes.map(({ article }) => article) ?? []),
  };
}

export async function show({ data, choices, words, tokens }: Given): Promise<Show> {
  const { filters, preferred, selected, chart, period, options } = choices;
  const option = (name: string) => options[`charts.${name}`] ?? "";
  const indicators = indicatorsShown(data, filters);
  const prepared = prepare(data, filters, preferred, indicators, { ...chart, grain: option("grain") || null, level: option("level") || null });
  if (prepared.refusal !== null || (prepared.held.length === 0 && prepared.kind !== "coverage")) return () => null;
  return ({ width, height, cut }): Exhibit | null => {
    const drawn = draw[prepared.kind]({
      ...prepared,
      data,
      filters,
      preferred,
      selected,
      scale: chart.scale,
      words,
      tokens,
      width,
      height,
      cut,
      from: option("from") || null,
      to: period,
      by: option("by"),
      showEvents: (options["charts.events"] ?? "yes") === "yes",
    });
    if (!drawn) return null;
    const { rows, articles } = behind(drawn.marks, data);
    return {
      title: drawn.title,
      subtitle: drawn.note,
      body: { option: drawn.option, ...(drawn.height === undefined ? {} : { height: drawn.height }) },
      legend: drawn.key.map(({ shape, text, colour }): Swatch => ({ mark: shapeOf(shape, colour ?? tokens.muted, tokens), width: 24, text })),
      defs: "",
      notes: [
        ...(drawn.cut === undefined ? [] : [drawn.cut]),
        ...[...drawn.notes, ...prepared.notes].map(({ key, n }) => words.t(`charts.note.${key}`, n)),
      ],
      rows,
      articles,
      review: null,
    };
  };
}
