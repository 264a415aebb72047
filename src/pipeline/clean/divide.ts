import { gather, itemAt } from "../text.ts";
import { NUMBERED } from "./joinLines.ts";
import { stripSite } from "./metadata.ts";
import { CAPTION, isSubtitle, LABELLED, OPENING, type Unit } from "./unit.ts";

/** An article as units: its title lines, then the rest in reading order. */
export interface Division {
  titles: Unit[];
  units: Unit[];
  /** Units of the head or foot that are no part of it (a title without a text). */
  strays: Unit[];
  /** The info line or byline units that belong to it. */
  infos: Unit[];
  /** Nothing but the caption of a picture. */
  caption: boolean;
}

/** A stretch of units with running text of its own, between two borders. */
interface Core {
  from: number;
  to: number;
  grams: Set<string>;
  caption: boolean;
}

/** Longest caption of a picture, in characters. */
const LONGEST_CAPTION = 260;
/** Columns by which a caption's lines differ from those of the article before it. */
const OTHER_WIDTH = 8;
/** Worth of a title to an article without one, against the share of a heading's character pairs found in the text beside it. */
const TITLE_WORTH = 0.5;

/** A line in brackets that tells when, after the text. */
const CLOSES = /^[（(][^）)]*\d{4}[^）)]*[）)]$/;
/** Headings over short items that belong to no article. */
const BRIEFS = /^(?:简讯|短讯|短波|快讯|要闻速览|一句话新闻|新闻速递|新闻快览|图片新闻|简明新闻)$/;
const RUBRIC = /^(?:图片|图文|摄影|影像|镜头|光影|视觉)(?:新闻|报道|故事)?$/;
/** Lines of one title: what leads up to it, itself, and what follows it. */
const MOST_TITLES = 4;
/** Worth of dividing headings at two blank lines or more. */
const WIDE_BLANK = 0.1;

const hanOf = (text: string): string => text.replace(/[^\u3400-\u9fff\d]+/g, " ");
const grams = (text: string): Set<string> => {
  const set = new Set<string>();
  const han = hanOf(text);
  for (let i = 0; i + 1 < han.length; i++) if (han[i] !== " " && han[i + 1] !== " ") set.add(han.slice(i, i + 2));
  return set;
};

/** Share of a heading's character pairs that a text holds, which is given by its pairs or as its Han characters. */
function overlap(heading: Set<string>, text: Set<string> | string): number {
  if (heading.size === 0) return 0;
  let shared = 0;
  for (const gram of heading) if (typeof text === "string" ? text.includes(gram) : text.has(gram)) shared++;
  return shared / heading.size;
}

/**
 * Divides a page where the text itself proves the borders: reports that open with 本报讯 and the like, articles each under an info line
 * or a byline of their own, captions that end with ■ 本报记者. Titles go to the neighbour whose words they share, before or after it.
 */
export function divide(units: readonly Unit[]): Division[] {
  const starts = findStarts(units);
  if (starts.length <= 1) return [single(units)];
  const cores: Core[] = starts.map((from, i) => {
    let to = (starts[i + 1] ?? units.length) - 1;
    while (to > from && units[to]?.kind !== "body" && units[to]?.kind !== "table" && !CAPTION.test(units[to]?.text ?? "")) to--;
    const own = units.slice(from, to + 1);
    return {
      from,
      to,
      grams: grams(own.map((unit) => unit.text).join(" ")),
      caption: own.some((unit) => unit.credited) && own.reduce((sum, unit) => sum + unit.text.length, 0) <= LONGEST_CAPTION,
    };
  });
  return cores.length <= 1 ? [single(units)] : assign(units, cores);
}

