import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const rows = (cases: readonly (readonly [string, string[]])[]) =>
  test.each(cases)("%s", (text, facts) => expect(factsOf(text, { published: "2023-06-20", title: "荆州市集中签约" })).toEqual(facts));
const day = "2023-06…2023-06";

describe("projects signed at one go are dealt out", () => {
  const signed = "6月18日，荆州市举行重大项目集中签约仪式，34个项目成功签约，协议总投资60亿元。";
  const all = [`荆州市 签约项目数 ${day} 34个`, `荆州市 协议总投资 ${day} 60亿元`];
  rows([
    [
      `${signed}按县区分：松滋市4个，6.3亿元；监利市、石首市各3个；经开区6个，9.8亿元。`,
      [
        ...all,
        `松滋市 签约项目数 ${day} 4个`,
        `松滋市 签约项目协议总投资 ${day} 6.3亿元`,
        `监利市 签约项目数 ${day} 3个`,
        `石首市 签约项目数 ${day} 3个`,
        `荆州经开区 签约项目数 ${day} 6个`,
        `荆州经开区 签约项目协议总投资 ${day} 9.8亿元`,
      ],
    ],
    [
      `${signed}按产业看，一产业8个，投资4.5亿元，占7.5%；二产业18个，投资55.5亿元，占92.5%。`,
      [
        ...all,
        `荆州市 一产业签约项目数 ${day} 8个`,
        `荆州市 一产业签约项目总投资 ${day} 4.5亿元`,
        `荆州市 一产业签约项目投资占比 ${day} 7.5% share 7.5%`,
        `荆州市 二产业签约项目数 ${day} 18个`,
        `荆州市 二产业签约项目总投资 ${day} 55.5亿元`,
        `荆州市 二产业签约项目投资占比 ${day} 92.5% share 92.5%`,
      ],
    ],
    [
      `${signed}从规模看，21个在3000万元以上，7个过2亿元，过20亿元的有2个。`,
      [...all, `荆州市 3000万元以上签约项目数 ${day} 21个`, `荆州市 过2亿元签约项目数 ${day} 7个`, `荆州市 过20亿元签约项目数 ${day} 2个`],
    ],
    // More than were signed: of something else, and nothing is dealt out.
    [`${signed}全市现有学校：松滋市62个，监利市75个。`, all],
    // One part alone.
    [`${signed}其中松滋市签约项目2个。`, [...all, `松滋市 签约项目数 ${day} 2个`]],
  ]);
});

describe("what is signed is called so", () => {
  rows([
    ["6月18日，荆州市41个项目集中签约。", [`荆州市 签约项目数 ${day} 41个`]],
    ["6月18日，荆州市举行集中签约活动，签下53个项目。", [`荆州市 签约项目数 ${day} 53个`]],
    ["6月18日，荆州市举行集中签约仪式，签约的41个项目落户园区。", [`荆州市 签约项目数 ${day} 41个`]],
    // Offered only.
    [
      "6月18日，荆州市举行集中签约仪式，签约项目12个。会上，荆州市推介招商项目75个，投资总额210.6亿元。",
      [`荆州市 签约项目数 ${day} 12个`, `荆州市 推介招商项目 ${day} 75个`, `荆州市 推介招商项目总投资 ${day} 210.6亿元`],
    ],
    ["2022年，荆州市开工41个项目，完成投资88亿元。", ["荆州市 开工项目数 2022 41个", "荆州市 项目完成投资 2022 88亿元"]],
  ]);
});

test("what several places signed is of the day of what others signed beside them", () =>
  expect(
    factsOf("6月12日，淮安市项目签约仪式举行，现场签约项目48个。淮安高新区签下6个项目；涟水县、金湖县分别签约5个、4个。", {
      published: "2024-06-13",
    }).filter((fact) => /县/.test(fact)),
  ).toEqual(["涟水县 签约项目数 2024-06…2024-06 5个", "金湖县 项目数 2024-06…2024-06 4个"]));
