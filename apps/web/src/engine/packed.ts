// Binary data as they lie in the page: deflated, then written in letters. Two letters of an alphabet of 91 hold 13 bits,
// which takes an eighth less room than base64; none of them means anything in HTML.

const alphabet = '!"#$%\'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const letters = alphabet.length;
const bitsOfPair = 13;
const largestRest = 7;

/** Undoes `inLetters`; up to one byte of filling may follow. */
export function fromLetters(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let i = 0; i < letters; ++i) values[alphabet.charCodeAt(i)] = i;
  const pairs = text.length >> 1;
  const bytes = new Uint8Array((pairs * bitsOfPair) >> 3);
  let bits = 0;
  let count = 0;
  let at = 0;
  for (let i = 0; i < text.length - 1; i += 2) {
    const first = values[text.charCodeAt(i)] ?? 0;
    const second = values[text.charCodeAt(i + 1)] ?? 0;
    bits |= (first * letters + second) << count;
    count += bitsOfPair;
    while (count > largestRest) {
      bytes[at++] = bits & 0xff;
      bits >>>= 8;
      count -= 8;
    }
  }
  return bytes.subarray(0, at);
}

/** The bytes as letters. */
export function inLetters(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  let bits = 0;
  let count = 0;
  const put = () => {
    const value = bits & 0x1fff;
    piece += alphabet.charAt(Math.floor(value / letters)) + alphabet.charAt(value % letters);
    bits >>>= bitsOfPair;
    count -= bitsOfPair;
  };
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count >= bitsOfPair) put();
    if (piece.length > 65_536) {
      pieces.push(piece);
      piece = '';
    }
  }
  if (count > 0) put();
  pieces.push(piece);
  return pieces.join('');
}

/** What a packed block holds. */
export async function unpacked(text: string): Promise<ArrayBuffer> {
  const [length, body] = split(text);
  const deflated = fromLetters(body).subarray(0, length);
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer();
}

/** A packed block begins with the number of its deflated bytes, and a space. */
export function packedBlock(deflated: Uint8Array): string {
  return `${String(deflated.length)} ${inLetters(deflated)}`;
}

function split(text: string): [number, string] {
  const start = text.search(/\S/);
  const space = text.indexOf(' ', start);
  const length = Number(text.slice(start, space));
  if (start < 0 || space < 0 || !Number.isInteger(length)) throw new Error('A part of this page is damaged.');
  return [length, text.slice(space + 1)];
}
