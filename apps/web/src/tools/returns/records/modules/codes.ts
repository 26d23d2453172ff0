// The codes that a field's list offers in a return year, and those that fit what has been typed.

import type { CodeInfo, FieldInfo } from '../../../../engine/api';

export function codesInYear(field: FieldInfo, year: number): CodeInfo[] {
  return field.codes.filter((code) => code.since <= year && year <= code.until);
}

/** Codes that begin with the text first, then those whose meaning has its words. All of them while nothing is typed. */
export function codesFitting(codes: readonly CodeInfo[], typed: string): CodeInfo[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [...codes];
  const byCode = codes.filter((code) => code.code.toLowerCase().startsWith(text));
  const words = text.split(/\s+/);
  const byMeaning = codes.filter(
    (code) => !byCode.includes(code) && words.every((word) => code.meaning.toLowerCase().includes(word)),
  );
  return [...byCode, ...byMeaning];
}

/** Spaces around are slips, and a code is written as its list has it. */
export function tidied(text: string, codes: readonly CodeInfo[]): string {
  const trimmed = text.trim();
  return codes.find((info) => info.code.toLowerCase() === trimmed.toLowerCase())?.code ?? trimmed;
}

/** The place that an arrow key leads to in a list of codes. From nothing, first to the code that the cell holds. */
export function stepped(active: number | null, step: 1 | -1, options: readonly CodeInfo[], held: string): number | null {
  if (options.length === 0) return null;
  if (active !== null) return (active + step + options.length) % options.length;
  const at = options.findIndex((info) => info.code === held.trim().toUpperCase());
  if (at >= 0) return at;
  return step === 1 ? 0 : options.length - 1;
}
