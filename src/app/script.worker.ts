/** Simplified to traditional characters, one place for one. */
import { ConverterFactory } from "opencc-js/core";
import cn from "opencc-js/from/cn";
import hk from "opencc-js/to/hk";
import tw from "opencc-js/to/tw";
import { keepPlaces } from "./places.ts";

export interface Asked {
  texts: readonly string[];
  hongKong: boolean;
}

export interface Converted {
  texts: readonly string[];
  converted: readonly string[];
}

let convert: ((text: string) => string) | null = null;

addEventListener("message", ({ data: { texts, hongKong } }: MessageEvent<Asked>) => {
  convert ??= ConverterFactory(cn, hongKong ? hk : tw);
  const answer: Converted = { texts, converted: texts.map(keepPlaces(convert)) };
  postMessage(answer);
});
