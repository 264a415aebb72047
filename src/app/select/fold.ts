/** Text as search compares it: lower case, half width, without spaces and marks. Both scripts are met by holding both names. */
export const foldText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·\-–—'’"“”()（）,，、。]/g, "");

interface Named {
  name: string;
  nameHant: string;
  nameEn?: string;
  fullName?: string | null;
  aliases?: readonly string[];
  pinyin?: string;
  initials?: string;
}

/** Every word a thing answers to. */
export const wordsOf = ({ name, nameHant, nameEn, fullName, aliases, pinyin, initials }: Named): string[] =>
  [name, nameHant, nameEn, fullName, ...(aliases ?? []), pinyin, initials].filter((word): word is string => typeof word === "string" && word !== "");

/** Every name and alias, without the spelling of its sound. */
export const namesOf = (named: Named): string[] => wordsOf({ ...named, pinyin: "", initials: "" });

/** What names told beside each other teach, instead of a dictionary. */
export interface Lore {
  /** Traditional characters that stand in a name of the dataset, as simplified ones: aliases are written in these alone. */
  simplified: (text: string) => string;
  /** First letters of a name or alias by the characters of other names; "" where one is not known. */
  initials: (text: string) => string;
}

interface Pair {
  name: string;
  nameHant?: string;
  initials?: string;
}

const HAN = /\p{Script=Han}/u;

/** Learns from names of equal length in both scripts, and from names beside their initials. */
export function learn(pairs: Iterable<Pair>): Lore {
  const script = new Map<string, string>();
  const letter = new Map<string, string>();
  for (const { name, nameHant = "", initials = "" } of pairs) {
    const own = [...name];
    const other = [...nameHant];
    if (own.length === other.length)
      own.forEach((c, i) => {
        if (c !== other[i]) script.set(other[i]!, c);
      });
    const letters = [...initials];
    const said = [...foldText(name)];
    if (said.length === letters.length)
      said.forEach((c, i) => {
        if (HAN.test(c)) letter.set(c, letters[i]!);
      });
  }
  return {
    simplified: (text) => [...text].map((c) => script.get(c) ?? c).join(""),
    initials: (text) => {
      const letters = [...foldText(text)].map((c) => (HAN.test(c) ? letter.get(c) : c));
      return letters.every((c) => c !== undefined) ? letters.join("") : "";
    },
  };
}
