import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { openDocument } from "./pipeline/open.ts";

const t = Converter({ from: "cn", to: "tw" });
let seed = 7;
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const MUT: Record<string, (lines: string[]) => string> = {
  noTitle: (l) => l.slice(1).join("\n\n"),
  same: (l) => l.join("\n\n"),
  single: (l) => l.join("\n"),
  indent: (l) => l.map((x, i) => (i ? "　　" : "") + x).join("\n"),
  trad: (l) => t(l.join("\n\n")),
  wrap: (l) => l.map((x, i) => (i ? x.replace(/(.{26})/gu, "$1\n") : x)).join("\n\n"),
  wrapIndent: (l) => l.map((x, i) => (i ? ("　　" + x).replace(/(.{26})/gu, "$1\n") : x)).join("\n"),
  oneLine: (l) => l[0] + "\n" + l.slice(1).join(""),
  oneLineSpaces: (l) => l[0] + "\n" + l.slice(1).join("　　"),
  full: (l) => l.join("\n\n").replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  half: (l) => l.join("\n\n").replace(/，/g, ",").replace(/；/g, ";").replace(/：/g, ":").replace(/（/g, "(").replace(/）/g, ")"),
  pinyin: (l) => l.map((x, i) => (i ? x.replace(/[\u4e00-\u9fa5]/g, (c) => (rnd() < 0.01 ? `${c}(${pinyin(c)})` : c)) : x)).join("\n\n"),
  pinyinLost: (l) =>
    l
      .map((x, i) => (i ? x.replace(/[的业区高](?=[\u4e00-\u9fa5])/g, (c) => (rnd() < 0.03 ? `${pinyin(c, { toneType: "none" })}` : c)) : x))
      .join("\n\n"),
  spaces: (l) => l.join("\n\n").replace(/(\d)(?=\d)/g, (c) => (rnd() < 0.02 ? c + " " : c)),
  spaced: (l) => l.join("\n\n").replace(/(?<=[\u4e00-\u9fa5])(?=\d)|(?<=[\d%])(?=[\u4e00-\u9fa5])/g, " "),
  pangu: (l) => l.join("\n\n").replace(/(?<=[\u4e00-\u9fa5])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[\u4e00-\u9fa5])/g, " "),
  panguNoTitle: (l) => l.slice(1).join("\n").replace(/，/g, "， "),
  noStop: (l) => l.map((x, i) => (i && rnd() < 0.3 ? x.replace(/。$/, "") : x)).join("\n\n"),
  quest: (l) => l.map((x, i) => (i && rnd() < 0.3 ? x.replace(/.。$/, "?! ?/p>") : x)).join("\n"),
  html: (l) =>
    `<html><head><title>${l[0]}</title></head><body><div class="nav">首页 新闻 专题</div><h1>${l[0]}</h1>${l
      .slice(1)
      .map((x) => `<p>　　${x}</p>`)
      .join("")}<div>版权所有</div></body></html>`,
  br: (l) =>
    `<div><b>${l[0]}</b><br>${l
      .slice(1)
      .map((x) => `&nbsp;&nbsp;&nbsp;&nbsp;${x}<br/>`)
      .join("")}</div>`,
  gbk: (l) => l.join("\n\n"),
};
const [dir, gold, out] = process.argv.slice(2) as [string, string, string];
const names = new Set(readdirSync(gold).map((f) => basename(f, ".json")));
for (const [m, f] of Object.entries(MUT)) {
  const d = join(out, m);
  rmSync(d, { recursive: true, force: true });
  mkdirSync(d, { recursive: true });
  for (const file of readdirSync(dir)) {
    const name = basename(file, extname(file));
    if (!names.has(name)) continue;
    const { parts } = await openDocument(new Uint8Array(readFileSync(join(dir, file))), { file });
    if (parts.length !== 1 || (!parts[0]!.meta.published && !/^\d{4}/.test(name))) continue;
    const p = parts[0]!;
    if (p.blocks.some((b) => b.kind === "table")) continue;
    const lines = p.blocks.map((b) => p.text.clean.slice(b.start, b.end).replace(/\n/g, "")).filter(Boolean);
    const isHtml = m === "html" || m === "br";
    writeFileSync(join(d, `${name}.${isHtml ? "html" : "txt"}`), f(lines));
  }
}
