import { placeOfAct } from "../alliances/founding.ts";
import { namesPlace } from "../alliances/scene.ts";
import { clauseStart, dated, type EventRule, isCoarse, isPlanned, nameOf } from "./act.ts";

/** 两市人才互认机制就此启动; 甲乙互游行动在丙市正式启动: what is no building, no body and no meeting. */
const BEGUN =
  /(?<subject>[^，。；：、\d]{4,40}?(?:机制|行动|计划|试点|联动|联网|互认|(?<!该|项目)工程|专项|整治|改造|活动))[”」]?(?:(?<=”(?:主题|系列|专项)?活动)|就此|由此|随之|宣告|正式|全面|同步|同时|当[天日场]|现场|在[^，。；：]{1,12}?)+(?<verb>启动(?:运行|实施)?|建立|上线运行|落地实施)(?=[，。；]|$)/;
/** Not one that has a name: 一批行动计划, 各项机制. */
const VAGUE = /一批|[各多]项|系列|^(?:这|该|此|本次|工作|有关|相关)/;

/** What places began together, with its day. */
export const launches: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  const found = BEGUN.exec(words);
  if (!found) return [];
  const { subject, verb } = found.groups!;
  const end = found.index + found[0].length;
  const at = end - verb!.length;
  const from = Math.max(clauseStart(words, at), found.index);
  const date = dated(scene, at, "paragraph");
  if (!date || isCoarse(date) || isPlanned(words, at) || VAGUE.test(subject!)) return [];
  if (!namesPlace(context, sentence.start + from, sentence.start + end) && !/[“”]|[两三四五六七八九十][市县区地省州]/.test(subject!)) return [];
  const what = nameOf(context, sentence.start + from, sentence.start + found.index + subject!.length);
  if (what.length < 5 || what.length > 44) return [];
  const start = date.start >= sentence.start ? Math.min(date.start, sentence.start + from) : sentence.start + from;
  return [
    { kind: "launch", name: `${what}${verb}`, date, place: placeOfAct(context, sentence.start, sentence.end), start, end: sentence.start + end },
  ];
};
