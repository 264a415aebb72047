import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { simpleForm } from "../../src/pipeline/clean/simplify.ts";
import { formatOf, openFile } from "../../src/pipeline/open.ts";
import type { Part } from "../../src/pipeline/text.ts";

const folder = "data/articles/";
const files = readdirSync(folder).filter((file) => /\.(?:md|html|txt)$/.test(file));
const Gold = z.object({
  published: z.string().nullish(),
  observations: z.array(z.object({ hint: z.string().optional() })),
  mustNotInvent: z.array(z.string()).optional(),
});
const goldOf = (file: string): z.infer<typeof Gold> => Gold.parse(JSON.parse(readFileSync(`test/gold/${file.replace(/\.\w+$/, "")}.json`, "utf8")));
const bare = (text: string): string => text.replace(/[\s“”‘’"'「」『』（）()]/g, "");
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Characters whose place holds neither themselves nor a form they come from, repairs aside. */
function strays({ text }: Part): string[] {
  const { clean, raw, origin, repairs } = text;
  const touched = new Uint8Array(clean.length);
  for (const { kind, start, end } of repairs) if (kind !== "traditional") touched.fill(1, start, end);
  return Array.from({ length: clean.length }, (_, i) => i)
    .filter((i) => {
      const c = clean[i] ?? "";
      const stood = raw[origin[i] ?? -1] ?? "";
      return touched[i] !== 1 && c !== stood && !/[\n\t ]/.test(c) && stood !== "&" && simpleForm(stood) !== c;
    })
    .map((i) => `${clean.slice(i - 5, i + 5)} ← ${raw.slice((origin[i] ?? 0) - 5, (origin[i] ?? 0) + 5)}`);
}

/** Blocks cover the text in order, lines are blocks, cells and spans lie inside. */
function checkShape({ text, blocks, tables, problems, dateline }: Part): void {
  expect(text.origin).toHaveLength(text.clean.length + 1);
  expect(blocks.map(({ start, end }) => text.clean.slice(start, end)).join("\n")).toBe(text.clean);
  for (const { kind, start, end } of blocks) if (kind !== "table") expect(text.clean.slice(start, end)).not.toMatch(/[\n\t]/);
  for (const { start, end } of [...text.repairs, ...(dateline ? [dateline] : []), ...tables]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.clean.length);
  }
  for (const { rows } of tables) for (const { start, end } of rows.flat()) expect(text.clean.slice(start, end)).not.toMatch(/[\n\t]/);
  for (const problem of problems)
    if (problem.start !== null && problem.end !== null) expect(text.clean.slice(problem.start, problem.end)).toBe(problem.text);
}

describe.each(files)("%s", (file) => {
  const { parts, problems } = openFile(readFileSync(folder + file), { file });
  const gold = goldOf(file);
  const text = bare(parts.map((part) => part.text.clean).join("\n"));
  test("gives articles without problems", () => {
    expect(problems).toEqual([]);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) checkShape(part);
  });
  test("keeps every phrase that the gold file finds a figure by", () => {
    expect(gold.observations.map(({ hint }) => hint ?? "").filter((hint) => !text.includes(bare(hint)))).toEqual([]);
  });
  test("keeps the way back of every character", () => {
    for (const part of parts) expect(strays(part)).toEqual([]);
  });
  test("holds no furniture", () => {
    const furniture =
      /扫码|热线|邮编|电话|客服|客户端|©|ICP|被浏览|阅读|点赞|优惠|会员积分|会员日|版权|下载|报料|惠企政策解读|票价|刊号|今日8版|总第417期|第05版|见第3版|首页|上一篇|打卡额济纳/;
    expect(text.match(furniture)).toBeNull();
  });
  test("is dated as the gold file dates it, as far as the file itself says", () => {
    const published = parts[0]?.meta.published ?? "";
    if (parts[0]?.meta.publishedIs === "stated") expect(published).toBe(gold.published);
    else expect(published.startsWith(gold.published ?? "")).toBe(true);
  });
});

describe("several articles", () => {
  test.each([
    ["2019-08-21-newspaper-luoyang-weinan.txt", ["从河滩地到创新高地——洛阳高新区二十七年", "渭南：七十年长了一千多倍", "图片新闻"]],
    ["2021-05-15-newspaper-baoji-zhuzhou-ftz-alliance.txt", ["宝鸡高新区首季 钛业集群再提速", "株洲高新区开局加速", "长三角四地自贸区结盟"]],
    ["2024-08-28-newspaper-zhengzhou-shanxi-xianyang.txt", ["郑州高新区半年考：稳", "山西综改示范区 工业投资增近六成", "咸阳规上工业增速全省领先"]],
    ["2021-12-18-yellow-river-zones-party-alliance.html", ["沿黄高新区“握指成拳”，45家邻居的党建联盟在泉城揭牌"]],
    ["2021-07-01-newspaper-jinan-zone-feature.txt", ["济南高新区： 三十而立 领跑黄河之滨"]],
  ])("%s", (file, titles) => expect(openFile(readFileSync(folder + file), { file }).parts.map(({ meta }) => meta.title)).toEqual(titles));
});

