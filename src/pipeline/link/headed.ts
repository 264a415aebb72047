import type { Span } from "../../dataset/schema.ts";
import type { ChangeMention, NumberMention } from "../mention.ts";
import { clauseAt, type LinkInput, lastHit, outerOf, type ValueMention } from "./state.ts";

/** Figures that stand before what they measure, as portraits in figures set them. */
export interface Headed {
  /** All values, less those that only head a line which tells them again (86个：新签约项目86个). */
  values: readonly ValueMention[];
  /** The words that name what a figure measures (88.6亿元——|一般公共预算收入|再创新高), by its mention. */
  labels: ReadonlyMap<ValueMention, Span>;
  /** Where the words begin behind a figure that only heads them, by the start of its sentence. */
  heads: ReadonlyMap<number, number>;
}

const NONE: Pick<Headed, "labels" | "heads"> = { labels: new Map(), heads: new Map() };

/** What may stand before the figure that heads a line, and what parts it from its words. */
const BEFORE = /^[\s“"'·•●■◆+＋]*$/;
const PARTS = /^\s*(?:[：:！!|｜]|—{1,2}|-{2})[\s”"]*/;
const POINTS_BACK = /^，\s*(?:这|那|它)?[就正便]?[是指](?:的是)?/;
const BLANK = /^\s+(?=[一-龥“])/;
/** What is told of a known name. */
const REST = /^的?(?:同比|增速|增幅|增长率|增长|强度|比重|占比)+/;
const GROWTH = /(?:增速|增幅|增长率|增长)$/;
/** A noun that is not known: no verb in it. */
const NOUN = /^(?![^，。]*(?:[了着过]|再创|创下|突破|超过|达到?|实现|成为|迈上|跨越|位居|排名))[一-龥A-Za-z“”、]{2,18}$/;
/** So many characters of a line are looked at for what it measures. */
const REACH = 40;

/**
 * Finds the figures that head a line: 6.8%！2023年甲区GDP增速创三年新高; 256家，是高新技术企业的数量. A figure told again behind it, or followed by
 * words that name nothing of its kind, is a headline and measures nothing.
 */
export function headed(input: LinkInput): Headed {
  const { text, values } = input;
  const labels = new Map<ValueMention, Span>();
  const heads = new Map<number, number>();
  const replaced = new Map<ValueMention, ValueMention | null>();
  for (const sentence of input.sentences) {
    if (sentence.kind !== "paragraph") continue;
    for (const { start, after } of sentence.clauses) {
      if (after !== "" && after !== "；") continue;
      const at = clauseAt(values, start - 1) + 1;
      const value = values[at];
      if (!value || value.start >= sentence.end || !BEFORE.test(text.slice(start, outerOf(value).start))) continue;
      if (value.kind === "share" || (value.kind === "quantity" && value.value.threshold)) continue;
      const behind = text.slice(value.end, Math.min(sentence.end, value.end + REACH));
      const parted = PARTS.exec(behind) ?? POINTS_BACK.exec(behind);
      const mark = parted ?? BLANK.exec(behind);
      if (!mark) continue;
      const from = value.end + mark[0].length;
      const told = values.slice(at + 1, at + 1 + MOST_TOLD).filter((other) => other.start < sentence.end);
      const stop = text.slice(from, sentence.end).search(/[，。；！？：\n]/);
      const end = Math.min(stop < 0 ? sentence.end : from + stop, told[0] ? outerOf(told[0]).start : sentence.end);
      const again = told.some((other) => isAlike(value, other, other.start <= end));
      const label = again || value.kind === "rank" ? null : labelIn(input, { start: from, end });
      const mention = label && (value.kind === "quantity" ? asGrowth(text, label, value) : value);
      if (mention) labels.set(mention, label);
      if (mention ? mention === value : !parted && !again) continue;
      replaced.set(value, mention);
      if (!mention && start === sentence.start) heads.set(start, from);
    }
  }
  if (labels.size === 0 && replaced.size === 0) return { values, ...NONE };
  return { values: values.flatMap((value) => (replaced.has(value) ? (replaced.get(value) ?? []) : [value])), labels, heads };
}

/** So many figures of a line are compared with the one that heads it. */
const MOST_TOLD = 4;

/** The same figure again; of one kind at the least, where it stands beside the first words. */
function isAlike(a: ValueMention, b: ValueMention, beside: boolean): boolean {
  if (a.kind === "rank" || b.kind === "rank") return a.kind === "rank" && b.kind === "rank";
  const [one, other] = [a.value, b.value];
  if (Math.abs(one.value) === Math.abs(other.value)) return true;
  return beside && a.kind === "quantity" && b.kind === "quantity" && a.value.dimension === b.value.dimension;
}

/** The words of a clause that name what is measured: the last known name in it, or all of it where that is a noun. */
function labelIn({ text, indicators }: LinkInput, clause: Span): Span | null {
  const words = text.slice(clause.start, clause.end);
  const hit = lastHit(indicators, clause.start, clause.end);
  if (hit) return { start: clause.start, end: Math.min(clause.end, hit.end + (REST.exec(text.slice(hit.end, clause.end))?.[0].length ?? 0)) };
  return NOUN.test(words.trim()) ? { start: clause.start, end: clause.start + words.trimEnd().length } : null;
}

/** 6.8%——…增速: how much it grew. A rate of what is told in money or pieces is none of it. */
function asGrowth(text: string, label: Span, mention: NumberMention): ValueMention | null {
  const { value, start, end, rule } = mention;
  if (value.dimension !== "percent" || !GROWTH.test(text.slice(label.start, label.end))) return mention;
  const change: ChangeMention = {
    kind: "change",
    start,
    end,
    value: {
      kind: "yoy",
      value: value.value,
      high: value.high,
      unit: "%",
      qualifier: value.qualifier,
      base: null,
      againstOther: false,
      multipleIs: null,
    },
    rule,
  };
  return change;
}
