import type { TimeMention } from "../mention.ts";

/** 2018年|全面建成小康社会的目标, 2035年|基本实现现代化的愿景: what is aimed at then, and no time of what the text reports. */
const AIM =
  /^(?:前|底|年底|之前)?(?:与[全同][^，。；\d]{0,6})?(?:如期|同步|全面|基本|率先)*(?:建成|实现|迈入|跻身|进入|跨入|完成)?[^，。；\d]{0,12}?(?:小康|现代化|脱贫|摘帽|碳达峰|碳中和|[百十]强|强[市县区省州])[^，。；\d]{0,10}?(?:目标|愿景|蓝图|远景)/;
const REACH = 40;

/** 2022年预算执行情况和|2023年|预算草案: the year that a report plans, behind the one that it tells of. */
const PLANNED = /^度?[^，。；\d\n]{0,18}?(?:草案|打算|计划|安排|思路|要点|重点|展望|谋划|任务|建议)/;
const REPORTED = /\d年度?[^，。；\d\n]{0,24}(?:情况|总结|执行|回顾|完成|决算|成效|工作)(?:的?报告)?[和及与暨、]$/;

/** 上年|结转收入, 上年|结余: what a budget begins with, and called so. */
const LEFT_OVER = /^度?(?:专项|项目|一般债券|专项债券|净)?(?:结转|结余|滚存)/;

/** 年初|定下的目标基本完成, 年初|预算: when it was settled what was to be done. */
const SETTLED =
  /^(?:[^，。；、\d]{0,10}(?:大会|会议|人代会|两会|全会)(?:上|所)?)?(?:就|已经?|所)?(?:确定|定|制定|预定|设定|拟定|既定|商定|提出|下达|部署|安排|明确|计划|预期|预计|承诺|批准|通过|布置|排定|分解)(?:下来|下|好|了)?的?(?!以来)[^，。；\d]{0,24}?(?:目标|任务|指标|计划|预期|工作|要求|部署|实事|承诺|预算)|^的?[^，。；\d]{0,6}(?:预算|目标|任务|计划|预期|承诺)/;
const BEGINNING = /年初$/;

export const withoutAims = (text: string, times: readonly TimeMention[]): TimeMention[] =>
  times.filter(({ start, end, value: { grain } }) => {
    const after = text.slice(end, end + REACH);
    if (LEFT_OVER.test(after) && /^[上去]年/.test(text.slice(start, end))) return false;
    if (BEGINNING.test(text.slice(start, end)) && SETTLED.test(after)) return false;
    return !AIM.test(after) && !(grain === "year" && PLANNED.test(after) && REPORTED.test(text.slice(Math.max(0, start - REACH), start)));
  });

/** 6月18日，甲市举行|二季度|项目集中开工活动: what people met for on a day is called after a time that its figures are not of. */
const CALLED =
  /^(?:度)?(?:[^，。；：\d“”]{0,18}?)(?:集中)?(?:开工|签约|竣工|投产|推介|观摩|调度|推进|招商)[^，。；：\d“”]{0,8}?(?:活动|仪式|现场会|推进会|发布会|推介会|签约会|观摩会|调度会|大会|会)(?![^，。；]*(?:共|累计|以来))/;
const MET = /\d日(?:上午|下午|晚)?[^。；\n]{0,30}(?:举行|召开|举办|开展|组织)了?[“「]?(?:[^，。；、\d]{0,6})$/;

export const withoutOccasions = (text: string, times: readonly TimeMention[]): TimeMention[] =>
  times.filter(
    ({ start, end, value: { grain } }) =>
      !["quarter", "half", "year"].includes(grain) ||
      !CALLED.test(text.slice(end, end + REACH)) ||
      !MET.test(text.slice(Math.max(0, start - 50), start)),
  );
