import { hans as format } from "../format.ts";
import { alliances } from "./alliances.ts";
import { articles } from "./articles.ts";
import { charts } from "./charts.ts";
import { data } from "./data.ts";
import { evidence } from "./evidence.ts";
import { taking } from "./export.ts";
import { map } from "./map.ts";
import { shell } from "./shell.ts";
import { timeline } from "./timeline.ts";
import { units } from "./units.ts";

/**
 * The catalogue in simplified characters, by part: one file a view, the same keys in messages/en. A message is a
 * text or a function of its parameters. Traditional is made from these files when the page is built (`?hant`).
 */
export const messages = { ...alliances, ...articles, ...charts, ...data, ...evidence, ...taking, ...map, ...shell, ...timeline };
export { format, units };