describe("a collection is divided where its articles tell of themselves", () => {
  const one = ["2023年，嘉兴高新区实现地区生产总值412.6亿元，同比增长6.1%，工业总产值首次突破千亿元。", "全区高新技术企业达到286家，居全市第一。"];
  const two = ["前三季度，绵阳高新区完成固定资产投资86.5亿元，同比增长12.3%，项目建设提速。", "园区新签约项目38个，总投资120亿元。"];
  const a = "嘉兴高新区交出2023年成绩单";
  const b = "绵阳高新区项目建设提速";
  const said = (file: string, text: string): string[] =>
    openFile(bytesOf(text), { file }).parts.map(({ meta }) => [meta.title, meta.published, meta.publisher].filter(Boolean).join(" "));
  const both = [`${a} 2024-01-20 嘉兴日报`, `${b} 2023-10-25 绵阳日报`];
  test.each<[string, string, string, string[]]>([
    [
      "a line under each heading",
      "a.md",
      `## ${a}\n\n《嘉兴日报》2024年1月20日刊发　记者 张三\n\n${one.join("\n\n")}\n\n---\n\n## ${b}\n\n《绵阳日报》2023年10月25日刊发　记者 李四\n\n${two.join("\n\n")}\n`,
      both,
    ],
    [
      "a line in brackets under each text",
      "a.md",
      `## ${a}\n\n${one.join("\n\n")}\n\n（来源：嘉兴日报 2024-01-20）\n\n## ${b}\n\n${two.join("\n\n")}\n\n（来源：绵阳日报 2023-10-25）\n`,
      both,
    ],
    [
      "plain text, the paper and its day under each title",
      "a.txt",
      `${a}\n嘉兴日报　2024年01月20日\n　　${one.join("\n　　")}\n\n\n${b}\n绵阳日报　2023年10月25日\n　　${two.join("\n　　")}\n`,
      both,
    ],
    ["where each was filed", "a.txt", `${a}\n　　嘉兴1月20日电 ${one.join("\n　　")}\n\n${b}\n　　绵阳10月25日电 ${two.join("\n　　")}\n`, [a, b]],
    // One article: its parts have headings, and one date closes it.
    [
      "sections",
      "a.md",
      `# ${a}\n\n2024年1月20日 来源：嘉兴日报\n\n## 总量稳步增长\n\n${one.join("\n\n")}\n\n## 项目建设提速\n\n${two.join("\n\n")}\n`,
      both.slice(0, 1),
    ],
    [
      "a date at the end",
      "a.txt",
      `${a}\n2024-01-20 来源：嘉兴日报\n　　${one.join("\n　　")}\n项目建设提速\n　　${two.join("\n　　")}\n（2024年1月20日）\n`,
      both.slice(0, 1),
    ],
  ])("%s", (_, file, text, articles) => expect(said(file, text)).toEqual(articles));
});

test("a subtitle of the front matter is read as a line under the title", () => {
  const text = "---\ntitle: 政府工作报告\nsubtitle: ——在济南市第十八届人民代表大会上\ndate: 2024-02-01\n---\n\n全市生产总值增长5%，居全省第一位。\n";
  const [part] = openFile(bytesOf(text), { file: "a.md" }).parts;
  expect(part?.meta.title).toBe("政府工作报告");
  expect(part?.text.clean.split("\n").slice(0, 2)).toEqual(["政府工作报告", "——在济南市第十八届人民代表大会上"]);
});

test.each<[string, ReturnType<typeof formatOf>]>([
  ["# 园区投产\n\n某园区昨日投产。", "markdown"],
  ["# 园区投产\n12家企业入驻。", "markdown"],
  ["工业\n\n211.9\n\n   # 轻工业\n\n80.3\n", "plain"],
  ["工业 211.9 8.1\n# 轻工业 80.3 7.2\n", "plain"],
  ["# 统计表\n\n工业 211.9 8.1\n# 轻工业 80.3 7.2\n", "markdown"],
])("a mark of statistics is no heading: %j", (text, format) => expect(formatOf(text, "x.txt")).toBe(format));

test("the day before all others is that of no page", () =>
  expect(
    openFile(bytesOf("标题在此\n1970-01-01 08:00 来源：甲报\n\n全市生产总值增长5%，居全省第一位。\n"), { file: "a.txt" }).parts[0]?.meta.published,
  ).toBeNull());

test("what a list beside the files says stands above what was read", () => {
  const sidecar = { publisher: "另一家报", published: "2020-01-01", publishedIs: "stated" as const, publishedFrom: "sidecar" };
  expect(
    openFile(bytesOf("标题在此\n2023-07-20 来源：甲报\n\n全市生产总值增长5%，居全省第一位。\n"), { file: "a.txt", sidecar }).parts[0]?.meta,
  ).toMatchObject(sidecar);
});

