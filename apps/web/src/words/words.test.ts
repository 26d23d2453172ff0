import { describe, expect, it } from 'vitest';
import { catalogue } from '../testing/fakeClient';
import { count, percent } from './numbers';
import { returnYearWords, slotWords, yearsWords, stageWords } from './rules';

describe('numbers in sentences', () => {
  it('count one and many', () => {
    expect(count(1, 'child', 'children')).toBe('1 child');
    expect(count(1204, 'finding')).toBe('1,204 findings');
    expect(count(0, 'row')).toBe('0 rows');
  });

  it('give shares as people read them', () => {
    expect([0, 0.0004, 0.004, 0.374, 1].map(percent)).toEqual(['0%', 'under 0.1%', '0.4%', '37%', '100%']);
  });
});

describe('years in words', () => {
  it('name those in which a rule holds', () => {
    const words = (since: number, until: number) => yearsWords({ since, until }, catalogue);
    expect(words(2023, 9999)).toBe('all years');
    expect(words(2025, 2027)).toBe('from 2024/25');
    expect(words(2025, 2025)).toBe('only 2024/25');
    expect(words(2020, 2024)).toBe('until 2023/24');
    expect(words(2024, 2025)).toBe('2023/24 to 2024/25');
  });

  it('name a return year by both its calendar years', () => {
    expect(returnYearWords(2026)).toBe('2025/26');
    expect(returnYearWords(2000)).toBe('1999/00');
    expect(slotWords('last', 2026)).toBe('2024/25, last year');
    expect(slotWords('this', null)).toBe('this year');
  });

  it('name a stage, and that the rule book names none', () => {
    expect([2, 0].map(stageWords)).toEqual(['stage 2', 'rules without a stage']);
  });
});
