/**
 * ECharts without any chart: what every instance needs. Views register the rest from their own lazily loaded files,
 * plots.ts (axes and all that stands on them) or what they name themselves: the first map waits for no axis.
 */
import * as echarts from "echarts/core";
import langHant from "echarts/lib/i18n/langZH.js?hant";
import { CanvasRenderer } from "echarts/renderers";

echarts.use([CanvasRenderer]);
echarts.registerLocale("ZHT", langHant);

export { echarts };
