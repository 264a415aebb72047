/** All the firms or works of a kind, counted before what they made together: 251家规上工业企业完成总产值638亿元. */
import type { Span } from "../../dataset/schema.ts";
import type { NumberMention } from "../mention.ts";
import { type Gap, type LinkInput, outerOf } from "./state.ts";

/** What all of them together did: 251家规上工业企业|完成总产值638亿元, 108个重点项目|总投资632亿元. */
const MADE =
  /^(?:共|合计|累计|总共)?(?:(?:完成|实现)(?:工业|固定资产)?(?:总?产值|增加值|营业收入|主营业务收入|营收|销售收入|投资|利润)|(?:计划|协议)?总投资)/;
/** Firms and works of a kind that a place has all of: 规上工业企业, 重点项目. */
const ALL_OF =
  /^(?:.{0,6}(?:规模以上|规上|限额以上|限上)[一-龥]{0,8}(?:企业|单位)|[一-龥]{0,8}(?:重点|亿元以上|在建|落地加工|入统|入库)[一-龥]{0,8}(?:项目|企业|工程))$/;
/** Too few to be all of a kind. */
const FEW = 10;

export function madeTogether({ text }: LinkInput, gap: Gap, fragment: Span, mention: NumberMention, from: number, firms: string): boolean {
  const before = text.slice(fragment.start, outerOf(mention).start);
  return (
    mention.value.value >= FEW &&
    ALL_OF.test(firms) &&
    MADE.test(text.slice(from + firms.length, from + firms.length + 16)) &&
    /^(?:全[省市县区州镇旗]|辖区|园区|共|的|区内|年初确定的|确定的)*$/.test(before) &&
    !gap.ofWhich
  );
}
