// What the page's file is made of.

import { readFileSync } from 'node:fs';

export interface Part {
  name: string;
  bytes: number;
}

/** Scripts, styles and data blocks of a page, largest first. */
export function partsOf(path: string): Part[] {
  const html = readFileSync(path, 'utf8');
  const parts: Part[] = [];
  for (const [, tag = '', attributes = '', content = ''] of html.matchAll(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g)) {
    const id = /\bid="([^"]+)"/.exec(attributes)?.[1];
    parts.push({ name: id === undefined ? tag : `${tag} ${id}`, bytes: Buffer.byteLength(content) });
  }
  return parts.sort((a, b) => b.bytes - a.bytes);
}