/** Units at which an article begins, the first running text included. */
function findStarts(units: readonly Unit[]): number[] {
  const starts = new Set<number>();
  const firstBody = units.findIndex((unit) => unit.kind === "body" || unit.kind === "table");
  if (firstBody === -1) return [];
  let infos = 0;
  for (const unit of units) if (unit.kind === "info") infos++;
  for (const [i, unit] of units.entries()) {
    if (unit.kind === "body" && OPENING.test(unit.text) && unit.tag !== "item") starts.add(i);
    const before = itemAt(units, i - 1);
    if (unit.kind === "body" && before?.kind === "short" && BRIEFS.test(before.text.replace(/[^\u3400-\u9fff]/g, "")) && i - 1 > firstBody)
      starts.add(i);
    const under = before?.kind === "info" || before?.kind === "credit";
    // Title, info line or byline, running text: an article of its own if another has the same.
    if (unit.kind === "body" && under && (before.kind === "credit" || infos >= 2) && units[i - 2]?.kind === "short" && i - 2 > firstBody)
      starts.add(i);
  }
  // （来源：商报 2024-01-20） under one text after another: each closes its article.
  const closed = gather(units, (unit, i) => (unit.kind === "info" && CLOSES.test(unit.text) && units[i - 1]?.kind === "body" ? [i] : []));
  if (closed.length > 1)
    for (const at of closed) {
      const next = units.findIndex((unit, i) => i > at && (unit.kind === "body" || unit.kind === "table"));
      if (next > at + 1 && units[next - 1]?.kind === "short") starts.add(next);
    }
  const openings = starts.size;
  for (const [i, unit] of units.entries()) {
    if (!unit.credited) continue;
    let from = i;
    let length = unit.text.length;
    while (from > 0) {
      const before = units[from - 1];
      if (before === undefined || before.kind !== "body" || before.credited || OPENING.test(before.text)) break;
      if (Math.abs(before.width - (units[from]?.width ?? 0)) > OTHER_WIDTH) break;
      length += before.text.length;
      if (length > LONGEST_CAPTION) break;
      from--;
    }
    if (
      OPENING.test(units[from]?.text ?? "") ||
      (openings === 0 && units[from - 1]?.kind !== "short") ||
      from === firstBody ||
      length > LONGEST_CAPTION
    )
      continue;
    starts.add(from);
    // What comes after a caption begins anew.
    let next = i + 1;
    while (next < units.length && units[next]?.kind !== "body") next++;
    if (next < units.length && openings > 0) starts.add(next);
  }
  if (starts.size > 0) starts.add(firstBody);
  const found = [...starts].sort((a, b) => a - b);
  const one = found.length === 2 && (isLead(units[found[1]! - 1], units[found[1]!]!) || isPictures(units.slice(found[0], found[1])));
  return one ? found.slice(0, 1) : found;
}

/** 发布会现场。本网记者 甲乙 摄, above 本网3月2日讯: the pictures of the report. */
const isPictures = (units: readonly Unit[]): boolean => units.every(({ kind, text }) => kind !== "table" && (kind !== "body" || CAPTION.test(text)));

/** How many characters of a lead its report begins with; in code units. */
const SAID_AGAIN = 14;

/** The words above 本报讯 that it begins with again are its lead, and no report of their own. */
function isLead(above: Unit | undefined, report: Unit): boolean {
  const words = above?.kind === "body" ? above.text.slice(0, SAID_AGAIN) : "";
  return words.length === SAID_AGAIN && report.text.slice(0, 4 * SAID_AGAIN).includes(words);
}

/** Headings without a blank line between them; `stub` where a pointer (见第3版) follows. */
interface Group {
  units: Unit[];
  stub: boolean;
}

function groupsBetween(units: readonly Unit[], from: number, to: number): Group[] {
  const groups: Group[] = [];
  for (let i = from; i < to; i++) {
    const unit = units[i];
    const last = groups.at(-1);
    if (unit?.kind === "pointer" && last !== undefined && units[i - 1]?.kind === "short") last.stub = true;
    if (unit === undefined || unit.kind !== "short") continue;
    if (last !== undefined && unit.gap === 0 && units[i - 1]?.kind === "short") last.units.push(unit);
    else groups.push({ units: [unit], stub: false });
  }
  return groups;
}

/** Best way so far to deal out headings up to one core: its worth, the split chosen last, and the way before it. */
interface State {
  sum: number;
  split: number;
  before: State | null;
}

