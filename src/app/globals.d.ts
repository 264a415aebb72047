/** A message file as the build turns it into traditional characters. */
declare module "*/messages/hans/index.ts?hant" {
  export const messages: typeof import("./messages/hans/index.ts").messages;
  export const format: typeof import("./messages/format.ts").hans;
  export const units: readonly string[];
}

declare module "*/messages/hans/index.ts?hongkong" {
  export const messages: typeof import("./messages/hans/index.ts").messages;
  export const format: typeof import("./messages/format.ts").hans;
  export const units: readonly string[];
}

declare module "opencc-js/from/cn" {
  const groups: readonly (readonly string[])[];
  export default groups;
}

declare module "opencc-js/to/hk" {
  const groups: readonly (readonly string[])[];
  export default groups;
}

declare module "opencc-js/to/tw" {
  const groups: readonly (readonly string[])[];
  export default groups;
}

declare module "*/langZH.js?hant" {
  import type { LocaleOption } from "echarts/types/src/core/locale.js";

  const locale: LocaleOption;
  export default locale;
}

/** What is used of it: the package has no types of its own. */
declare module "gifenc" {
  type Palette = number[][];
  interface Encoder {
    writeFrame: (index: Uint8Array, width: number, height: number, options: { palette: Palette; delay: number; repeat: number }) => void;
    finish: () => void;
    bytes: () => Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, most: number): Palette;
  export function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: Palette): Uint8Array;
}
