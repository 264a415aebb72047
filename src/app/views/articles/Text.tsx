/** The cleaned text with its marks: every mark of a fact is a button, left and right arrows walk them. */
import { createContext, type KeyboardEvent, type ReactNode, type RefObject, useContext } from "react";
import { type Words as Say, useWords } from "../../words.ts";
import type { DrawnBlock, Mark, Node, Repair, Run, Span } from "./marks.ts";
import { isRepair } from "./repairs.ts";

interface Reading {
  lit: ReadonlySet<string>;
  onOpen: (mark: Mark) => void;
}

const Marks = createContext<Reading>({ lit: new Set(), onOpen: () => undefined });

/** Attribute of what the keys walk. */
const STOP = "[data-stop]";

export function Text({ blocks, lit, onOpen, box }: Reading & { blocks: readonly DrawnBlock[]; box: RefObject<HTMLDivElement | null> }) {
  const { t, ownLang } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = Array.from(box.current?.querySelectorAll<HTMLElement>(STOP) ?? []);
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at < 0 ? 0 : at - 1 };
    if (at >= 0) Object.assign(to, { Home: 0, End: stops.length - 1 });
    const next = to[event.key];
    if (next !== undefined) stops[Math.max(0, Math.min(stops.length - 1, next))]?.focus();
    else if (at >= 0 && (event.key === "Enter" || event.key === " ")) stops[at]?.click();
    else return;
    event.preventDefault();
  };
  return (
    <Marks value={{ lit, onOpen }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of the article's own marks, no form */}
      <div
        ref={box}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where the keys begin to walk the marks
        tabIndex={0}
        aria-label={t("articles.body")}
        lang={ownLang}
        className="reading"
        onKeyDown={onKeyDown}
      >
        {blocks.map((block) => (
          <Block key={block.start} block={block} />
        ))}
      </div>
    </Marks>
  );
}

const TAGS = { title: "h2", heading: "h3", paragraph: "p", table: "p", caption: "p" } as const;

function Block({ block: { kind, start, nodes, before } }: { block: DrawnBlock }) {
  const words = useWords();
  const Tag = TAGS[kind];
  return (
    <>
      <Tag data-block={start} data-as={kind}>
        <Nodes nodes={nodes} />
      </Tag>
      {before.map((repair) => (
        <p key={`${repair.kind}/${repair.start}`} className="was">
          <span className="font-sans">{repairName(repair.kind, words)}</span> {words.t("articles.wasBlock")}
          <del>{repair.original}</del>
        </p>
      ))}
    </>
  );
}

const Nodes = ({ nodes }: { nodes: readonly Node[] }) =>
  nodes.map((node) =>
    "run" in node ? (
      <Words key={`r${node.run.start}`} run={node.run} />
    ) : (
      <Marked key={`${node.span.mark.key}/${spanStart(node.span)}`} span={node.span} />
    ),
  );

const spanStart = ({ children: [first], mark }: Span): number =>
  first === undefined ? mark.start : "run" in first ? first.run.start : spanStart(first.span);

const textOf = (nodes: readonly Node[]): string => nodes.map((node) => ("run" in node ? node.run.text : textOf(node.span.children))).join("");

function Marked({ span: { mark, first, last, children } }: { span: Span }) {
  const { t } = useWords();
  const { lit, onOpen } = useContext(Marks);
  const { kind, facts, key } = mark;
  const opens = facts.length > 0 || kind === "problem";
  const leaf = children.every((node) => "run" in node);
  const shared = {
    "data-kind": kind,
    "data-key": key,
    "data-facts": facts.join(" "),
    "data-lit": facts.some((fact) => lit.has(fact)) || lit.has(`problem@${mark.start}`) || undefined,
  };
  const label = t("articles.marked", textOf(children), t(`articles.kind.${kind}`));
  if (leaf && opens && first)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button does not break across lines
      <span
        {...shared}
        role="button"
        tabIndex={-1}
        data-stop=""
        aria-label={label}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(mark);
        }}
        // Enter and space belong to the text around it, which walks the marks.
        onKeyDown={() => undefined}
      >
        <Nodes nodes={children} />
      </span>
    );
  return (
    <mark {...shared}>
      <Nodes nodes={children} />
      {last && opens && (
        <button type="button" className="marker" data-of={kind} tabIndex={-1} data-stop="" aria-label={label} onClick={() => onOpen(mark)} />
      )}
    </mark>
  );
}

/** A run of text; the characters that repairs took out or changed stand struck through where they were. */
function Words({ run: { start, end, text, repairs } }: { run: Run }): ReactNode {
  const words = useWords();
  if (repairs.length === 0) return text;
  const out: ReactNode[] = [];
  let at = start;
  for (const repair of repairs) {
    const from = Math.min(Math.max(repair.start, at), end);
    const to = Math.min(Math.max(repair.end, from), end);
    out.push(text.slice(at - start, from - start));
    out.push(
      <del key={`d${repair.start}/${repair.kind}/${out.length}`} data-repair={repair.kind} title={repairName(repair.kind, words)}>
        {removed(repair, words)}
      </del>,
    );
    if (to > from) out.push(<ins key={`i${from}`}>{text.slice(from - start, to - start)}</ins>);
    at = to;
  }
  out.push(text.slice(at - start));
  return out;
}

/** Longest removed stretch shown whole in the line. */
const LONG = 60;

function removed({ original }: Repair, { t }: Say): string {
  if (/^\r?\n$/.test(original)) return "↵";
  if (/^[ \u3000\u00a0]+$/.test(original)) return `[${t("articles.blank")}]`;
  return original.length > LONG ? `${original.slice(0, LONG)}…` : original;
}

export const repairName = (kind: string, { t }: Say): string => (isRepair(kind) ? t(`articles.repair.${kind}`) : kind);