/** Gives every group of headings between the cores to the one before or after it. */
function assign(units: readonly Unit[], cores: readonly Core[]): Division[] {
  const divisions: Division[] = cores.map((core) => ({
    titles: [],
    units: units.slice(core.from, core.to + 1),
    strays: [],
    infos: [],
    caption: core.caption,
  }));
  const between = Array.from({ length: cores.length + 1 }, (_, i) => {
    const from = i === 0 ? 0 : (cores[i - 1]?.to ?? 0) + 1;
    const to = i === cores.length ? units.length : (cores[i]?.from ?? 0);
    const near = divisions[Math.min(i, cores.length - 1)];
    for (let k = from; k < to; k++) {
      const unit = units[k];
      if (unit === undefined || (unit.kind !== "info" && unit.kind !== "credit")) continue;
      // ■ 本报记者 … and （2022年7月22日） close what stands before them.
      const closes = k === from && i > 0 && (/^[■□●◆▲◎]/.test(unit.text) || CLOSES.test(unit.text));
      (closes ? divisions[i - 1] : near)?.infos.push(unit);
    }
    const groups = groupsBetween(units, from, to);
    for (const group of groups) if (group.stub) for (const unit of group.units) near?.strays.push(unit);
    return groups
      .filter((group) => !group.stub)
      .map((group) => ({ units: group.units, grams: grams(group.units.map((unit) => unit.text).join(" ")) }));
  });
  const none = new Set<string>();
  const score = (group: Set<string>, core: number): number => overlap(group, cores[core]?.grams ?? none);
  const worth = (core: number): number => (cores[core]?.caption ? TITLE_WORTH / 4 : TITLE_WORTH);
  const first = between[0] ?? [];
  // [0] the core has no heading before it, [1] it has.
  let states: (State | null)[] = [null, null];
  states[first.length > 0 ? 1 : 0] = { sum: first.length > 0 ? worth(0) : 0, split: 0, before: null };
  for (let i = 0; i + 1 < cores.length; i++) {
    const groups = between[i + 1] ?? [];
    // What the groups are worth if the first `split` of them go up and the others down.
    const sums: number[] = [groups.reduce((sum, group) => sum + score(group.grams, i + 1), 0)];
    for (const group of groups) sums.push((sums.at(-1) ?? 0) - score(group.grams, i + 1) + score(group.grams, i));
    const next: (State | null)[] = [null, null];
    for (const titled of [0, 1]) {
      const state = states[titled];
      if (state == null) continue;
      for (const [split, own] of sums.entries()) {
        let sum = state.sum + own;
        if (split > 0 && titled === 0) sum += worth(i);
        if (split < groups.length) sum += worth(i + 1);
        // A wide blank parts what belongs to different articles.
        if (split > 0 && split < groups.length && (groups[split]?.units[0]?.gap ?? 0) >= 2) sum += WIDE_BLANK;
        const key = split < groups.length ? 1 : 0;
        const held = next[key];
        if (held == null || sum > held.sum) next[key] = { sum, split, before: state };
      }
    }
    states = next;
  }
  const last = between[cores.length] ?? [];
  let best: State | null = null;
  for (const [titled, state] of states.entries()) {
    const sum = (state?.sum ?? 0) + (last.length > 0 && titled === 0 ? worth(cores.length - 1) : 0);
    if (state !== null && (best === null || sum > best.sum)) best = { ...state, sum };
  }
  const splits: number[] = [];
  for (let state = best; state !== null; state = state.before) splits.push(state.split);
  splits.reverse();
  for (const [i, groups] of between.entries()) {
    const split = i === 0 ? 0 : i === cores.length ? groups.length : (splits[i] ?? 0);
    for (const [k, group] of groups.entries()) for (const unit of group.units) divisions[k < split ? i - 1 : i]?.titles.push(unit);
  }
  for (const [i, division] of divisions.entries()) {
    // # 剪报（2024年3月） over ## 甲市经济稳中有进: the name of the page, not of its first article.
    const page = division.titles.some(({ tag }) => tag === "heading") ? division.titles.filter(({ tag }) => tag === "title") : [];
    division.titles = division.titles.filter((unit) => !page.includes(unit));
    division.strays = division.strays.concat(page);
    dropForeignTitles(division, cores[i]);
  }
  return divisions;
}

