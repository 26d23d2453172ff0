import { describe, expect, it } from 'vitest';

import { ageOn, birthdayAt, dayOf, dayOfIso, inShort, inWords, lengthInWords, yearEnd, yearStart } from './dates';

describe('dates in words', () => {
  it('reads an ISO date and says it', () => {
    const day = dayOfIso('2025-05-03');
    expect(day).not.toBeNull();
    expect(inWords(day ?? 0)).toBe('3 May 2025');
    expect(inShort(day ?? 0)).toBe('3 May 25');
  });

  it('knows no day where the cell holds no date', () => {
    expect(dayOfIso('')).toBeNull();
    expect(dayOfIso('31/06/2025')).toBeNull();
  });

  it('says lengths in the unit that fits', () => {
    expect(lengthInWords(1)).toBe('1 day');
    expect(lengthInWords(9)).toBe('9 days');
    expect(lengthInWords(153)).toBe('5 months');
    expect(lengthInWords(365 * 2 + 92)).toBe('2 years 3 months');
    expect(lengthInWords(731)).toBe('2 years');
  });
});

describe('ages', () => {
  it('turns on the birthday', () => {
    const birth = dayOf(2009, 9, 12);
    expect(ageOn(birth, dayOf(2025, 9, 11))).toBe(15);
    expect(ageOn(birth, dayOf(2025, 9, 12))).toBe(16);
    expect(birthdayAt(birth, 16)).toBe(dayOf(2025, 9, 12));
  });

  it('puts the birthday of a child born on 29 February on the 28th in common years', () => {
    const birth = dayOf(2008, 2, 29);
    expect(ageOn(birth, dayOf(2026, 2, 27))).toBe(17);
    expect(ageOn(birth, dayOf(2026, 2, 28))).toBe(18);
    expect(birthdayAt(birth, 18)).toBe(dayOf(2026, 2, 28));
  });
});

describe('return years', () => {
  it('run from 1 April to 31 March and carry the number of the year they end in', () => {
    expect(inWords(yearStart(2026))).toBe('1 April 2025');
    expect(inWords(yearEnd(2026))).toBe('31 March 2026');
  });
});
