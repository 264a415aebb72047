import { SVGRenderer } from "echarts/renderers";
import { echarts } from "./echarts.ts";

echarts.use([SVGRenderer]);
