import type { TimeMention } from "../mention.ts";

/** 2018年|全面建成小康社会的目标, 2035年|基本实现现代化的愿景: what is aimed at then, and no time of what the text reports. */
const AIM =
  /^(?:前|底|年底|之前)?(?:与[全同][^，。；\d]{0,6})?(?:如期|同步|全面|基本|率先)*(?:建成|实现|迈入|跻身|进入|跨入|完成)?[^，。；\d]{0,12}?(?:小康|现代化|脱贫|摘帽|碳达峰|碳中和|[百十]强|强[市县区省州])[^，。；\d]{0,10}?(?:目标|愿景|蓝图|远景)/;
const REACH = 40;

export const withoutAims = (text: string, times: readonly TimeMention[]): TimeMention[] =>
  times.filter(({ end }) => !AIM.test(text.slice(end, end + REACH)));
