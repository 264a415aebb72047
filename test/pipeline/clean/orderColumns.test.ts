import { expect, test } from "vitest";
import { blocksOf, open } from "./drafts.ts";

const start =
  "东山高新区领跑河滨\n\n本报记者 甲乙\n\n东山高新区一共有26家龙头企业，总面积318平方公里，常住人口超过47万人。\n\n企业多、业态新，党组织怎么跟得上？党工委拿出来的办法叫服务体系，三个“专”字分";
const rest =
  "工作高质量发展的意见》，前后一共23条，制度、组织、队伍都排了进去。\n\n群众看园区，看的是身边事，新设的基层社区有14个，社区工作者补充了131名。";
const column = "别落在管理、服务和保障上：管理要专属，服务要专业，保障要专门。\n\n新情况一茬接一茬，老办法不够用了，园区于是印发了《关于推动园区基层";

test("a column that stands at the end goes back to the place its brackets prove", () => {
  const parts = open(`${start}\n\n\n\n动员会现场\n\n${rest}\n\n本版图片由东山高新区提供\n\n\n\n合作区外景\n\n${column}\n\n\n\n软件园\n`);
  expect(parts).toHaveLength(1);
  expect(blocksOf(parts[0]).slice(1)).toEqual([
    "paragraph: 东山高新区一共有26家龙头企业，总面积318平方公里，常住人口超过47万人。",
    "paragraph: 企业多、业态新，党组织怎么跟得上？党工委拿出来的办法叫服务体系，三个“专”字分别落在管理、服务和保障上：管理要专属，服务要专业，保障要专门。",
    "paragraph: 新情况一茬接一茬，老办法不够用了，园区于是印发了《关于推动园区基层工作高质量发展的意见》，前后一共23条，制度、组织、队伍都排了进去。",
    "caption: 动员会现场",
    "paragraph: 群众看园区，看的是身边事，新设的基层社区有14个，社区工作者补充了131名。",
    "caption: 合作区外景",
    "caption: 软件园",
  ]);
  const { raw, clean, origin } = parts[0]?.text ?? { raw: "", clean: "", origin: new Int32Array() };
  for (const word of ["别落在", "印发了《", "工作高质量"]) expect(raw.startsWith(word, origin[clean.indexOf(word)])).toBe(true);
});

test("without an open bracket elsewhere nothing is moved", () => {
  const text = `${start}\n\n\n\n动员会现场\n\n${rest}\n\n本版图片由东山高新区提供\n\n\n\n合作区外景\n\n别落在管理、服务和保障上，管理要专属，服务要专业。\n`;
  const blocks = blocksOf(open(text)[0]);
  expect(blocks.at(-1)).toBe("paragraph: 别落在管理、服务和保障上，管理要专属，服务要专业。");
});
