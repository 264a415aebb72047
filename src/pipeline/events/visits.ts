import type { EventKind } from "../../dataset/schema.ts";
import { regionsIn } from "../alliances/scene.ts";
import type { ArticleContext } from "../context.ts";
import { type Act, clauseStart, dated, type EventRule, isPlanned, nameOf } from "./act.ts";
import type { EventDate } from "./calendar.ts";

const OFFICIAL =
  /书记|市长|省长|县长|区长|州长|主席(?!团)|主任|部长|厅长|局长|行政长官|调研组|考察团|代表团|督导组|检查组|巡视组|访问团|市领导|县领导|省领导|区领导|市级领导|省级领导|县级领导|总理|副总理|委员长/;
const VISITS =
  /(?<verb>会见|会晤)了?(?<whom>[^，。；]{2,50}?)(?=[，。；]|$)|(?<act>(?:带队|率队|率领|带领|一行|前往|赴|到|来|在|深入|围绕|开展|进行|实地|专题|率)[^，。；]{0,44}?(?:调研|考察|视察|走访|巡林|巡河|督导|检查|慰问|巡查|督查|看望|访问)|(?<=团|一行)(?:到访|来访|访问)[^，。；]{2,20})(?:活动|工作)?(?!组|指出|时|中|发现|报告|显示|期间|团|后|了解到)/;
const ACTIVITY =
  /(?<verb>参加|开展|举行|举办|组织)了?(?<what>[^，。；]{0,20}?(?:义务植树|植树|志愿服务|升国旗|纪念|主题党日|公祭|祭扫|义诊|演练|宣誓|捐赠|捐款|拔河|龙舟)[^，。；]{0,8}?活动|义务植树)/;
const LEADERS =
  /^.{0,12}?(?<area>[省市县区州])(?:委|政府|人大|政协)[\s\S]*?等(?:[省市县区]级)?领导(?:同志)?|^.{0,60}?、.{0,60}?等(?:[省市县区]级)?领导(?:同志)?/;

/** Officials' visits, receptions and outings that name their day: 市委书记带队到X巡林; 会见X一行; 参加义务植树活动. What they said there is not an event. */
export const visits: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  if (!OFFICIAL.test(words)) return [];
  const acts: Act[] = [];
  const push = (kind: EventKind, name: string, at: number, start: number, end: number) => {
    const date = dated(scene, at, "sentence");
    if (!date || isPlanned(words, at) || (date.date.length < 10 && !isLeaders(date, sentence.start, words, at))) return;
    const region = placeVisited(context, sentence.start + start, sentence.start + end) ?? context.home;
    acts.push({ kind, name, date, place: region, start: Math.min(date.start, sentence.start + start), end: sentence.start + end });
  };
  const activity = ACTIVITY.exec(words);
  if (activity) {
    const start = clauseStart(words, words.search(OFFICIAL));
    const end = activity.index + activity[0].length;
    const who = LEADERS.exec(nameOf(context, sentence.start + start, sentence.start + activity.index));
    const home = context.home ? context.placeOf(context.home)?.name : undefined;
    const subject = who ? `${home ?? who.groups?.area ?? ""}领导` : "";
    push("activity", `${subject}${nameOf(context, sentence.start + activity.index, sentence.start + end)}`, activity.index, start, end);
    return acts;
  }
  const visit = VISITS.exec(words);
  if (!visit) return acts;
  const from = words.search(OFFICIAL);
  if (from > visit.index + visit[0].length) return acts;
  const start = clauseStart(words, from);
  const end = visit.index + visit[0].length;
  const name = nameOf(context, sentence.start + start, sentence.start + end);
  push("visit", shortened(name), visit.index, start, end);
  return acts;
};

/** 2022年6月，总书记在甲省考察: visits that are known by their month. */
const isLeaders = ({ date, is, start }: EventDate, from: number, words: string, at: number): boolean =>
  date.length === 7 && is === "stated" && start >= from && /(?:总书记|国家主席|总理)[^，。；]{0,8}$/.test(words.slice(0, at));

/** 到东阿县…, 来聊城…, 在菁蓉汇…: the place right behind the word of movement. A firm's or a group's name holds places that were not visited. */
function placeVisited(context: ArticleContext, start: number, end: number): string | null {
  for (const region of regionsIn(context, start, end)) {
    if (/(?:到|赴|来|在|走进|前往|深入|位于|莅)$/.test(context.text.slice(Math.max(start, region.start - 2), region.start)))
      return region.value.region;
  }
  return null;
}

/** A row of officials is cut to the first. */
const shortened = (name: string): string =>
  name.length <= 50 ? name : name.replace(/^(.{2,16}?)[、，].*?(?=带队|率队|带领|会见|前往|赴|到|深入)/, "$1等");
