import { expect, it } from 'vitest';
import { blankRow, withBlankRow } from '../../state/blankRow';
import { sampleCatalogue, sampleRecords } from '../sample/sample';
import { canBeFollowed } from './following';

const records = sampleRecords();
const episodes = sampleCatalogue.modules.findIndex(({ name }) => name === 'Episodes');
const spans = {
  ...sampleCatalogue,
  modules: sampleCatalogue.modules.map((module, place) => ({
    ...module,
    span:
      place === episodes
        ? {
            begin: module.fields.findIndex(({ name }) => name === 'DECOM'),
            end: module.fields.findIndex(({ name }) => name === 'DEC'),
          }
        : null,
  })),
};
const tableOf = (of: typeof records, module: number) => {
  const table = of.tables.find((each) => each.module === module && each.year === 'this');
  if (table === undefined) throw new Error('the sample has no such table');
  return table;
};

it('rows with a date can be followed, of a module whose rows are spans of time', () => {
  expect(canBeFollowed(tableOf(records, episodes), spans)).toBe(true);
  const header = records.tables.find((table) => table.module !== episodes && table.year === 'this');
  expect(header !== undefined && canBeFollowed(header, spans)).toBe(false);
});

it('a blank row cannot be, whether it stands beside others or alone', () => {
  const withBlank = tableOf(withBlankRow(records, spans, { module: episodes, year: 'this' }), episodes);
  expect(withBlank.rows.at(-1)?.row).toBe(blankRow);
  expect(canBeFollowed(withBlank, spans)).toBe(false);
  const blank = withBlank.rows.slice(-1).map((row) => ({ ...row, row: 7 }));
  expect(canBeFollowed({ ...withBlank, rows: blank }, spans)).toBe(false);
});
