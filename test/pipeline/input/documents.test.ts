import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openDocument, openFile } from "../../../src/pipeline/open.ts";
import { pdfOf, type Run } from "./pdfOf.ts";

const left = ["本报讯（记者 甲乙）1月25日，", "东山高新区公布数据，2021年地", "区生产总值588.6亿元，同比增", "长12.9%，增速居全市第一位。"];
const right = ["截至年末，区内市场主体达6.3", "万户，科技型企业1122家，高新", "技术企业240家，比上年末多了", "四成，占全市的三分之一。"];
const column = (lines: readonly string[], x: number): Run[] => lines.map((text, i) => ({ x, y: 640 - i * 14, size: 10, text }));
const page: Run[] = [
  { x: 40, y: 760, size: 9, text: "东部日报 2022年1月26日 星期三 第05版" },
  { x: 40, y: 690, size: 24, text: "东山高新区去年增长12.9%" },
  // The columns line by line across the page, as many writers put them.
  ...column(left, 40).flatMap((run, i) => [run, column(right, 300)[i]!]),
];

test("a PDF is read down its columns", async () => {
  const { parts, problems } = await openDocument(pdfOf([page]), { file: "page.pdf" });
  expect(problems).toEqual([]);
  expect(parts.map(({ text }) => text.clean)).toEqual([["东山高新区去年增长12.9%", left.join(""), right.join("")].join("\n")]);
  expect(parts[0]?.meta).toMatchObject({ publisher: "东部日报", published: "2022-01-26", author: "甲乙" });
});

test.each([
  ["a scanned PDF", pdfOf([[]]), /scanned/],
  ["a broken PDF", new TextEncoder().encode("%PDF-1.4\nnothing here"), /cannot be read/],
  ["an encrypted PDF", encrypted(), /encrypted/],
  ["a ZIP archive that is no Word document", zipSync({ "a.txt": strToU8("甲") }), /cannot be read/],
])("%s gives one clear problem", async (_, bytes, reason) => {
  const { parts, problems } = await openDocument(bytes, { file: "page.pdf" });
  expect(parts).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.reason).toMatch(reason);
});

/** The same page under a password that nobody gave. */
function encrypted(): Uint8Array {
  const plain = new TextDecoder().decode(pdfOf([page]));
  const key = "<0000000000000000000000000000000000000000000000000000000000000000>";
  return new TextEncoder().encode(
    plain.replace("trailer <<", `trailer << /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >>`),
  );
}

const paragraph = (text: string, style = ""): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

test("a Word document, its table and its title", async () => {
  const table = [
    ["城市", "2021年GDP（亿元）"],
    ["甲市", "30664.85"],
    ["乙市", "22718.3"],
  ];
  const body = `${paragraph("三城2021年成绩单", "Heading1")}${paragraph("2022年4月15日 08:45　来源：城市早读")}${paragraph("甲市去年地区生产总值首次站上3万亿元，乙市首次迈过2万亿元。")}<w:tbl>${table.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const bytes = zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
  });
  const { parts, problems } = await openDocument(bytes, { file: "report.docx" });
  expect(problems).toEqual([]);
  expect(parts[0]?.text.clean).toBe(
    "三城2021年成绩单\n甲市去年地区生产总值首次站上3万亿元，乙市首次迈过2万亿元。\n城市\t2021年GDP（亿元）\n甲市\t30664.85\n乙市\t22718.3",
  );
  expect(parts[0]?.meta).toMatchObject({ publisher: "城市早读", published: "2022-04-15" });
  expect(openFile(bytes, { file: "report.docx" }).problems[0]?.reason).toMatch(/openDocument/);
});
