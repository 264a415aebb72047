/**
 * Source texts in traditional characters. The articles' texts are kept in simplified ones; a worker converts what is shown, with
 * a dictionary that is loaded when the first text is asked for. Each character keeps its place, so that marks and quotes of
 * the text hold for the converted one.
 */
import type { Asked, Converted } from "./script.worker.ts";

/** The characters preferred in Hong Kong and Macau differ from those of Taiwan: 裏, 着, 説 for 裡, 著, 說. */
export const inHongKong = (languages: readonly string[]): boolean => {
  const tag = languages.find((one) => /^zh\b.*\b(hant|tw|hk|mo)\b/i.test(one));
  return tag !== undefined && /\b(hk|mo)\b/i.test(tag);
};

const CHINESE = /[\u3400-\u9fff]/;
const known = new Map<string, string>();
const waiting = new Map<string, ((text: string) => void)[]>();
let unsent: string[] = [];
let worker: Worker | null = null;
let told: () => void = () => undefined;

/** `changed` is called when texts that were given as they are have become known. */
export function onConverted(changed: () => void): void {
  told = changed;
}

function settle(texts: readonly string[], converted: readonly string[]): void {
  texts.forEach((text, i) => {
    const answer = converted[i] ?? text;
    known.set(text, answer);
    for (const give of waiting.get(text) ?? []) give(answer);
    waiting.delete(text);
  });
  told();
}

function send(): void {
  const texts = unsent;
  unsent = [];
  if (!worker) {
    worker = new Worker(new URL("./script.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Converted>) => settle(data.texts, data.converted);
    // Without the worker texts stay as the articles have them.
    worker.onerror = () => settle([...waiting.keys()], []);
  }
  const asked: Asked = { texts, hongKong: inHongKong(navigator.languages) };
  worker.postMessage(asked);
}

function ask(text: string, give?: (text: string) => void): void {
  const others = waiting.get(text);
  if (others) {
    if (give) others.push(give);
    return;
  }
  waiting.set(text, give ? [give] : []);
  if (unsent.length === 0) queueMicrotask(send);
  unsent.push(text);
}

/** A short text, converted; as it is until the worker has answered. */
export function traditional(text: string): string {
  const found = known.get(text);
  if (found !== undefined || !CHINESE.test(text)) return found ?? text;
  ask(text);
  return text;
}

/** A text, converted. */
export const whenTraditional = (text: string): Promise<string> =>
  new Promise((give) => {
    const found = known.get(text);
    if (found === undefined && CHINESE.test(text)) ask(text, give);
    else give(found ?? text);
  });
