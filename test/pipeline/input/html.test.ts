import { describe, expect, test } from "vitest";
import { openFile } from "../../../src/pipeline/open.ts";

const open = (html: string) => openFile(new TextEncoder().encode(html), { file: "page.html" });
const body = [
  "示例市近日公布上半年数据，全市实现地区生产总值1192.6亿元，同比增长8.3%。",
  "人才继续集聚，半年引才23588人，同比多了3.1%，增幅居全省第一位。",
];
const paragraphs = body.map((text) => `<p>&nbsp;&nbsp;${text}</p>`).join("\n");
const rest = `<div class="right"><h3>热点排行</h3><ul>${"<li><a href='#'>某地2022年生产总值增长5.1%，列第二</a></li>".repeat(9)}</ul></div><div class="footer">版权所有 示例网 京ICP备00000000号</div>`;

describe("the main content", () => {
  test.each([
    [
      "an article element",
      `<header><nav><a href="/">首页</a></nav></header><article><h1>示例市上半年增长8.3%</h1>${paragraphs}<div class="ad">会员日 8.8折</div></article>${rest}`,
    ],
    [
      "divisions",
      `<div id="top-nav"><a href="/">首页</a> <a href="/a">新闻</a></div><div class="main"><h1>示例市上半年增长8.3%</h1><div class="TRS_Editor">${paragraphs}</div><div class="share">分享到：微信</div></div>${rest}`,
    ],
    [
      "a layout table",
      `<table><tr><td><a href="/">首页</a><br><a href="/a">新闻</a></td><td><h1>示例市上半年增长8.3%</h1>${paragraphs}</td></tr></table>${rest}`,
    ],
    ["line breaks", `<div><h1>示例市上半年增长8.3%</h1><div>${body.map((text) => `　　${text}`).join("<br><br>")}</div></div>${rest}`],
    [
      "a title by its class only",
      `<div class="wrap"><div class="article-title">示例市上半年增长8.3%</div><div>发布日期：2023-07-20</div><div class="content">${paragraphs}</div></div>${rest}`,
    ],
  ])("of %s", (_, html) => {
    const { parts, problems } = open(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><style>.ad{width:300px}</style></head><body>${html}<script>var pv=88888;</script></body></html>`,
    );
    expect(problems).toEqual([]);
    expect(parts.map(({ text }) => text.clean)).toEqual([["示例市上半年增长8.3%", ...body].join("\n")]);
  });

  test("keeps what a page calls by a furniture name, when there is nothing else", () => {
    expect(open(`<html><body><div class="right hot"><h1>示例市上半年增长8.3%</h1>${paragraphs}</div></body></html>`).parts[0]?.text.clean).toContain(
      body[1],
    );
  });
});

test("metadata of a page", () => {
  const { parts } = open(
    `<html><head><title>示例市上半年增长8.3%_地方_示例在线</title><meta property="article:published_time" content="2023-07-20T18:30:00Z"><meta name="author" content="甲乙"><link rel="canonical" href="https://example.invalid/1"></head><body><div>${paragraphs}</div></body></html>`,
  );
  expect(parts[0]?.meta).toMatchObject({
    title: "示例市上半年增长8.3%",
    publisher: "示例在线",
    author: "甲乙",
    url: "https://example.invalid/1",
    published: "2023-07-21",
    publishedIs: "stated",
    publishedFrom: "page metadata",
  });
});

test("an address that is no http(s) one is left out", () => {
  expect(
    open(`<html><head><meta property="og:url" content="javascript:alert(1)"></head><body>${paragraphs}</body></html>`).parts[0]?.meta.url,
  ).toBeNull();
});

test("every character knows its place, entities and ruby notes too", () => {
  const html = `<h1>标题</h1><p>增长&gt;5%&#65292;产业<ruby>區<rt>qū</rt></ruby>的<b>增</b>加值\n  为1&nbsp;200亿元，AT&amp;T参会。</p>`;
  const text = open(html).parts[0]?.text;
  expect(text?.clean).toBe("标题\n增长>5%，产业區的增加值为1 200亿元，AT&T参会。");
  for (const [word, at] of [
    ["增长", "增长"],
    [">", "&gt;"],
    ["，产", "&#65292;"],
    ["區", "區"],
    ["加值", "加值"],
    ["T参", "T参"],
  ] as const)
    expect(text?.raw.startsWith(at, text.origin[text.clean.indexOf(word)])).toBe(true);
});

test("tags nested without end are read as text, with a problem", () => {
  const { parts, problems } = open(`${"<div>".repeat(5000)}${body[0]}${"</div>".repeat(5000)}`);
  expect(parts[0]?.text.clean).toContain("1192.6亿元");
  expect(problems).toMatchObject([{ rule: "html" }]);
});
