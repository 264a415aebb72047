/**
 * Everything the reader chose, and nothing else: what can be computed from the dataset is a selector
 * (src/app/select). Every choice stands in the address (address.ts), so back is undo and a link is the screen.
 *
 * Read the smallest stable piece:      const filters = useStore((s) => s.filters);
 * Change it by the reader's verbs:     useStore.getState().narrow({ regions: ["370000"] });
 * A control of one view only:          const [size, setSize] = useOption("map.bubbles", "off");
 *   (kept in `options`, in the address as `&map.bubbles=on`, absent while it equals the default)
 *
 * A drag passes one `gesture` name for all its moves (a new one each time the pointer goes down): the moves
 * then make one step of history instead of hundreds.
 */
import { create } from "zustand";

export const VIEWS = ["map", "timeline", "charts", "alliances", "articles", "data"] as const;
export type View = (typeof VIEWS)[number];
export const LANGUAGES = ["hans", "hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const SCOPES = ["actual", "target", "all"] as const;
export type Scope = (typeof SCOPES)[number];
/** conflict: sources disagree; implied: the period was completed; approximate: 约, 超, 不足. */
export const FLAGS = ["conflict", "implied", "approximate"] as const;
export type Flag = (typeof FLAGS)[number];
export type FlagRule = "only" | "hide";
export const CHART_TYPES = ["auto", "line", "ranking", "slope", "scatter", "coverage", "multiples"] as const;
export type ChartType = (typeof CHART_TYPES)[number];
export const MEASURES = ["absolute", "growth", "index", "share"] as const;
export type Measure = (typeof MEASURES)[number];
export const SCALES = ["linear", "log"] as const;
export type Scale = (typeof SCALES)[number];
export const CLASSINGS = ["quantile", "equal", "log"] as const;
export type Classing = (typeof CLASSINGS)[number];

/** What a figure must meet to be seen. Lists are "any of"; empty is no condition. Engine meaning: select/engine.ts. */
export interface Filters {
  /** Region ids. A region stands for itself, what lies in it, and, for a macro-region, its members. The country stands for itself alone. */
  regions: readonly string[];
  /** Months `YYYY-MM`, both included; null: open. */
  from: string | null;
  to: string | null;
  indicators: readonly string[];
  alliances: readonly string[];
  articles: readonly string[];
  publishers: readonly string[];
  scope: Scope;
  flags: Readonly<Partial<Record<Flag, FlagRule>>>;
  /** Words looked for in the names of region, indicator, alliance and in titles. */
  text: string;
}

export const noFilters: Filters = {
  regions: [],
  from: null,
  to: null,
  indicators: [],
  alliances: [],
  articles: [],
  publishers: [],
  scope: "actual",
  flags: {},
  text: "",
};

/** The views' own options, `<view>.<name>`: what else an address names so is told as unknown. */
export const OPTIONS = [
  ...(["alliances.at", "alliances.node", "alliances.show"] as const),
  ...(["articles.as", "articles.at", "articles.by", "articles.find", "articles.marks"] as const),
  ...(["charts.by", "charts.events", "charts.from", "charts.grain", "charts.level", "charts.table"] as const),
  ...(["data.columns", "data.find", "data.only", "data.sort", "data.tab"] as const),
  ...(["map.as", "map.at", "map.breaks", "map.bubbles", "map.labels", "map.layout", "map.level", "map.loop", "map.nearest"] as const),
  ...(["map.only", "map.speed", "strip.folded", "timeline.alliances", "timeline.list", "timeline.window"] as const),
] as const;
export type OptionName = (typeof OPTIONS)[number];

export interface Choices {
  view: View;
  filters: Filters;
  /** Period shown on the map and in rankings, a key of period.ts; null: the latest well covered one. */
  period: string | null;
  /** The region drilled into on the map; null: the nation. */
  place: string | null;
  /** Marks picked out, by region, fact, event or alliance id; every view draws them stronger. */
  selected: readonly string[];
  /** The fact (observation, event, alliance or check id) whose evidence is open. */
  open: string | null;
  /** The article open in the reader, and the one alliance opened among the cards. */
  article: string | null;
  alliance: string | null;
  chart: { type: ChartType; measure: Measure; scale: Scale };
  classing: Classing;
  /** Observations the reader prefers among conflicting ones. */
  preferred: readonly string[];
  /** Controls of single views, `<view>.<name>` → value. */
  options: Readonly<Record<string, string>>;
  /** null: what the browser asks for. */
  language: Language | null;
  theme: Theme;
}

export const noChoices: Choices = {
  view: "map",
  filters: noFilters,
  period: null,
  place: null,
  selected: [],
  open: null,
  article: null,
  alliance: null,
  chart: { type: "auto", measure: "absolute", scale: "linear" },
  classing: "quantile",
  preferred: [],
  options: {},
  language: null,
  theme: "system",
};

export const DIMENSIONS = ["regions", "dates", "indicators", "alliances", "sources", "scope", "flags", "text"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const cleared: Record<Dimension, Partial<Filters>> = {
  regions: { regions: [] },
  dates: { from: null, to: null },
  indicators: { indicators: [] },
  alliances: { alliances: [] },
  sources: { articles: [], publishers: [] },
  scope: { scope: "actual" },
  flags: { flags: {} },
  text: { text: "" },
};

/** Whether a dimension asks anything. */
export function isSet(filters: Filters, dimension: Dimension): boolean {
  switch (dimension) {
    case "dates":
      return filters.from !== null || filters.to !== null;
    case "sources":
      return filters.articles.length + filters.publishers.length > 0;
    case "scope":
      return filters.scope !== noFilters.scope;
    case "flags":
      return Object.keys(filters.flags).length > 0;
    case "text":
      return filters.text !== "";
    default:
      return filters[dimension].length > 0;
  }
}

/** The filters with these dimensions cleared. */
export const withoutDimensions = (filters: Filters, dimensions: readonly Dimension[]): Filters =>
  Object.assign({}, filters, ...dimensions.map((dimension) => cleared[dimension]));

export interface State extends Choices {
  /** Name of the drag under way; null between steps. */
  gesture: string | null;
  /** What an old or wrong link asked for and did not get, in words of the address. */
  ignored: readonly string[];

  /** Shows a view, with some filters changed on the way where they are given. */
  go: (view: View, change?: Partial<Filters>) => void;
  /** Changes some filters and leaves the others. */
  narrow: (change: Partial<Filters>, gesture?: string) => void;
  /** Clears one dimension, or all. */
  widen: (dimension?: Dimension) => void;
  /** Adds the id to the list, or takes it out. */
  toggle: (list: "regions" | "indicators" | "alliances" | "articles" | "publishers", id: string) => void;
  see: (period: string | null, gesture?: string) => void;
  enter: (place: string | null) => void;
  select: (ids: readonly string[]) => void;
  /** Opens a fact's evidence; null closes the drawer. */
  openFact: (id: string | null) => void;
  /** Opens an article in the reader, at a fact or at a place in its text when one is given; null: back to the list. */
  read: (article: string | null, fact?: string, at?: number) => void;
  /** Opens one alliance among the cards; null: back to all of them. */
  openAlliance: (id: string | null) => void;
  draw: (change: Partial<Choices["chart"]>) => void;
  classify: (classing: Classing) => void;
  /** Prefers one of several conflicting observations, or takes that back; `others` are those it stands against. */
  prefer: (id: string, others: readonly string[]) => void;
  choose: (option: OptionName, value: string | null, gesture?: string) => void;
  speak: (language: Language) => void;
  paint: (theme: Theme) => void;
  /** Takes over a whole set of choices, from the address. */
  restore: (choices: Choices, ignored?: readonly string[]) => void;
  dismiss: () => void;
}

export const useStore = create<State>()((set) => {
  const step = (change: Partial<Choices>, gesture: string | null = null) => set({ ...change, gesture });
  return {
    ...noChoices,
    gesture: null,
    ignored: [],
    go: (view, change) => set(({ filters }) => ({ view, filters: change ? { ...filters, ...change } : filters, gesture: null })),
    narrow: (change, gesture) => set(({ filters }) => ({ filters: { ...filters, ...change }, gesture: gesture ?? null })),
    widen: (dimension) => set(({ filters }) => ({ filters: dimension ? { ...filters, ...cleared[dimension] } : noFilters, gesture: null })),
    toggle: (list, id) =>
      set(({ filters }) => ({
        filters: { ...filters, [list]: filters[list].includes(id) ? filters[list].filter((other) => other !== id) : [...filters[list], id] },
        gesture: null,
      })),
    see: (period, gesture) => step({ period }, gesture),
    enter: (place) => set(({ options: { "map.at": _, ...options } }) => ({ place, options, gesture: null })), // another sheet, seen as a whole
    select: (selected) => step({ selected }),
    openFact: (open) => step({ open }),
    read: (article, fact, at) =>
      set(({ options: { "articles.at": _, ...options } }) => {
        const open = { view: "articles" as const, article, open: null, selected: fact ? [fact] : [] };
        return {
          ...(article === null ? { article } : open),
          options: at === undefined ? options : { ...options, "articles.at": `${at}` },
          gesture: null,
        };
      }),
    openAlliance: (alliance) => step(alliance === null ? { alliance } : { view: "alliances", alliance, open: null }),
    draw: (change) => set(({ chart }) => ({ chart: { ...chart, ...change }, gesture: null })),
    classify: (classing) => step({ classing }),
    prefer: (id, others) =>
      set(({ preferred }) => {
        const rest = preferred.filter((other) => other !== id && !others.includes(other));
        return { preferred: preferred.includes(id) ? rest : [...rest, id], gesture: null };
      }),
    choose: (option, value, gesture) =>
      set(({ options }) => {
        const { [option]: _, ...rest } = options;
        return { options: value === null ? rest : { ...rest, [option]: value }, gesture: gesture ?? null };
      }),
    speak: (language) => step({ language }),
    paint: (theme) => step({ theme }),
    restore: (choices, ignored = []) => set({ ...choices, ignored, gesture: null }),
    dismiss: () => set({ ignored: [] }),
  };
});

/** A control of one view, named `<view>.<name>`: its value and its setter; the default keeps it out of the address. */
export function useOption(name: OptionName, fallback: string): [string, (value: string, gesture?: string) => void] {
  const value = useStore((state) => state.options[name] ?? fallback);
  const choose = useStore((state) => state.choose);
  return [value, (next, gesture) => choose(name, next === fallback ? null : next, gesture)];
}

/** The choices alone, without actions and passing state. */
export const choicesOf = ({
  view,
  filters,
  period,
  place,
  selected,
  open,
  article,
  alliance,
  chart,
  classing,
  preferred,
  options,
  language,
  theme,
}: Choices): Choices => ({
  view,
  filters,
  period,
  place,
  selected,
  open,
  article,
  alliance,
  chart,
  classing,
  preferred,
  options,
  language,
  theme,
});