test("a day without a year takes the year of the file's name only when that is near", () => {
  const text = bytesOf("标题在此\n东部观察上海10月18日电 县、市、区也有了自己的朋友圈，联盟在上海成立。\n");
  expect(openFile(text, { file: "2023-10-20-a.txt" }).parts[0]?.meta).toMatchObject({
    published: "2023-10-18",
    publishedIs: "implied",
    datelineDay: { month: 10, day: 18 },
  });
  expect(openFile(text, { file: "2024-06-01-a.txt" }).parts[0]?.meta).toMatchObject({ published: "2024-06-01", publishedIs: "implied" });
  expect(openFile(text, { file: "a.txt" }).parts[0]?.meta).toMatchObject({
    published: null,
    publishedIs: "unknown",
    publisher: "东部观察",
    datelineDay: { month: 10, day: 18 },
  });
});

test("a report put up long after it was filed is of the day of its dateline", () => {
  const page = (put: string) =>
    bytesOf(`标题在此\n发布时间：${put} 来源：某某网\n\n东部观察 上海10月18日电 县、市、区也有了自己的朋友圈，联盟在上海成立。\n`);
  const published = (put: string) => openFile(page(put), { file: "a.txt" }).parts[0]?.meta.published;
  expect(published("2024-03-05")).toBe("2023-10-18");
  expect(published("2023-10-20")).toBe("2023-10-20");
});

describe("any bytes", { timeout: 60_000 }, () => {
  /** A small generator of numbers, the same at every run. */
  const random = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const check = (bytes: Uint8Array, file: string): void => {
    const { parts, problems } = openFile(bytes, { file });
    expect(parts.length + problems.length).toBeGreaterThan(0);
    for (const part of parts) checkShape(part);
  };
  test("random ones", () => {
    const next = random(7);
    for (let round = 0; round < 150; round++)
      check(
        Uint8Array.from({ length: Math.floor(next() * 600) }, () => Math.floor(next() * 256)),
        ["a.txt", "a.md", "a.html", "a.ndjson"][round % 4] ?? "",
      );
  });
  test("articles cut off anywhere", () => {
    const next = random(11);
    for (const file of files) {
      const bytes = readFileSync(folder + file);
      for (let round = 0; round < 3; round++) check(bytes.subarray(0, Math.floor(next() * bytes.length)), file);
    }
  });
  test("articles with bytes and characters changed", () => {
    const next = random(13);
    const marks = Array.from("《》“”（）【】？?!！，。、|#*-_<>&;:：■ \t\n　…—");
    for (const file of files) {
      const bytes = Uint8Array.from(readFileSync(folder + file));
      for (let i = 0; i < 20; i++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
      check(bytes, file);
      const characters = Array.from(readFileSync(folder + file, "utf8"));
      for (let i = 0; i < 60; i++) characters[Math.floor(next() * characters.length)] = marks[Math.floor(next() * marks.length)] ?? "";
      check(bytesOf(characters.join("")), file);
    }
  });
});

const seeds = fileURLToPath(new URL("../../../shared/corpus/seeds/", import.meta.url));
describe.skipIf(!existsSync(seeds))("pages of the wild (left out where the samples are not at hand)", () => {
  const read = (start: string): Part[] => {
    const file = existsSync(seeds) ? (readdirSync(seeds).find((name) => name.startsWith(start)) ?? "") : "";
    return openFile(readFileSync(seeds + file), { file }).parts;
  };
  test.each([
    ["000", 1, "2021-12-18", null],
    ["001", 1, null, null],
    ["002", 1, null, { month: 10, day: 18 }],
    ["003", 8, null, null],
    ["004", 1, null, null],
  ])("%s", (start, count, published, datelineDay) => {
    const parts = read(start);
    expect(parts).toHaveLength(count);
    expect(parts[0]?.meta).toMatchObject({ published, datelineDay });
    for (const part of parts) {
      checkShape(part);
      expect(strays(part).length).toBeLessThanOrEqual(2);
      expect(part.text.clean).not.toMatch(/ICP|邮编|传真|APP|\/p>|[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔù]+[）)]/);
    }
  });
});

describe("a page's date run together with its text", () => {
  const publishedOf = (text: string) => openFile(bytesOf(text), { file: "x.txt" }).parts[0]?.meta.published ?? null;
  const told = "某社北京电 三季报已亮相。前三季度，广东省地区生产总值10.52万亿元，江苏省10.28万亿元。\n";
  test.each([
    [`date 2025-11-07 ${told}`, "2025-11-07"],
    [`2025-11-07 10:22:05${told}`, "2025-11-07"],
    [`2025-11-07至11月9日，博览会举行。${told}`, null],
    [`编号2025-11-07 ${told}`, null],
  ])("%s", (text, published) => expect(publishedOf(text)).toBe(published));
});

test("half a sentence at the end of a page that was cut is no title", () => {
  const body = "前三季度，湖北省地区生产总值4.4万亿元，增速领跑经济大省，动能加快转换，高技术制造业加速成长。\n\n";
  const titleOf = (text: string) => openFile(bytesOf(text), { file: "x.txt" }).parts[0]?.meta.title;
  expect(titleOf(`${body}${body}湖北省增速领跑经济大省。数据显`)).toBe("");
});
