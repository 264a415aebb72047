import { useWords } from "../words.ts";

/** Chinese with the signs within it; what stands between two such stretches is another language's. */
const CHINESE = /([\u3400-\u9fff](?:[\u3400-\u9fff\u3000-\u303f\uff00-\uffef\u201c\u201d\u00b7A-Z0-9+]*[\u3400-\u9fff\u300b\uff09\u201d])?)/;

interface Part {
  at: number;
  text: string;
  chinese: boolean;
}

/** The stretches of a text that are Chinese, and those that are not, each with its place. */
function partsOf(text: string): Part[] {
  let at = 0;
  return text.split(CHINESE).map((part, i) => {
    at += part.length;
    return { at: at - part.length, text: part, chinese: i % 2 === 1 };
  });
}

/**
 * Words that may hold names without English: to readers of English these stretches are marked as Chinese, for voices and fonts; a name breaks
 * only where no line holds it.
 */
export function Mixed({ children: text }: { children: string }) {
  const { language } = useWords();
  if (language !== "en" || !CHINESE.test(text)) return text;
  return partsOf(text).map((part) =>
    part.chinese ? (
      <span key={part.at} lang="zh-Hans" className="break-keep wrap-anywhere">
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