/** Of several headings over one article, those that share no word with it are another's; so is any but a rubric (图片新闻) over a caption. */
function dropForeignTitles(division: Division, core: Core | undefined): void {
  if (core === undefined) return;
  const own = division.titles.map((unit) => overlap(grams(unit.text), core.grams));
  const least = core.caption ? 0.15 : 0.06;
  if (!core.caption && (division.titles.length < 2 || own.every((share) => share < 0.2))) return;
  const isForeign = (i: number): boolean =>
    (own[i] ?? 0) < least && !isSubtitle(division.titles[i + 1]?.text ?? "") && !(core.caption && RUBRIC.test(division.titles[i]?.text ?? ""));
  const foreign = division.titles.filter((_, i) => isForeign(i));
  division.titles = division.titles.filter((_, i) => !isForeign(i));
  division.strays = division.strays.concat(foreign);
}

/** The title by the format's own word: front matter, <h1>, or the line of the page that its <title> repeats. */
function taggedTitle(units: readonly Unit[]): { title: Unit; strays: Unit[] } | null {
  const named = units.filter((unit) => unit.tag === "title");
  const page = units.find((unit) => unit.tag === "doctitle");
  const first = named[0];
  if (page === undefined)
    return first === undefined ? null : { title: first, strays: named.filter((unit) => unit !== first && unit.text === first.text) };
  const { title } = stripSite(page.text);
  const words = title.replace(/\s/g, "");
  const same = units.find(
    (unit) => unit !== page && unit.kind === "short" && unit.text.length >= 4 && words.startsWith(unit.text.replace(/\s/g, "")),
  );
  // A heading that is only the name of the site is not the article's.
  const heading = first !== undefined && !page.text.slice(title.length).includes(first.text) ? first : undefined;
  const chosen = same ?? heading;
  if (chosen !== undefined) return { title: chosen, strays: [page, ...named.filter((unit) => unit !== chosen && unit.text === chosen.text)] };
  const piece = page.pieces[0];
  if (piece === undefined || page.pieces.length !== 1) return { title: page, strays: [] };
  return { title: { ...page, text: title, pieces: [{ ...piece, end: piece.start + title.length }] }, strays: [page] };
}

/** Which of the headings over the text stands right over its info line and shares words with the text: what is above that is the site's. The first where none does. */
function overInfo(units: readonly Unit[], lead: readonly Unit[], shares: readonly number[]): number {
  const info = units.findIndex(({ kind }) => kind === "info");
  const above = units.slice(0, Math.max(0, info)).findLastIndex(({ kind }) => kind !== "credit");
  let at = above < 0 ? -1 : lead.indexOf(units[above]!);
  if (at < 1 || (shares[at] ?? 0) < SHARED || lead[at]!.text.length < SHORTEST_TITLE) return 0;
  // 主题, and below it 副题.
  while (at > 0 && (lead[at]!.gap === 0 || isSubtitle(lead[at]!.text)) && (shares[at - 1] ?? 0) >= SHARED) at--;
  return at;
}
/** Share of a title's character pairs that its text holds, at least. */
const SHARED = 0.25;
/** Shorter headings name a column of the site as well; in code units. */
const SHORTEST_TITLE = 8;

/** 文章标题：甲县工作总结, as libraries of texts put it over them. */
const CALLED = /^(?:文章|本文|原文)(?:标题|题目)[：:](?=.{4})/;
function withoutLabel(unit: Unit): Unit {
  const label = CALLED.exec(unit.text)![0].length;
  return {
    ...unit,
    text: unit.text.slice(label),
    pieces: unit.pieces.map((piece, i) => (i === 0 ? { ...piece, start: piece.start + label } : piece)),
  };
}

