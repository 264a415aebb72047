import { describe, expect, test } from "vitest";
import { clusterNames, isAbbreviation } from "../../../src/pipeline/alliances/clusters.ts";
import { allianceNames, marksOf } from "../../../src/pipeline/alliances/names.ts";
import { articleOf } from "./articleOf.ts";

const namesIn = (text: string) => {
  const { context } = articleOf(text);
  return allianceNames(context, marksOf(context)).map((found) => found.name);
};

describe("a name begins behind the last word that cannot be inside it", () => {
  test.each([
    ["12月18日，黄河流域国家高新区党建联盟在山东济南揭牌成立。", "黄河流域国家高新区党建联盟"],
    ["45家黄河流域国家高新区联合发起成立了黄河流域国家高新区党建联盟。", "黄河流域国家高新区党建联盟"],
    ["普陀区牵头的长三角县市区（科技）产业联盟能发挥潜能。", "长三角县市区（科技）产业联盟"],
    ["11家长三角高端智库联盟单位交流发言。", "长三角高端智库联盟"],
    ["还有长三角高端智库联盟的成员单位。", "长三角高端智库联盟"],
    ["“领航‘9+2’粤港澳大湾区发展联盟”24日在香港成立。", "领航“9+2”粤港澳大湾区发展联盟"],
    ["由深圳市前海香港商会发起的粤港澳大湾区企业家联盟在前海成立。", "粤港澳大湾区企业家联盟"],
    ["样本一，中部地区国家高新区G100联盟。", "中部地区国家高新区G100联盟"],
    ["第三届淮海经济区协同发展座谈会召开。", "淮海经济区"],
    ["青岛牵头建立胶东五市联席会议制度。", "胶东五市联席会议"],
    ["市工信局讨论滁州市光伏产业联盟筹备方案。", "滁州市光伏产业联盟"],
    ["长三角新能源汽车供应链联盟揭牌。", "长三角新能源汽车供应链联盟"],
    ["台湾半导体材料在地化联盟在新竹成立。", "台湾半导体材料在地化联盟"],
  ])("%s", (text, name) => expect(namesIn(text)).toContain(name));

  test.each([
    "美欧联盟出现裂痕。",
    "欧洲联盟与非洲联盟、阿拉伯国家联盟举行会谈。",
    "英雄联盟季中赛在伦敦落幕。",
    "球队在联盟中排名第三，赛季还有三轮，北美职业联盟公布名单。",
    "企业上了联盟链，联盟号飞船返回地面。",
    "蓝鲸联盟网络科技有限公司是淘宝联盟的代理商。",
    "构建人类命运共同体，铸牢中华民族共同体意识。",
    "三个联盟名称不同。",
    "推动关中平原城市群高质量发展三省联席会议在天水举行。",
    "东盟和欧盟是重要伙伴。",
  ])("leaves %s alone", (text) => expect(namesIn(text).filter((name) => name !== "")).toEqual([]));
});

test.each([
  ["党建联盟", "成渝地区双城经济圈国家高新区党建联盟", true],
  ["成渝地区国家高新区党建联盟", "成渝地区双城经济圈国家高新区党建联盟", true],
  ["长三角自贸试验区联盟", "长三角自由贸易试验区联盟", true],
  ["技术转移联盟", "成渝地区高新区协同创新战略联盟", false],
  ["成渝地区双城经济圈国家高新区党建联盟", "党建联盟", false],
])("%s abbreviates %s: %s", (short, long, is) => expect(isAbbreviation(short, long)).toBe(is));

test("joins short forms and stand-ins to the alliance they mean", () => {
  const { context } = articleOf(
    "成渝地区双城经济圈国家高新区党建联盟成立一年。党建联盟内部签订协议。该联盟有12家高新区。随后技术转移联盟组建，联盟会员80家。",
  );
  const { clusters, references } = clusterNames(context, allianceNames(context, marksOf(context)));
  expect(clusters.map(({ name, aliases }) => [name, aliases])).toEqual([
    ["成渝地区双城经济圈国家高新区党建联盟", ["党建联盟"]],
    ["技术转移联盟", []],
  ]);
  expect(references.map(({ cluster, named }) => [cluster.name.slice(0, 4), named])).toEqual([
    ["成渝地区", true],
    ["成渝地区", true],
    ["成渝地区", false],
    ["技术转移", true],
    ["技术转移", false],
  ]);
});
