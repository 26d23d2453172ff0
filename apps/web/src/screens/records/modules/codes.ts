// The codes that a field's list offers in a return year, and those that fit what has been typed.

import type { CodeInfo, FieldInfo } from '../../../engine/api';

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