/** One article: its title is what the format calls so, or the heading over the text, or under it where none stands over it. */
function single(units: readonly Unit[]): Division {
  const infos = units.filter((unit) => unit.kind === "info" || unit.kind === "credit");
  const rest = units.filter((unit) => unit.kind !== "info" && unit.kind !== "credit" && unit.kind !== "pointer");
  const firstBody = rest.findIndex((unit) => unit.kind === "body" || unit.kind === "table");
  const tagged = taggedTitle(rest);
  if (tagged !== null) {
    const { title, strays } = tagged;
    const instead = rest.filter((unit) => unit !== title && unit.pieces[0]?.start !== title.pieces[0]?.start && !strays.includes(unit));
    return {
      titles: [title],
      units: instead,
      strays: strays.filter((unit) => unit.pieces[0]?.start !== title.pieces[0]?.start),
      infos,
      caption: false,
    };
  }
  if (firstBody === -1) return { titles: rest.slice(0, 1), units: rest.slice(1), strays: [], infos, caption: false };
  const notice = rest.slice(0, firstBody).filter((unit) => LABELLED.test(unit.text));
  const lead = rest.slice(0, firstBody).filter((unit) => !LABELLED.test(unit.text));
  if (lead.length === 1) return { titles: lead, units: [...notice, ...rest.slice(firstBody)], strays: [], infos, caption: false };
  const called = lead.find((unit) => CALLED.test(unit.text));
  if (called) {
    const title = withoutLabel(called);
    const at = lead.indexOf(called);
    return { titles: [title], units: [...lead.slice(at + 1), ...notice, ...rest.slice(firstBody)], strays: lead.slice(0, at), infos, caption: false };
  }
  if (lead.length > 0) {
    const text = hanOf(
      rest
        .slice(firstBody)
        .map((unit) => unit.text)
        .join(" "),
    );
    // 三、固定资产投资 is a part of the text and never its title; nor is the line of a picture.
    const shares = lead.map((unit) => (NUMBERED.test(unit.text) || CAPTION.test(unit.text) ? 0 : overlap(grams(unit.text), text)));
    // A section's name over the title shares hardly a word with the text; parts of one title do.
    let from = overInfo(units, lead, shares);
    while (
      from < lead.length - 1 &&
      !isSubtitle(lead[from + 1]!.text) &&
      (shares[from] ?? 0) < SHARED &&
      (lead[from]?.text.length ?? 0) <= 16 &&
      shares.slice(from + 1, from + 8).some((share) => share >= SHARED)
    )
      from++;
    let to = from + 1;
    while (
      to < lead.length &&
      to < from + MOST_TITLES &&
      ((shares[to] ?? 0) >= SHARED || isSubtitle(lead[to]!.text)) &&
      !/[，。；、]$/.test(lead[to]?.text ?? "") &&
      (lead[to]?.gap ?? 0) <= 1
    )
      to++;
    return {
      titles: lead.slice(from, to),
      units: [...lead.slice(to), ...notice, ...rest.slice(firstBody)],
      strays: lead.slice(0, from),
      infos,
      caption: false,
    };
  }
  let last = rest.length - 1;
  while (last > 0 && rest[last]?.kind === "short") last--;
  const tail = rest.slice(last + 1);
  if (tail.length === 0) return { titles: [], units: [...rest], strays: [], infos, caption: false };
  const text = grams(
    rest
      .slice(0, last + 1)
      .map((unit) => unit.text)
      .join(" "),
  );
  // A text that was cut ends in half a sentence, and not in its title.
  const under = tail.filter((unit) => unit.text.length >= 6 && !unit.text.includes("。") && overlap(grams(unit.text), text) >= 0.5);
  const title = under[0];
  if (title !== undefined) {
    const at = tail.indexOf(title);
    let end = at + 1;
    while (end < tail.length && tail[end]?.gap === 0) end++;
    const titles = tail.slice(at, end);
    return { titles, units: rest.filter((unit) => !titles.includes(unit)), strays: [], infos, caption: false };
  }
  return { titles: [], units: [...rest], strays: [], infos, caption: false };
}
