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
