export { type Gazetteer, makeGazetteer, type UnitMeaning } from "./gazetteer.ts";
export type { PlaceName } from "./places.ts";
export type { Reference } from "./reference.ts";
