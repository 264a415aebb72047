/** Whose or which trade a value tells: of goods, partners and firms that stand in the clause before it. */

import { type Answer, type Asked, anew, hasMoneyHead, isMoney } from "./asked.ts";
import type { IndicatorRef } from "./facts.ts";
import { named } from "./indicators.ts";
import { isPrivate } from "./state.ts";

/** 出口商品中，|机电产品2010亿元; 进口商品以集成电路为大头，|进口892亿元: the trade of those goods, and not all trade. */
export function tradeOf(asked: Asked): Answer {
  const { own, amount, input } = asked;
  if (!own || !amount || !isMoney(amount.value)) return null;
  const name = tradeNamed(asked, own);
  return name ? anew({ ...named(name, own.span, input.gazetteer), accepts: new Set(["CNY", "USD"]) }) : null;
}

function tradeNamed({ input: { text }, state: { sentence, last }, gap }: Asked, own: IndicatorRef): string | null {
  if (gap.runInPiece) return null;
  // 汽车出口3.1万辆，|价值36.5亿元: what was just told in pieces or by weight.
  const worth =
    /^(?:价值|货值)$/.test(own.name) && last.length === 1 && gap.text.startsWith("，") ? TRADED_PIECES.exec(last[0]!.indicator.name) : null;
  if (worth) return `${worth[1]}${worth[2]}额`;
  // 第一大贸易伙伴是东盟，|对其进出口1.3万亿元
  const toIt = /^[对与]其((?:进出口|出口|进口)(?:总?[额值])?)$/.exec(own.name)?.[1];
  if (toIt) {
    const [, before, behind] = PARTNER_TOLD.exec(text.slice(Math.max(sentence.start, gap.pieceStart - PARTNER_REACH), gap.pieceStart)) ?? [];
    return before || behind ? `对${before ?? behind}${toIt}` : null;
  }
  const firms =
    own.id !== null && own.span
      ? FIRMS_AHEAD.exec(text.slice(gap.pieceStart, gap.timeInPiece ? gap.time!.mention.start : own.span.start))?.[1]
      : null;
  if (firms && TRADE.test(text.slice(own.span!.start, own.span!.end))) return `${firms}${text.slice(own.span!.start, own.span!.end)}`;
  const before = text.slice(Math.max(sentence.start, gap.pieceStart - GOODS_REACH), gap.pieceStart);
  const way = own.id === null && !hasMoneyHead(own) ? GOODS_OF.exec(before)?.[1] : null;
  if (way && !/[、和与及]/.test(own.name) && !isPrivate(own.name)) return `${own.name}${way}额`;
  const written = own.span && /^(?:外贸)?(?:进出口|出口|进口)(?:总?[额值])?$/.exec(text.slice(own.span.start, own.span.end))?.[0];
  if (!written) return null;
  const plain = written.replace(/^外贸|总?[额值]$/g, "");
  const most = MOST.exec(before);
  if (most) return most[1] === plain ? `${most[2]}${plain}额` : null;
  const clause = before.slice(Math.max(before.lastIndexOf("，", before.length - 2), before.lastIndexOf("；"), before.lastIndexOf("。")) + 1);
  const partner = PARTNERED.exec(clause)?.[1];
  if (partner) return `对${partner}${plain}额`;
  const thing = TRADED.exec(clause)?.[1];
  return thing && !isPrivate(thing) ? `${thing}${plain}额` : null;
}

const TRADED_PIECES = /^(.{2,}?)(出口|进口)(?:量|数量|数)?$/;

/** 东盟为第一大贸易伙伴，; 第一大贸易伙伴连续六年是东盟，. */
const PARTNER_TOLD =
  /(?:^|[，。；：])(?:其中，?)?(?:([一-龥]{2,6}?)(?:继续|依然|仍旧?|依旧|稳居|保持|成为|位居|为|是|连续[\d一二三四五六七八九十]{1,3}年)+[一-龥]{0,6}第?[一二三四五六]?(?:最?大|主要)贸易伙伴(?:地位)?|[一-龥]{0,6}第?[一二三四五六]?(?:最?大|主要)贸易伙伴(?:已|已经)?(?:连续[\d一二三四五六七八九十]{1,3}年)?(?:仍|仍然|依然)?(?:是|为)([一-龥]{2,6}))，$/;

/** How far before its trade a partner may be named, in code units. */
const PARTNER_REACH = 40;

/** 出口商品中，机电产品…；|船舶…: what is listed behind it, until another trade is spoken of. */
const GOODS_OF =
  /(?:^|；)(?:其中，?)?(?:从)?(出口|进口)(?:商品|产品|货物)(?:来?看|里|中|方面|当中|结构上)，(?:(?!出口|进口|外贸|贸易|对[一-龥]{2,8}[进出]).)*$/s;

/** 民营企业|前7个月进出口2.9万亿元: whose trade it is stands before the time. */
const FIRMS_AHEAD =
  /^(?:其中，?)?((?:民营|国有|外资|外商投资|私营|中小|港资|台资)企业|一般贸易|加工贸易|保税物流|跨境电商|市场采购贸易|边境小额贸易)$/;

const TRADE = /^(?:外贸)?(?:进出口|出口|进口)(?:总?[额值])?$/;

/** 东盟仍是第一大贸易伙伴，|进出口316亿元: with that partner. */
const PARTNERED =
  /^([一-龥]{2,6}?)(?:继续|依然|仍旧?|依旧|稳居|保持|成为|位居|为|是)+(?:[一-龥]{0,6})第?[一二三四五六]?(?:最?大|主要)(?:贸易伙伴|出口市场|进口来源地|出口目的地)(?:地位)?，$/;

/** 边境小额贸易仍是主力，|进出口886.3亿元; 跨境电商方面，|进出口316亿元; 机电产品是出口的“大头”，|出口768.9亿元: of that trade alone. */
const TRADED =
  /^(?:其中|从[一-龥]{2,8}看，)?([一-龥“”]{0,8}(?:(?<!对外|双边|货物|服务|国际|商业|经济)贸易(?:方式)?|产品|跨境电商|市场采购|保税物流|(?:民营|国有|外资|外商投资|私营)企业|汽车|锂电池|船舶|农食|药材|“新三样”))(?:方面|(?:仍|依然|依旧|继续|持续|则|一直|也|还)*(?:是|为|作为|成为|保持|稳居|占据|表现|挑|唱|势头|增势|一枝独秀|一马当先|异军突起)[^，。；\d]{0,16})，$/;

/** How far before a value its goods may be spoken of, in code units. */
const GOODS_REACH = 160;

const MOST = /(出口|进口)(?:商品|产品|货物)[^，。；]{0,4}以([一-龥“”]{2,10})为(?:大头|主|最大宗|首位?|最多|最)，$/;
