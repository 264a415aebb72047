/** Where a sentence or a line ends. */
const PIECE = /[^\u3002\uff01\uff1f!?\n]*[\u3002\uff01\uff1f!?\n]?/g;

/**
 * A conversion that keeps every character at its place. Wholes are converted first, since the words around a character decide
 * how it is written; a sentence whose length would change is converted character by character, and what has no
 * counterpart of its own length stays.
 */
export const keepPlaces =
  (convert: (text: string) => string) =>
  (text: string): string => {
    const same = (piece: string, otherwise: (piece: string) => string): string => {
      const converted = convert(piece);
      return converted.length === piece.length ? converted : otherwise(piece);
    };
    return same(text, (whole) =>
      (whole.match(PIECE) ?? [])
        .map((sentence) => same(sentence, (words) => Array.from(words, (character) => same(character, (kept) => kept)).join("")))
        .join(""),
    );
  };
