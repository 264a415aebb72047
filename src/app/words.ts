/**
 * Words in the reader's language. In a component: `const words = useWords();` then
 *
 *   words.t("map.title", period, indicator)      a message of src/app/messages; keys and parameters are typed
 *   words.name(region)                            the name of anything that has one
 *   words.own(article.title)                      words of the sources, in the reader's script; `lang={words.ownLang}` beside it
 *   words.value(1291.5, "亿元")                    1291.5亿元, 129.15 billion yuan
 *   words.number(1291.5)                          a bare number
 *   words.short(56000, "亿元")                     5.6万亿, 5.6 trillion: axes and legends, the unit said elsewhere
 *   words.unit("亿元")                             the unit to write beside an axis
 *   words.period(span), words.date("2020-07"), words.range(from, to)
 *
 * Selectors and options that need words take the `Words` object as an argument.
 */
import { useSyncExternalStore } from "react";
import type { Qualifier } from "../dataset/schema.ts";
import { createFormat, type Format } from "./format.ts";
import type { FormatWords } from "./messages/format.ts";
import type { messages as hansMessages } from "./messages/hans/index.ts";
import type { Part } from "./messages/part.ts";
import { inHongKong, onConverted, traditional } from "./script.ts";
import type { Language, View } from "./store.ts";

type Messages = typeof hansMessages;
export type Key = keyof Messages;
type Args<K extends Key> = Messages[K] extends (...args: infer A) => string ? A : [];

export interface Named {
  name: string;
  nameHant?: string;
  nameEn?: string | null;
}

export interface Words extends Format {
  language: Language;
  t: <K extends Key>(key: K, ...args: Args<K>) => string;
  name: (thing: Named) => string;
  /** The language of that name, where it is not the page's. */
  langOf: (thing: Named) => "zh-Hans" | undefined;
  /** Words of the sources, in the characters the reader reads; every character keeps its place. */
  own: (text: string) => string;
  /** The language of what `own` gives, for `lang`. */
  ownLang: "zh-Hans" | "zh-Hant";
  /** A list of names: 山东、河南, Shandong, Henan. */
  list: (names: readonly string[]) => string;
  /** 约47万人, over 470,000 people. */
  qualified: (qualifier: Qualifier, text: string) => string;
}

export interface Catalogue {
  messages: Part<Messages>;
  format: FormatWords;
  /** How a unit is written, by its place in messages/hans/units.ts: a word, or a word and a factor. */
  units: readonly (string | readonly [string, number])[];
}

/** `convert` writes words of the sources in traditional characters, for readers of these. */
export function createWords(language: Language, { messages, format, units }: Catalogue, convert = (text: string) => text): Words {
  const own = language === "hant" ? convert : (text: string) => text;
  return {
    ...createFormat(language, format, units),
    language,
    t: (key, ...args) => {
      const message: string | ((...args: never[]) => string) = messages[key];
      return typeof message === "string" ? message : Reflect.apply(message, undefined, args);
    },
    name: ({ name, nameHant, nameEn }) => (language === "hant" ? nameHant || own(name) : language === "en" ? nameEn || name : name),
    langOf: ({ name, nameEn }) => (language === "en" && !nameEn && /[\u3400-\u9fff]/.test(name) ? "zh-Hans" : undefined),
    own,
    ownLang: language === "hant" ? "zh-Hant" : "zh-Hans",
    list: (names) => names.join(format.list),
    qualified: (qualifier, text) => (qualifier === "=" ? text : format.qualifiers[qualifier](text)),
  };
}

export const CATALOGUES: Record<Language, () => Promise<Catalogue>> = {
  hans: () => import("./messages/hans/index.ts"),
  hant: () =>
    inHongKong(typeof document === "undefined" ? [] : navigator.languages)
      ? import("./messages/hans/index.ts?hongkong")
      : import("./messages/hans/index.ts?hant"),
  en: () => import("./messages/en/index.ts"),
};

let current: Words | null = null;
/** The language asked for last: its words may still be on their way. */
let asked: Language | null = null;
const listeners = new Set<() => void>();

/** Loads a language and makes it the page's. Sets `<html lang>`. */
export async function speakIn(language: Language): Promise<void> {
  asked = language;
  if (current?.language === language) return;
  const words = createWords(language, await CATALOGUES[language](), traditional);
  if (asked !== language) return;
  current = words;
  document.documentElement.lang = TAGS[language];
  if (titled) nameView(titled);
  for (const listener of listeners) listener();
}

// Texts given as they were are now known: everything that speaks says them again.
onConverted(() => {
  if (current?.language !== "hant") return;
  current = { ...current };
  for (const listener of listeners) listener();
});

let titled: View | null = null;

/** Names the view in the window's title, and so in the browser's history. */
export function nameView(view: View): void {
  titled = view;
  if (current) document.title = `${current.t(`view.${view}`)} · ${current.t("brand.name")} · ${current.t("brand.line")}`;
}

export const TAGS: Record<Language, string> = { hans: "zh-Hans", hant: "zh-Hant", en: "en" };

/** The language a browser's list asks for. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return "hant";
    if (/^zh\b/i.test(tag)) return "hans";
    if (/^en\b/i.test(tag)) return "en";
  }
  return wanted.length > 0 ? "en" : "hans";
}

/** The words of now, outside a component; only after the first `speakIn`. */
export function wordsNow(): Words {
  if (!current) throw new Error("words before speakIn; await it in main.tsx");
  return current;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useWords = (): Words => useSyncExternalStore(subscribe, wordsNow);
