import { expect, it } from 'vitest';

import { noFilter } from '../../state/initial';
import { sampleCatalogue } from '../sample/sample';
import { filterWords } from './filterWords';

it('says what the filter is set to, and nothing when it lets everything through', () => {
  expect(filterWords(noFilter, sampleCatalogue)).toEqual([]);
  const set = { ...noFilter, children: 'valid' as const, rules: new Set([0, 3]), modules: new Set([1]), stages: new Set([0, 2]) };
  expect(filterWords(set, sampleCatalogue)).toEqual(['no error', 'rules 433, 218', 'Episodes', 'rules without a stage, stage 2']);
  expect(filterWords({ ...noFilter, rules: new Set([0, 1, 2, 3]) }, sampleCatalogue)).toEqual(['4 rules']);
});
