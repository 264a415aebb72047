import { wordsBefore } from "./words.ts";

/** Verbs of rising that a rate may follow (增长5.2%); one of them and 到 or 至 gives a level (增加到189家). */
export const RISING =
  "增长 增 上升 提高 提升 扩大 上涨 涨 增加 加快 攀升 跃升 升高 回升 激增 猛增 飙升 走高 上扬 成长 攀增 跃增 劲增 增收 翻 正增长 升 扩增 增多 扩张 反弹 回暖 拉升 抬升 抬高 走强 提速 上行 上浮 冲高 蹿升 窜升 扩容 增产 递增 骤增 暴增 剧增 陡增 狂增 大增 大涨 暴涨 微增 微涨 微升 略增 略涨 略升 续增 再增 又增 长了 多了 涨了".split(
    " ",
  );

/** Verbs of falling that a rate may follow (下降3%, 跌去三成). */
export const FALLING =
  "下降 减少 降低 回落 收窄 缩减 下滑 下跌 跌 降 减 缩小 萎缩 放缓 收缩 负增长 压减 衰退 减缓 走低 压降 下挫 骤降 锐减 减收 滑落 缩水 缩短 压缩 精简 倒退 滑坡 下探 下行 走弱 下浮 回调 回吐 骤减 大降 大跌 大减 暴跌 猛跌 猛降 微降 微跌 微减 略降 略减 略跌 续降 再降 又降 减产 减退 递减 少了 跌了 降了 减了".split(
    " ",
  );

/** Verbs that only lead to a level (发展到, 变成, 定格在). */
const TURNING =
  "发展 壮大 扩充 扩展 拓展 扩建 扩军 扩 延伸 延长 做 做大 拉 抬 提 爬 爬升 攀 摸高 摸 冲 跳 跳升 蹿 跃 恢复 返回 回 追 上调 升级 升格 掉 滑 缩 退 收 探 下调 调减 调增 压 变 改 改变 转 转变 调整 修订 修正 核定 核减 核增 下修 上修 推高 累积 积累 优化 改善 缩编".split(
    " ",
  );
/** Verbs of staying, with 在, 于 or 至: 稳定在, 止步于. */
const STAYING = "定格 停留 停 稳定 稳 保持 维持 控制 锁定 落 收 定 止步 停滞 徘徊 固定 站稳 守 限制 控".split(" ");

const REACHED = "到了 到 至 至了 为 成了 成".split(" ");
const KEPT = "在了 在 于 到了 到 至".split(" ");

const reached = wordsBefore(REACHED);
const kept = wordsBefore(KEPT);
const moving = wordsBefore([...RISING, ...FALLING, ...TURNING]);
const staying = wordsBefore(STAYING);

/** 增加到, 回落为, 变成, 摸高到, 定格在: the verb with its particle that ends at `at` and leads to a level; "" where none does. */
export function resultBefore(text: string, at: number): string {
  for (const [particleAt, verbAt] of [
    [reached, moving],
    [kept, staying],
  ] as const) {
    const particle = particleAt(text, at);
    const verb = particle && verbAt(text, at - particle.length);
    if (verb) return verb + particle;
  }
  return "";
}

/** The same at the head of what stands between two values: ，又跌到, 一路爬升至. */
const MANNER =
  "一路|逐步|逐年|逐渐|稳步|再|又|已|已经|连续|直接|迅速|快速|大幅|大幅度|小幅|一举|首次|进一步|持续|明显|显著|急剧|微|略|才|就|便|还|则|却|也|再次|再度|终于|一度|被|成功|历史性|硬是|突破性|目前|如今|现在|均|都|双双|分别";
export const RESULT_AHEAD = new RegExp(
  `^[^，。；]{0,4}?，?\\s*(?:${MANNER}){0,2}(?:(?:${[...RISING, ...FALLING, ...TURNING].toSorted((a, b) => b.length - a.length).join("|")})(?:到了|到|至|为|成了|成)|(?:${STAYING.join("|")})(?:在|于))`,
);
/** Words of manner between a noun and its verb: 总产值[一度]摸高到. */
export const MANNERS = MANNER.split("|").filter((word) => word.length > 1);
