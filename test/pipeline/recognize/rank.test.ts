import { expect, test } from "vitest";
import { recognize } from "../../../src/pipeline/recognize/index.ts";

/** [place, among, by] of every rank. */
const ranks = (text: string) => recognize(text).ranks.map(({ value }) => [value.place, value.among, value.by]);

test.each<[string, number, string | null, string | null]>([
  ["居全国第3位", 3, "全国", null],
  ["排名第七", 7, null, null],
  ["位列全省第二", 2, "全省", null],
  ["均居山东省首位", 1, "山东省", null],
  ["居山东省各区县及功能区首位……", 1, "山东省各区县及功能区", null],
  ["在济南市排第一位", 1, "济南市", null],
  ["单论增速，在济南市排第一位", 1, "济南市", "growth"],
  ["总量稳居第一", 1, null, "value"],
  ["增速居重庆市第一", 1, "重庆市", "growth"],
  ["增速全国第一", 1, "全国", "growth"],
  ["增幅居全国第12位", 12, "全国", "growth"],
  ["8.9%的增速排第二", 2, null, "growth"],
  ["在全国高新区里排第4", 4, "全国高新区", null],
  ["在全国城市中排第19位", 19, "全国城市", null],
  ["位居全国同类园区第一", 1, "全国同类园区", null],
  ["占有量保持世界第三位", 3, "世界", null],
  ["综合排名全国第三", 3, "全国", null],
  ["综合排名分别为53位", 53, null, null],
  ["位次升至65位", 65, null, null],
  ["排名由上年的41位", 41, null, null],
  ["并列全国第一", 1, "全国", null],
  ["居23城第四", 4, "23城", null],
  ["第33名", 33, null, null],
  ["位居徐州各县（市、区）第三", 3, "徐州各县（市、区）", null],
  ["列鞍山各县（市）区、开发区第2位", 2, "鞍山各县（市）区、开发区", null],
  ["跃居第19位", 19, null, null],
  ["蹿升至第八位", 8, null, null],
  ["前一年的第142位", 142, null, null],
  ["增幅连续13年领跑全省，", 1, "全省", "growth"],
  ["增长9.8%，全市最快", 1, "全市", "growth"],
  ["增长8.9%，在全省跑得最快", 1, "全省", "growth"],
  ["以亩均税收48.3万元夺魁，", 1, null, null],
  ["2620亿元居次，", 2, null, null],
  ["拿下全市工业发展专项考核第一名", 1, "全市工业发展专项考核", null],
  ["在山东省开发区居首；", 1, "山东省开发区", null],
  ["以17716.7亿元居首，", 1, null, null],
  ["福建江西并列增速榜首", 1, null, "growth"],
  ["总量、增速都是全市头名", 1, "全市", null],
  ["位于全省七大新区首位", 1, "全省七大新区", null],
  ["全省排名第2，", 2, "全省", null],
  ["居三园区之冠", 1, "三园区", null],
  ["在全国百强县中分别排名第5", 5, "全国百强县", null],
])("reads %s", (text, place, among, by) => expect(ranks(text)).toEqual([[place, among, by]]));

test.each<[string, number[]]>([
  ["由2017年的第40位升到第22位", [40, 22]],
  ["在国家高新区综合评价中由第九位升至第六位", [9, 6]],
  ["从2018年度的第61位一路滑到第74位", [61, 74]],
  ["长沙高新区第33名、长沙经开区第38名", [33, 38]],
  ["分列第五、第六位", [5, 6]],
  ["三项指标增速分别列全省第二、第三、第一位", [2, 3, 1]],
  ["仍居首位，深圳高新区第二，上海张江高新区第三", [1, 2, 3]],
])("reads each rank of %s", (text, places) => expect(ranks(text).map(([place]) => place)).toEqual(places));

test.each<[string, number]>([
  ["上升15个位次", 15],
  ["前进5位，", 5],
  ["名次前移一位，", 1],
  ["进位1位；", 1],
  ["后退3位，", -3],
  ["较上年下降2个位次", -2],
])("reads the move %s", (text, move) => expect(recognize(text).ranks).toMatchObject([{ value: { place: 0, move } }]));

test("gives the later rank the whole of the earlier", () =>
  expect(ranks("在国家高新区里的位次由第38位升至第30位")).toEqual([
    [38, "国家高新区", null],
    [30, "国家高新区", null],
  ]));

test.each([
  ["第一产业"],
  ["第一、二、三产业"],
  ["第一批"],
  ["第一季度"],
  ["第一次"],
  ["第一届理事长单位"],
  ["第一个"],
  ["第一方阵"],
  ["经济第一大省"],
  ["第一书记"],
  ["连续第九年"],
  ["第七次人口普查"],
  ["总第417期"],
  ["第05版"],
  ["首个"],
  ["首次"],
  ["首位产业"],
  ["放在首位"],
  ["全国首家"],
  ["前三"],
  ["位列全国前三"],
  ["倒数第一"],
  ["排在末尾"],
  ["“进一流、夺第一”"],
  ["第一位女院士"],
])("leaves %s alone", (text) => expect(ranks(text)).toEqual([]));
