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
