// Characters that nobody sees, or that turn what stands around them: control characters, zero-width and direction
// characters, and spaces other than that of the keyboard. In text out of files they are shown by their code.

export type Part = { kind: 'plain'; text: string } | { kind: 'hidden'; mark: string; name: string };

// Also what is a letter by its kind and yet not seen: the fillers of Hangul, blank Braille, variation selectors.
const hidden =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u034F\u115F\u1160\u3164\uFFA0\u2800\uFE00-\uFE0F\uFFFD]/u;
/** As the engine writes such a character in its own sentences: "\u{202E}", "\x00". */
const written = /\\u\{[0-9A-F]{1,6}\}|\\x[0-9a-f]{2}/;

const names: Record<number, string> = {
  0x00: 'null character',
  0x09: 'tab',
  0x0a: 'line feed',
  0x0d: 'carriage return',
  0x1b: 'escape',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'narrow no-break space',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0xfeff: 'byte order mark',
  0xfffd: 'a byte that cannot be read',
};

/** Where a text is cut, in characters. */
export const mostShown = 200;

/** Whether a text can be shown as it is: nearly all can. */
export function isPlain(text: string): boolean {
  return !hidden.test(text) && !written.test(text);
}

/** The text in order, hidden characters apart. Joined, the parts are the text. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let plain = '';
  const all = new RegExp(`${written.source}|${hidden.source}|.`, 'gsu');
  for (const [piece] of text.matchAll(all)) {
    const code = codeOf(piece);
    if (code === null) {
      plain += piece;
      continue;
    }
    if (plain !== '') parts.push({ kind: 'plain', text: plain });
    plain = '';
    parts.push(hiddenPart(code));
  }
  if (plain !== '') parts.push({ kind: 'plain', text: plain });
  return parts;
}

/** For names, titles and spoken words, where marks cannot stand: "A[U+200B]1", cut where it is too long. */
export function shownText(text: string, most = mostShown): string {
  const { start, isCut } = cut(text, most);
  const words = isPlain(start)
    ? start
    : partsOf(start)
        .map((part) => (part.kind === 'plain' ? part.text : `[${part.mark}]`))
        .join('');
  return isCut ? `${words}…` : words;
}

/** The first characters of a text: never half of one. */
export function cut(text: string, most: number): { start: string; isCut: boolean } {
  // A character is one or two units.
  if (text.length <= most) return { start: text, isCut: false };
  const characters = Array.from(text.slice(0, 2 * most + 2));
  if (characters.length <= most) return { start: text, isCut: false };
  return { start: characters.slice(0, most).join(''), isCut: true };
}

function codeOf(piece: string): number | null {
  if (piece.length > 2 && piece.startsWith('\\')) return parseInt(piece.replace(/[^0-9A-Fa-f]/g, ''), 16);
  return hidden.test(piece) ? (piece.codePointAt(0) ?? null) : null;
}

function hiddenPart(code: number): Part {
  const mark = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { kind: 'hidden', mark, name: names[code] ?? (code < 0x20 ? 'control character' : 'hidden character') };
}

/** A run of letters that are written from right to left, with what stands between them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^A-Za-z]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/u;

/** Plain text in pieces that keep their direction to themselves: every other one is written from right to left. */
export function byDirection(text: string): { text: string; isRightToLeft: boolean }[] {
  if (!rightToLeft.test(text)) return [{ text, isRightToLeft: false }];
  return text
    .split(new RegExp(`(${rightToLeft.source})`, 'u'))
    .map((piece, place) => ({ text: piece, isRightToLeft: place % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
