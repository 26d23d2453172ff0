// How well a text is told from its ground, as WCAG measures it.

/** Red, green, blue, from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Of "#1d70b8", "#fff" or "rgb(29.4, 112, 184)", as a style sheet writes them. */
export function colourOf(text: string): Colour {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex;
    return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16)) as unknown as Colour;
  }
  if (text === 'white') return [255, 255, 255];
  const parts = /^rgb\(([\d.]+%?),? ([\d.]+%?),? ([\d.]+%?)\)$/.exec(text)?.slice(1);
  const numbers = parts?.map((part) => (part.endsWith('%') ? parseFloat(part) * 2.55 : parseFloat(part)));
  if (!numbers) throw new Error(`${text} is not a colour that is known here.`);
  return numbers as unknown as Colour;
}

/** What is seen where `over` lies on `ground`, letting some of it through. */
export function blend(over: Colour, ground: Colour, opacity: number): Colour {
  return over.map((part, at) => opacity * part + (1 - opacity) * (ground[at] ?? 0)) as unknown as Colour;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21; text of normal size needs 4.5. */
export function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
