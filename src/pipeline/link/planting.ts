/** Trees set where officials and citizens met to plant: 共栽下银杏800余株. */
import type { Period } from "../../dataset/schema.ts";
import type { NumberMention } from "../mention.ts";
import type { IndicatorRef } from "./facts.ts";
import { known } from "./indicators.ts";
import { clauseAt, type Focus, type Gap, type LinkInput } from "./state.ts";

const PLANTED = "trees_planted";
const TREES = /^[百千万]*[株棵]$/;
/** 共栽下|银杏; 存有古树, 公司种植银杏 are another matter. */
const SET = /^(?:[，、共一]|合计|累计|大家|干部|群众|现场|当天|当日)*(?:新?栽|新?植|补植|种)(?:下|上|好|种|植)?了?(?:各类|各种)?[一-龥]{0,8}$/;

/** How far before its trees the planting is told, and how far before 植树 its place. */
const BACK = 400;
const PLACE_BACK = 40;
const AT = /(?:位于|来到|前往|走进|赴|在|到)[^，。；]{0,8}$/;

/** 参加义务植树活动…，共栽下银杏|800余株: where people met to plant, every tree is one planted, whatever it is called. */
export function plantedFor({ text, gazetteer }: LinkInput, { text: words, pieceStart }: Gap, { value, start }: NumberMention): IndicatorRef | null {
  if (value.dimension !== "count" || !TREES.test(value.unit)) return null;
  const met = SET.test(text.slice(pieceStart, start)) && text.slice(Math.max(0, start - BACK), start - words.length).includes("植树");
  return met || /植树(?:了|达|约|近|超|逾)*$/.test(words) ? known(PLANTED, null, gazetteer) : null;
}

/** 来到位于金寨县的义务植树基地。…600余棵…扎根山坡: planted there, on the day told of. */
export function plantedAt(
  { text, subjects: { runs } }: LinkInput,
  { reported }: Focus,
  { time, timeInPiece, runInPiece }: Gap,
  start: number,
  { id }: IndicatorRef,
): { region: string | null; period: Period | null } | null {
  if (id !== PLANTED || timeInPiece || runInPiece) return null;
  const period = time?.period ?? reported;
  for (let at = text.lastIndexOf("植树", start); at >= 0 && at > start - BACK; at = text.lastIndexOf("植树", at - 1)) {
    const place = runs[clauseAt(runs, at)];
    if (!place || place.end > at || place.end < at - PLACE_BACK || place.ids.length !== 1) continue;
    if (/[，。；\n]/.test(text.slice(place.end, at)) || !AT.test(text.slice(Math.max(0, place.start - 10), place.start))) continue;
    return { region: place.ids[0]!, period };
  }
  return { region: null, period };
}
