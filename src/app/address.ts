/**
 * Choices to address and back: `#/map?r=370000,zone:jinan&i=gdp&d=2010-2020&p=2023&lang=en`.
 * What equals its default is left out. Letters are listed in `fromSearch`; `<view>.<name>` are the views' own options.
 */
import { parseRange, parseSpan, rangeKey } from "./period.ts";
import {
  CHART_TYPES,
  type Choices,
  CLASSINGS,
  choicesOf,
  FLAGS,
  type Flag,
  type FlagRule,
  LANGUAGES,
  MEASURES,
  noChoices,
  noFilters,
  OPTIONS,
  SCALES,
  SCOPES,
  type State,
  THEMES,
  VIEWS,
} from "./store.ts";

/** Only what would break the address is escaped; Chinese stays readable. */
const escaped = (text: string): string => text.replace(/[%&#?=+,\s"<>\\^`{|}]/g, (c) => encodeURIComponent(c));
const list = (ids: readonly string[]): string => ids.map(escaped).join(",");

/** The address of these choices, beginning with `#/`. */
export function toSearch(choices: Choices): string {
  const { filters, chart, options } = choices;
  const flags = FLAGS.flatMap((flag) => (filters.flags[flag] ? [`${filters.flags[flag] === "hide" ? "-" : ""}${flag}`] : []));
  const parts: [string, string][] = [
    ["r", list(filters.regions)],
    ["d", rangeKey(filters.from, filters.to)],
    ["i", list(filters.indicators)],
    ["a", list(filters.alliances)],
    ["s", list(filters.articles)],
    ["pub", list(filters.publishers)],
    ["scope", filters.scope === noFilters.scope ? "" : filters.scope],
    ["only", flags.join(",")],
    ["q", escaped(filters.text)],
    ["p", choices.period === null ? "" : escaped(choices.period)],
    ["in", choices.place === null ? "" : escaped(choices.place)],
    ["m", list(choices.selected)],
    ["f", choices.open === null ? "" : escaped(choices.open)],
    ["read", choices.article === null ? "" : escaped(choices.article)],
    ["al", choices.alliance === null ? "" : escaped(choices.alliance)],
    ["chart", chart.type === "auto" ? "" : chart.type],
    ["as", chart.measure === "absolute" ? "" : chart.measure],
    ["scale", chart.scale === "linear" ? "" : chart.scale],
    ["class", choices.classing === noChoices.classing ? "" : choices.classing],
    ["prefer", list(choices.preferred)],
    ...Object.entries(options)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]): [string, string] => [escaped(name), value === "" ? '""' : escaped(value)]),
    ["lang", choices.language ?? ""],
    ["theme", choices.theme === "system" ? "" : choices.theme],
  ];
  const query = parts.filter(([, value]) => value !== "").map(([name, value]) => `${name}=${value}`);
  return `#/${choices.view}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The choices an address stands for. What it cannot use stays at its default and is told in `ignored`, in the
 * address's own words. Ids are not looked up here: see `dropUnknown`.
 */
export function fromSearch(address: string): { choices: Choices; ignored: string[] } {
  const [path = "", query = ""] = address.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const choices: Choices = { ...noChoices };
  let filters = { ...noFilters };
  const ignored: string[] = [];
  const oneOf = <T extends string>(known: readonly T[], value: string): T | undefined => known.find((word) => word === value);
  const view = oneOf(VIEWS, path);
  if (view) choices.view = view;
  else if (path !== "") ignored.push(unescaped(path));
  const options: Record<string, string> = {};
  for (const part of query.split("&")) {
    if (part === "") continue;
    const cut = part.indexOf("=");
    const name = unescaped(cut < 0 ? part : part.slice(0, cut));
    const raw = cut < 0 ? "" : part.slice(cut + 1);
    const value = unescaped(raw);
    const ids = [...new Set(raw.split(",").filter(Boolean).map(unescaped))];
    let used = true;
    switch (name) {
      case "r": // regions
        filters.regions = ids;
        break;
      case "d": {
        const range = parseRange(value); // dates
        if (range) filters = { ...filters, ...range };
        else used = false;
        break;
      }
      case "i": // indicators
        filters.indicators = ids;
        break;
      case "a": // alliances
        filters.alliances = ids;
        break;
      case "s": // source articles
        filters.articles = ids;
        break;
      case "pub": // publishers
        filters.publishers = ids;
        break;
      case "scope":
        filters.scope = oneOf(SCOPES, value) ?? filters.scope;
        used = oneOf(SCOPES, value) !== undefined;
        break;
      case "only": {
        const flags: Partial<Record<Flag, FlagRule>> = {};
        for (const id of ids) {
          const flag = oneOf(FLAGS, id.replace(/^-/, ""));
          if (flag) flags[flag] = id.startsWith("-") ? "hide" : "only";
          else ignored.push(`only=${id}`);
        }
        filters.flags = flags;
        break;
      }
      case "q": // words
        filters.text = value;
        break;
      case "p": // period shown
        if (parseSpan(value)) choices.period = value;
        else used = false;
        break;
      case "in": // drilled into
        choices.place = value || null;
        break;
      case "m": // marks
        choices.selected = ids;
        break;
      case "f": // fact in the drawer
        choices.open = value || null;
        break;
      case "read":
        choices.article = value || null;
        break;
      case "al":
        choices.alliance = value || null;
        break;
      case "chart":
        choices.chart = { ...choices.chart, type: oneOf(CHART_TYPES, value) ?? "auto" };
        used = oneOf(CHART_TYPES, value) !== undefined;
        break;
      case "as":
        choices.chart = { ...choices.chart, measure: oneOf(MEASURES, value) ?? "absolute" };
        used = oneOf(MEASURES, value) !== undefined;
        break;
      case "scale":
        choices.chart = { ...choices.chart, scale: oneOf(SCALES, value) ?? "linear" };
        used = oneOf(SCALES, value) !== undefined;
        break;
      case "class":
        choices.classing = oneOf(CLASSINGS, value) ?? noChoices.classing;
        used = oneOf(CLASSINGS, value) !== undefined;
        break;
      case "prefer":
        choices.preferred = ids;
        break;
      case "lang":
        choices.language = oneOf(LANGUAGES, value) ?? null;
        used = choices.language !== null;
        break;
      case "theme":
        choices.theme = oneOf(THEMES, value) ?? "system";
        used = oneOf(THEMES, value) !== undefined;
        break;
      default:
        used = oneOf(OPTIONS, name) !== undefined;
        if (used) options[name] = raw === '""' ? "" : value;
    }
    if (!used) ignored.push(unescaped(part));
  }
  return { choices: { ...choices, filters, options }, ignored };
}

/** What ids the dataset has; asked once the data are there. */
export interface Known {
  region(id: string): boolean;
  indicator(id: string): boolean;
  alliance(id: string): boolean;
  article(id: string): boolean;
  publisher(name: string): boolean;
  /** Observation, event, alliance or check. */
  fact(id: string): boolean;
}

/** A province or prefecture, by GB/T 2260: it can be drilled into though no article speaks of it. */
const DIVISION = /^[1-8]\d{3}00$/;

/** Takes out ids the dataset does not have, and names them. */
export function dropUnknown(choices: Choices, known: Known): { choices: Choices; ignored: string[] } {
  const ignored: string[] = [];
  const keep = (ids: readonly string[], has: (id: string) => boolean): readonly string[] => {
    const kept = ids.filter(has);
    ignored.push(...ids.filter((id) => !has(id)));
    return kept.length === ids.length ? ids : kept;
  };
  const one = (id: string | null, has: (id: string) => boolean): string | null => (id === null ? null : (keep([id], has)[0] ?? null));
  const { filters } = choices;
  return {
    choices: {
      ...choices,
      filters: {
        ...filters,
        regions: keep(filters.regions, known.region),
        indicators: keep(filters.indicators, known.indicator),
        alliances: keep(filters.alliances, known.alliance),
        articles: keep(filters.articles, known.article),
        publishers: keep(filters.publishers, known.publisher),
      },
      place: one(choices.place, (id) => DIVISION.test(id) || known.region(id)),
      selected: keep(choices.selected, (id) => known.region(id) || known.fact(id)),
      open: one(choices.open, known.fact),
      article: one(choices.article, known.article),
      alliance: one(choices.alliance, known.alliance),
      preferred: keep(choices.preferred, known.fact),
    },
    ignored,
  };
}

interface Store {
  getState: () => State;
  subscribe: (listener: (state: State, before: State) => void) => () => void;
}

/** What stands where the address says nothing: remembered from an earlier visit. */
export type Remembered = Partial<Pick<Choices, "language" | "theme">>;

export interface Connected {
  /** Looks up the ids of the address, once the data are there: what is unknown is dropped and told. */
  check: () => void;
  leave: () => void;
}

/** Nothing is chosen that changes the first map: it is drawn from one small file. */
export const isFirstMap = (choices: Choices): boolean =>
  toSearch({ ...choicesOf(choices), language: null, theme: "system", classing: noChoices.classing }) === "#/map";

/** Milliseconds between two changes of the address while a hand moves: browsers drop those beyond a hundred or two in thirty seconds. */
const SPACING = 300;

/** When a hand has moved for now: the address is as it left the page. */
const ENDS = ["pointerup", "keyup", "pagehide"];

/** The address under a moving hand: written after the paint of a move, seldom, and at last as the hand left it. */
function seldom(write: (address: string) => void) {
  let wanted: string | null = null;
  let written = 0;
  const flush = () => {
    if (wanted === null) return;
    write(wanted);
    wanted = null;
    written = performance.now();
  };
  return {
    flush,
    drop() {
      wanted = null;
    },
    put(address: string) {
      const waiting = wanted !== null;
      wanted = address;
      if (!waiting) requestAnimationFrame(() => setTimeout(flush, Math.max(0, written + SPACING - performance.now())));
    },
  };
}

/**
 * Keeps the address and the store in step, in a browser: a step pushes, the moves of one drag replace.
 * `known` is null until the data are there.
 */
export function connectAddress(store: Store, known: () => Known | null, remembered: Remembered = {}): Connected {
  let following = false;
  /** The address of the choices as they were last. */
  let shown = "";
  const moved = seldom((address) => history.replaceState(null, "", address));
  /** Takes the choices over without a step of history. */
  const take = (choices: Choices, ignored: readonly string[]) => {
    moved.drop();
    following = true;
    store.getState().restore(choices, ignored);
    following = false;
    shown = toSearch(choices);
    if (ignored.length === 0 && shown !== decodeAddress(location.hash)) history.replaceState(null, "", shown);
  };
  const check = () => {
    const ids = known();
    if (!ids) return;
    const state = store.getState();
    const { choices, ignored } = dropUnknown(choicesOf(state), ids);
    if (ignored.length > 0) take(choices, [...state.ignored, ...ignored]);
  };
  const read = () => {
    const { choices, ignored } = fromSearch(location.hash);
    take(choices, ignored);
    check();
  };
  {
    const { choices, ignored } = fromSearch(location.hash);
    take(
      {
        ...choices,
        language: choices.language ?? remembered.language ?? null,
        theme: choices.theme === "system" ? (remembered.theme ?? "system") : choices.theme,
      },
      ignored,
    );
  }
  const unsubscribe = store.subscribe((state, before) => {
    if (following) return;
    const address = toSearch(choicesOf(state));
    if (address === shown) return;
    shown = address;
    const moves = state.gesture !== null && state.gesture === before.gesture;
    if (moves) return moved.put(address);
    moved.flush();
    history.pushState(null, "", address);
  });
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  for (const end of ENDS) addEventListener(end, moved.flush);
  return {
    check,
    leave() {
      unsubscribe();
      removeEventListener("popstate", read);
      removeEventListener("hashchange", read);
      for (const end of ENDS) removeEventListener(end, moved.flush);
    },
  };
}

/** The address bar escapes characters that `toSearch` leaves readable. */
const decodeAddress = (hash: string): string => {
  try {
    return decodeURI(hash);
  } catch {
    return hash;
  }
};
