import { describe, expect, it } from 'vitest';

import { sampleCatalogue } from '../sample/sample';
import { codesFitting, codesInYear } from './codes';

describe('code lists', () => {
  const place = sampleCatalogue.modules[1]?.fields[4];
  if (!place) throw new Error('no PLACE');

  it('offer what is valid in the return year', () => {
    expect(codesInYear(place, 2026).map((code) => code.code)).toEqual(['U6', 'K2']);
    expect(codesInYear(place, 2025).map((code) => code.code)).toEqual(['U6', 'K2', 'Z1']);
  });

  it('are searched by code and by words of the meaning', () => {
    expect(codesFitting(place.codes, 'k').map((code) => code.code)).toEqual(['K2']);
    expect(codesFitting(place.codes, 'other').map((code) => code.code)).toEqual(['U6', 'Z1']);
    expect(codesFitting(place.codes, ' ')).toHaveLength(3);
  });
});
