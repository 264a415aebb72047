import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const rows = (cases: readonly (readonly [string, string[]])[]) =>
  test.each(cases)("%s", (text, facts) => expect(factsOf(text, { published: "2024-03-14", title: "黄山市义务植树" })).toEqual(facts));

describe("trees set where people met to plant are planted there, on that day", () => {
  const met = "3月12日，黄山市领导来到位于休宁县海阳镇的义务植树基地，参加义务植树活动。";
  rows([
    [`${met}\n\n两个小时过去，420余棵香樟扎根山坡。`, ["休宁县 植树株数 2024-03…2024-03 >420棵"]],
    [`${met}\n\n大家挥锹培土，共栽下香樟420棵。`, ["休宁县 植树株数 2024-03…2024-03 420棵"]],
    ["3月12日，祁门县举行义务植树活动，共栽下红豆杉350株。", ["祁门县 植树株数 2024-03…2024-03 350株"]],
    // What a place planted in a year, has standing, or a firm grows.
    [`${met}\n\n去年，黄山市植树300万株。`, ["黄山市 植树株数 2023 300万株"]],
    ["3月12日，黄山市领导来到休宁县调研。这里存有香樟420棵。", []],
    [`${met}\n\n山下的某苗木公司去年种植香樟420棵。`, []],
  ]);
});

describe("what is drawn, fed and sold by pipe and wire is an amount", () => {
  rows([
    ["1月，歙县发电3.2亿千瓦时，日供水6.5万立方米。", ["歙县 发电量 2024-01…2024-01 3.2亿千瓦时", "歙县 日供水量 2024-01…2024-01 6.5万立方米"]],
    ["1月，歙县发电量3.2亿千瓦时。", ["歙县 发电量 2024-01…2024-01 3.2亿千瓦时"]],
    [
      "截至2月，歙县拦河闸引水流量85立方米/秒，日引水700万立方米，累计引水1.8亿立方米。",
      ["歙县 拦河闸引水流量 …2024-02 85立方米/秒", "歙县 拦河闸日引水量 …2024-02 700万立方米", "歙县 拦河闸累计引水量 …2024-02 1.8亿立方米"],
    ],
    // Another's, behind a place of its own.
    [
      "截至2月，歙县拦河闸引水流量85立方米/秒，祁门县日引水700万立方米。",
      ["歙县 拦河闸引水流量 …2024-02 85立方米/秒", "祁门县 日引水量 …2024-02 700万立方米"],
    ],
  ]);
});
