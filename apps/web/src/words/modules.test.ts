import { expect, it } from 'vitest';

import { sampleCatalogue } from '../tools/returns/records/sample/sample';
import { moduleWords, moduleWordsInFull } from './modules';

const [header] = sampleCatalogue.modules;
if (!header) throw new Error('no module');
const catalogue = { ...sampleCatalogue, modules: [header, { ...header, name: 'AD1' }, { ...header, name: 'DoLo' }] };

it('calls modules by plain words, with the name in the return where that is another', () => {
  expect([0, 1, 2].map((module) => moduleWords(catalogue, module))).toEqual(['Header', 'Adoption', 'DoLO']);
  expect([0, 1, 2].map((module) => moduleWordsInFull(catalogue, module))).toEqual(['Header', 'Adoption (AD1)', 'DoLO']);
  expect(moduleWords(catalogue, 99)).toBe('');
});
