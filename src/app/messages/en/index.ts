import { en as format } from "../formatEn.ts";
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

export const messages = { ...alliances, ...articles, ...charts, ...data, ...evidence, ...taking, ...map, ...shell, ...timeline };
export { format, units };
