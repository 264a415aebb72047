import { anyOf, itemAt, matchesOf } from "../text.ts";
import { isTableHead } from "./findTables.ts";
import { isWay } from "./metadata.ts";
import { isRunning, isSubtitle, type Row } from "./unit.ts";

/**
 * What a page puts round an article. Each pattern is anchored or asks for several signs at once, since the words alone
 * (广告, 编辑, 电话, 版权) are also the subject of articles.
 */
const PATTERNS: readonly [kind: string, pattern: RegExp][] = [
  [
    "navigation",
    /^(?:分享(?:到|至)|转发(?:到|至))\s*[:：]?|^[【[(（]\s*(?:字体|字号|打印|关闭|返回|收藏|分享|大|纠错|责编信箱)[^】\])）]{0,12}[】\])）]|^(?:打印(?:本页)?|关闭(?:窗口)?|返回顶部|展开全文|查看更多|阅读全文|阅读原文|点击查看)[\s>＞»]*$/,
  ],
  [
    "navigation",
    /^返回\S{1,8}(?:首页|[，,]\s?查看更多)|^(?:点赞|收藏|评论|分享|转发|在看|举报|反馈)(?:[\s/／|、]+(?:点赞|收藏|评论|分享|转发|在看|举报|反馈))*$/,
  ],
  [
    "counter",
    /^(?:网友|用户|最新|全部|热门)?评论\s*(?:[（(]\s*\d+\s*[）)])?$|^(?:共有?\s*)?\d+\s*条评论$|^(?:发表|登录后|我要|参与|查看)评论$|^(?:\d+小时)?(?:热榜|热搜|热点|排行榜?)$/,
  ],
  ["credit", /^(?:[一二三初复终]审(?:一校|二校|三校)?|[一二三]校|版式设计|视觉设计|值班总编|审签)\s*[:：/|｜丨]/],
  ["rights", /^(?:以上|本文|文中|本站)?(?:内容|信息|数据|观点|资料).{0,12}(?:仅供(?:研究|学习|读者)?参考|不构成.{0,8}建议)|^第\d{4,}期/],
  [
    "advert",
    /^(?:欢迎|敬请|请)?(?:关注|订阅|收藏)(?:[^，。]{0,20})(?:公众号|微博|抖音号|视频号|订阅号)[^，。]{0,10}$|^(?:今日|明日|本周)(?:气温|天气|限行|油价|空气质量)|实时路况$|^\d+(?:秒|分钟)(?:读懂|看懂|了解|速览)|^[^，。]{0,16}(?:票价|售价|特价|低至)\s?\d+(?:\.\d+)?元起?$/,
  ],
  [
    "navigation",
    /^(?:返回首页|返回顶部|回到顶部|网站首页|设为首页|加入收藏|网站地图|首\s?页$)|网站地图\s*[|｜]|[|｜]\s*(?:网站地图|加入收藏|设为首页|联系我们|登录|注册)/,
  ],
  [
    "navigation",
    /^[您你]?(?:现在|当前|所在)?的?(?:位置|栏目|频道)\s*[:：]|^(?:位置|当前)\s*[:：]\s*首页|^[|｜\s]*首页\s*[>＞»›→/|｜丨-]|^[一-龥]{2,8}首页\s*[>＞»›→]|^当前位置\s*[>＞»›]/,
  ],
  [
    "navigation",
    /^(?:上一[篇条页版期]|下一[篇条页版期]|往期回顾|返回列表|返回目录|更多\s*[>＞»]+|版面导航|标题导航|放大\s|字体\s*[:：]|字号\s*[:：]|【?\s*(?:打印|关闭|收藏|分享|大\s中\s小)\s*】?(?:\s|$))/,
  ],
  [
    "related",
    /^(?:相关(?:阅读|链接|新闻|报道|推荐|文章|专题|稿件|资讯)|延伸阅读|推荐阅读|推荐新闻|热门(?:推荐|文章|标签|新闻|阅读)|热点(?:推荐|新闻)|猜你喜欢|更\s?多(?:新闻|内容|精彩|$)|精彩推荐|往期(?:回顾|推荐)|友情链接|地方链接|最新(?:文章|资讯)|阅读排行|点击排行|相关专题)(?:[:：\s]|$)/,
  ],
  [
    "legal",
    /ICP[备证]|公网安备|网安备\d|版权所有|Copyright|All Rights Reserved|^©|增值电信|视听(?:节目)?许可证|互联网新闻信息服务许可|网站标识码|技术支持\s*[:：]|备案(?:序)?号\s*[:：]?\s*\S|国内统一刊号|邮发代号/i,
  ],
  [
    "contact",
    /^(?:地\s?址|邮\s?编|电\s?话|联系电话|联系方式|传\s?真|邮\s?箱|E-?mail|QQ|新闻热线|爆料热线|投稿邮箱|客服(?:电话|热线|在线)?|举报(?:电话|热线|邮箱)|问政热线|热线|联系人|办公地址)(?:\s*[:：]\s*\S|\s+\S|\d).{0,100}$/,
  ],
  ["contact", /^[一-龥·]{1,10}\s*[:：]\s*(?:1[3-9]\d{9}|0\d{2,3}[-—－ ]\d{7,8})$/],
  [
    "contact",
    /^.{0,40}(?:电话|热线|邮编|传真)\s*[:：]?\s*(?:0\d{2,3}[-—－ ]\d{7,8}|400[-—－ ]?\d{3}[-—－ ]?\d{4}|1[3-9]\d{9}|\d{5,6}(?!\d))[^。]{0,40}$/,
  ],
  [
    "counter",
    /^(?:本(?:页|文|站|网))?(?:已被|累计|总|日)?(?:浏览|阅读|点击|访问|点赞|评论|收藏|分享|转发|粉丝|订阅|播放|关注|在看)(?:次数|人数|总量|量|数)?\s*[:：]?\s*[\d.,]+\s*万?\+?\s*(?:次|人|条|个)?/,
  ],
  [
    "counter",
    /^本文(?:字数|共|约|已被)|人(?:已)?打赏|^(?:已有)?[\d.,]+万?\+?(?:人|次)(?:点赞|阅读|浏览|参与|评论|围观|收藏|在看)|^(?:第\s?\d{3,}期)$|人在看$|^(?:阅读|浏览|点击)量?\s*[:：]?\s*\d/,
  ],
  [
    "rights",
    /^[（(【[]?(?:免责声明|版权声明|版权说明|特别声明|重要声明|郑重声明|特别提示|声明)[】\])）]?\s*[:：]|未经(?:书面)?(?:授权|许可).{0,20}(?:不得|禁止|转载)|^[^，。]{0,20}(?:转载请注明|转载请附)|如有侵权|如涉及(?:版权|侵权)|^凡本[网站]|不代表本(?:网|站|报|平台|公众号)|^(?:版权编号|本文版权)/,
  ],
  [
    "credit",
    /^[（(【[]?\s*(?:责任编辑|责编|责任校对|编辑|校对|审核|审校|审读|监制|值班(?:主任|编委|编辑)?|版式|美编|制图|排版|编审|终审|初审|复审|总值班|图文|文字|摄影|供稿|稿源|统筹|策划|出品|主编|副主编|制作|微信值班|转自|原标题|原题|来源|文章来源|信息来源|稿件来源|作者|供图|图片来源|资料来源)\s*[:：/|｜丨]/,
  ],
  [
    "credit",
    /^[（(【[]\s*(?:责任编辑|责编|编辑|校对|(?:本报|本刊|见习|实习|特约|全媒体)?记者|通讯员|实习生|作者|供稿|撰稿|文|图)\s+[^，。；！？]{1,60}[）)】\]]$/,
  ],
  ["credit", /^(?:责任编辑|责编|编辑|校对)[\s\u3000]+[一-鿿]{2,4}(?:[\s\u3000]|$)/],
  ["credit", /^[（(【[]原(?:标题|题)\s*[:：]/],
  ["credit", /^本版(?:图片|照片|稿件|撰文|文图|摄影|编辑|责编)/],
  ["credit", /^[〔（(【[](?:值班|责任|责编|编辑|版式|校对|美编)[^。，]{0,30}[〕）)】\]](?:[〔（(【[][^。，]{0,30}[〕）)】\]])*$|零售价\s?[:：]?\d/],
  ["credit", /^[（(]?(?:资料|数据|图片)来源\s*[:：]/],
  ["navigation", /^导航\s*[:：]/],
  [
    "counter",
    /^(?:全文|本文)?(?:共|约)?\s?\d*字?[，,]?\s?(?:预计)?阅读(?:时间)?(?:约|需|大约|约需)+\s?\d+\s?分钟$|^(?:浏览|编辑|更新|访问|下载)次数\s*[:：]?\s*\d/,
  ],
  ["advert", /^[^。]{0,60}(?:最高可(?:借|贷)|秒(?:到账|批|下款)|年化(?:利率)?低至|免息|0首付|首付\d+万起|总价\d+万元?起|注册送\d|提款\d)/],
  ["pointer", /^[（(]?(?:详见|见|下转|紧接|转|上接)(?:今日)?(?:第?\s?[A-Z]?\d{1,2}\s?版|[A-Z]\d{1,2}版)[）)]?$/],
  ["advert", /^(?:广告|推广|赞助)(?:[\s:：丨|]|$)|^(?:会员日|签到送|限时(?:特惠|抢购|优惠))/],
  [
    "advert",
    /^(?:扫码|扫描(?:下方|上方|左侧|右侧)?(?:二维码)?|扫一扫|长按(?:识别)?|微信(?:扫一扫|搜索|搜一搜)|点击(?:进入|查看|领取|下载|这里|阅读原文|上方|下方|关注)|关注(?:我们|公众号|官方)|订阅(?:号|人数)|下载.{0,20}(?:客户端|APP)|打开.{0,20}(?:客户端|APP))/i,
  ],
  ["advert", /(?:订阅|订购|征订)[^，。；]{0,24}(?:全年|半年|每月|每季|每份|每年|定价)\s?\d+(?:\.\d+)?元/],
  [
    "advert",
    /^.{0,40}(?:客户端|APP|公众号|小程序|微信群|直播间|视频号).{0,60}(?:下载|扫码|关注|领|享|优惠|报料|爆料|上线|搜索|尽在|点击|等你|红包|搜|守候|全天)/i,
  ],
  ["advert", /^.{0,60}(?:下载|打开|登录|搜索|扫码|点一下).{0,40}(?:客户端|APP|公众号|小程序|情报站|报料).{0,60}$/i],
  [
    "advert",
    /(?:扫码|二维码).{0,16}(?:领|关注|入群|下载|报名|优惠)|(?:立减|首月仅需|新用户可?领?|享前\d+名|领红包|月薪过万|在家兼职|免费领取|限时优惠).{0,40}/,
  ],
];

/** Any of these: most lines are none of them. */
const ANY = new RegExp(anyOf(...PATTERNS.map(([, pattern]) => pattern)), "i");

/** Words of the pages that break into a site to put their own title above an article. */
const SPAM =
  /免费|在线观看|下载|大全|全集|国产|欧美|日韩|一区|二区|三区|视频|影视|影院|小说|无码|精品|人妻|少妇|高清|网址|导航|资源|手机游戏|彩票|棋牌|娱乐城|开户|中文字幕|黄色|a片|av|安卓版|手机版|入口|彩金|返利|开奖|真人|博彩|注册即送|体育登录|体育官网|体育app|葡京|威尼斯人|比分|赌[场博球]|百家乐|时时彩|六合彩|[下投]注|老虎机|捕鱼|电竞|官网|登录|直播|送\d+元/gi;

/** A title stuffed with the words of such pages, parted by dashes, bars or underscores. */
export function isSpam(text: string): boolean {
  const words = text.match(SPAM);
  return words !== null && words.length >= 3 && text.split(/[-_|]/).length >= 3 && !/[。；]/.test(text);
}

const BULLET = /^[-–—·•●○▪■□◆*+]\s?(?!—)/;

/** The segment of such a title that holds none of their words and most of whose character pairs the article repeats, as a span; or null. */
export function titleInSpam(text: string, article: string): { start: number; end: number } | null {
  for (const match of matchesOf(text, /[^-_|｜]{8,60}/g)) {
    const segment = match[0].trim();
    if (segment.match(SPAM) !== null) continue;
    const pairs = Array.from({ length: segment.length - 1 }, (_, k) => segment.slice(k, k + 2));
    if (pairs.filter((pair) => article.includes(pair)).length * 2 >= pairs.length) {
      const start = match.index + match[0].indexOf(segment);
      return { start, end: start + segment.length };
    }
  }
  return null;
}

/** What is furniture at the foot of a page only. */
const FOOT =
  /^(?:主办(?:单位)?|承办(?:单位)?|主管(?:单位)?|协办(?:单位)?|运维单位|本文来源|原文链接|文章链接)\s*[:：]|^(?:更多|欢迎|敬请).{0,40}(?:关注|访问|登录|下载)/;

/** The kind of furniture a line is, by its words alone; null for everything else. */
export function furnitureKind(text: string): string | null {
  if (text.length > 240 || (text.length >= 60 && text.endsWith("。") && AMOUNT.test(text))) return null;
  const long = text.length > 110;
  const words = text.replace(BULLET, "").trimStart();
  if (isWay(words)) return "navigation";
  for (const [kind, pattern] of ANY.test(words) ? PATTERNS : []) {
    if (long && kind !== "rights" && kind !== "legal" && kind !== "related" && kind !== "advert") continue;
    if (pattern.test(words) && !(isArticleSentence(text) && kind !== "rights" && kind !== "credit" && kind !== "related")) return kind;
  }
  return APP.test(text) && OFFER.test(text) && !AMOUNT.test(text) ? "advert" : null;
}

const EDITED = /^[（(【[〔]?\s*(?:责任编辑|责编|编辑)/;
/** A sentence that tells of something, and no headline. */
const isSentence = (text: string): boolean => /。[”」）)]?$/.test(text) || text.length > LONGEST_HEADLINE;
const LONGEST_HEADLINE = 60;

/** An invitation to a program or channel, and what it promises: both in one line make an advert of any length. */
const APP = /(?:下载|搜索|打开|关注|扫码|登录|安装).{0,40}(?:APP|客户端|小程序|公众号|微信|订阅号|情报站)/i;
const OFFER = /报料|爆料|求助|等你|热线|领取|红包|会员|首月|优惠|粉丝|扫码|全天|第一时间|更多精彩|更多资讯|免费/;

/** A sentence about a region's figures stays, whatever words it uses (广告业营业收入…, 客户端下载量…). */
const FIGURE = /同比|增长|亿元|万元|生产总值|增加值|营业收入|总额|全市|全省|全区|我市|我省|我区|高新区|开发区/;
const AMOUNT = /同比|增长|亿元|万元|生产总值|增加值|营业收入|下载量达/;
const isArticleSentence = (text: string): boolean => text.length >= 20 && FIGURE.test(text) && /[。，]/.test(text);

/** Lines of navigation: three short words or more parted by bars, or by blanks where all are words of a menu. */
export function isMenu(text: string): boolean {
  if (text.length > 160 || !/[|｜丨／]/.test(text)) return false;
  const parts = text.split(/[|｜丨／]/).map((part) => part.trim());
  // 工业 | | |, 县区 | 产值 | 增速 |: a title and a header of a table.
  if (parts.slice(1, -1).includes("") || isTableHead(parts)) return false;
  return parts.length >= 3 && parts.every((part) => part.length <= 12 && !/[，。\d]/.test(part));
}

export const isBulleted = (row: Row): boolean => row.mark.tag === "item" || BULLET.test(row.text);

/**
 * Which rows are furniture, and of what kind (null for the article's own). Beside the words of the row alone, it takes: everything after a
 * heading such as 相关阅读 until running text comes back; bulleted headlines at the foot; a site's name that stands beside other furniture twice.
 */
export function markFurniture(rows: readonly Row[]): (string | null)[] {
  const isOutside = (row: Row, i: number) => row.mark.outside && !(isSubtitle(row.text) && rows[i - 1]?.mark.tag === "title");
  const kinds: (string | null)[] = rows.map((row, i) =>
    row.mark.tag === "row" ? null : isOutside(row, i) ? "outside" : isMenu(row.text) ? "navigation" : furnitureKind(row.text),
  );
  const running = rows.map((row, i) => kinds[i] === null && (row.mark.tag === "row" || isRunning(row.text)));
  const first = running.indexOf(true);
  const last = running.lastIndexOf(true);
  for (let i = 0; i < rows.length && (first === -1 || i < first); i++) if (kinds[i] !== "outside" && isSpam(rows[i]?.text ?? "")) kinds[i] = "spam";
  // Over the text such a word stands alone; the line after it may be the title.
  for (let i = Math.max(0, first); i < rows.length; i++) {
    if (kinds[i] !== "related" || (rows[i]?.text.length ?? 0) > 12) continue;
    for (let k = i + 1; k < rows.length && kinds[k] === null && running[k] !== true; k++) kinds[k] = "related";
  }
  for (const [i, row] of rows.entries()) {
    // A heading over a list of links that was left out.
    if (kinds[i] === null && row.mark.tag === "heading" && row.text.length <= 12 && kinds[i + 1] === "outside" && kinds[i + 2] === "outside")
      kinds[i] = "related";
  }
  if (last >= 0) {
    let bullets = 0;
    for (let i = last + 1; i < rows.length; i++) if (kinds[i] === null && isBulleted(rows[i]!)) bullets++;
    if (bullets >= 2) for (let i = last + 1; i < rows.length; i++) if (kinds[i] === null && isBulleted(rows[i]!)) kinds[i] = "related";
  }
  // Headlines behind who edited the text, to the end of the page: 【编辑：…】, 视频, 某地举行….
  const edited = kinds.findLastIndex((kind, i) => kind === "credit" && EDITED.test(rows[i]!.text));
  if (edited > first && !rows.slice(edited + 1).some((row) => row.mark.tag === "row" || isSentence(row.text)))
    for (let i = edited + 1; i < rows.length; i++) kinds[i] ??= "related";
  for (let i = last + 1; last >= 0 && i < rows.length; i++) if (kinds[i] === null && FOOT.test(rows[i]?.text ?? "")) kinds[i] = "legal";
  const seen = new Map<string, number>();
  for (const row of rows) if (row.text.length <= 24) seen.set(row.text, (seen.get(row.text) ?? 0) + 1);
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (kinds[i] !== null || running[i] === true || row.mark.tag === "row" || row.text.length > 24) continue;
      const beside = (itemAt(kinds, i - 1) ?? null) !== null || (kinds[i + 1] ?? null) !== null;
      const inFrame = i < first || i > last;
      if (beside && inFrame && ((seen.get(row.text) ?? 0) >= 2 || (i > last && kinds[i + 1] === "legal"))) kinds[i] = "site";
    }
  }
  return kinds;
}
