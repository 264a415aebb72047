import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";

/** What the kind of a zone adds to its own name. */
const KIND = /(?:国家级?)?(?:高新技术产业开发区|高新技术产业园区|高新区|经济技术开发区|经济开发区|经开区|综合保税区|综保区|自贸片区|片区|新区)$/;
/** 东湖, 莫干山: also a lake or a hill. 稀土, 空港, 长寿: also words. */
const OTHER =
  /[湖山江河海岛港湾城口州市县区]$|高新|经开|机场|空港|临空|临港|汽车|石化|化学|航空|航天|稀土|医药|钒钛|火炬|商务|滨海|沿海|农业|特殊|工业|科技|利民|兴隆|长寿|明水|昆仑|东盟|铁路/;
/** Before it: the beginning of a clause or of a list's part, a time, a word that leads to a place. */
const BEFORE = /(?:^|[，。；：、！？“（(\s—和与及在到从由对比年月日来]|目前|如今|当前|其中)$/;
/** Behind it: the rest of another name. */
const LONGER = /^(?:高新|经开|综保|新区|片区|[路街镇乡村站桥园湖山江河村市县区人])/;

/**
 * 仲恺的工业增加值, 石家庄、燕郊、承德: a zone of which the text gives the whole name elsewhere, called by its own part of it, where that is no
 * other place's and no word. In text order; none inside a mention known already.
 */
export function findStems(text: string, mentions: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const stems = new Map<string, string | null>();
  /** Of each name written, so that one told again and again is taken apart once. */
  const stemsOf = new Map<string, string | null>();
  for (const { start, end, value } of mentions) {
    if (!value.region.startsWith("zone:") || value.by === "standin") continue;
    const written = text.slice(start, end);
    const known = stemsOf.get(written);
    const stem = known === undefined ? stemOf(written, gazetteer) : known;
    if (known === undefined) stemsOf.set(written, stem);
    // 两江: of two zones, none can be told.
    if (stem) stems.set(stem, stems.has(stem) && stems.get(stem) !== value.region ? null : value.region);
  }
  const found: RegionMention[] = [];
  for (const [stem, region] of stems) {
    if (region === null) continue;
    let next = 0;
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
      const end = at + stem.length;
      while (next < mentions.length && mentions[next]!.end <= at) next++;
      if (next < mentions.length && mentions[next]!.start < end) continue;
      const behind = mentions[next - 1]?.end === at;
      if ((behind || BEFORE.test(text.slice(Math.max(0, at - 2), at))) && !LONGER.test(text.slice(end, end + 2)))
        found.push({ kind: "region", start: at, end, value: { region, by: "alias" }, rule: "stem" });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The zone's own part of its name: without its kind and the places it lies in; null where that is another place's name, or a word. */
function stemOf(name: string, gazetteer: Gazetteer): string | null {
  let stem = name.replace(KIND, "");
  if (stem === name) return null;
  for (let [place] = gazetteer.findPlaces(stem); place?.start === 0 && place.end < stem.length; [place] = gazetteer.findPlaces(stem))
    stem = stem.slice(place.end);
  return stem.length >= 2 && stem.length <= 4 && !OTHER.test(stem) && gazetteer.regionNamed(stem).length === 0 ? stem : null;
}
