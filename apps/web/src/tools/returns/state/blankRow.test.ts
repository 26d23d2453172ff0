import { expect, it } from 'vitest';
import type { ChildRecords } from '../../../engine/api';
import { catalogue, checked, columns, fakeClient, recordsOf } from '../../../testing/fakeClient';
import { blankRow, blankRowOf } from './blankRow';
import { createPageStore } from './store';
import { canUndo, undoneNext } from './views/undo';

const twoColumns = (records: ChildRecords): ChildRecords => ({
  ...records,
  tables: [
    {
      module: 1,
      year: 'this',
      columns: [
        { field: 0, name: 'CHILD', editable: true },
        { field: 1, name: 'DEC', editable: true },
      ],
      rows: [],
    },
  ],
});

async function withBlankRow() {
  const client = fakeClient({
    child: (child) =>
      twoColumns(
        recordsOf(
          child,
          columns([
            [0, 1],
            [0, 2],
          ]),
        ),
      ),
  });
  const store = createPageStore(client, () => undefined);
  store.setState({ catalogue, checked, screen: 'records' });
  const page = () => store.getState();
  await page().showChild(0);
  await page().addRow(1, 'this');
  const asked = (method: string) => client.calls.filter((call) => call.method === method).map(({ parameters }) => parameters);
  return { store, page, asked };
}

it('is shown with the child in it, and is not the engine’s yet: it has no findings', async () => {
  const { page, asked } = await withBlankRow();
  const [row] = page().records?.tables[0]?.rows ?? [];
  expect([row?.row, row?.cells, row?.added]).toEqual([blankRow, ['A10', ''], true]);
  expect(asked('addRow')).toEqual([]);
  expect(page().unsaved).toBe(false);
});

it('is added with the first cell that is filled, as one step', async () => {
  const { page, asked } = await withBlankRow();
  await page().setCells([{ module: 1, year: 'this', row: blankRow, field: 1, text: '01/05/2025' }], { kind: 'typed', text: '' });
  expect(asked('addRow')).toEqual([[1, 'this', 0, [{ field: 1, text: '01/05/2025' }], { kind: 'typed', text: '' }]]);
  expect(asked('setCells')).toEqual([]);
  expect(blankRowOf(page().records)).toBeNull();
  expect(page().work.undo).not.toBe('');
});

it('is added blank when it is left, once', async () => {
  const { page, asked } = await withBlankRow();
  await Promise.all([page().keepBlankRow(), page().keepBlankRow()]);
  expect(asked('addRow')).toEqual([[1, 'this', 0, [], { kind: 'typed', text: '' }]]);
});

it('goes without a trace when it is taken away or deleted', async () => {
  const { page, asked } = await withBlankRow();
  await page().undo();
  expect(blankRowOf(page().records)).toBeNull();
  await page().addRow(1, 'this');
  await page().deleteRow(1, 'this', blankRow);
  expect(blankRowOf(page().records)).toBeNull();
  expect([asked('addRow'), asked('deleteRow')]).toEqual([[], []]);
});

it('stays where it is when something else of the child is changed', async () => {
  const { page } = await withBlankRow();
  await page().setCells([{ module: 1, year: 'this', row: 0, field: 1, text: '' }], { kind: 'typed', text: '' });
  expect(blankRowOf(page().records)).toEqual({ module: 1, year: 'this' });
});

it('does not take what is typed into it along when it has gone: that is said', async () => {
  const { page, asked } = await withBlankRow();
  await page().keepBlankRow();
  await page().setCells([{ module: 1, year: 'this', row: blankRow, field: 1, text: '01/05/2025' }], { kind: 'typed', text: '' });
  expect(asked('setCells')).toEqual([]);
  expect(page().problem).toContain('“01/05/2025” was typed into a blank row that is not there any more');
});

it('leads nowhere when it was left for another child', async () => {
  const { page } = await withBlankRow();
  await Promise.all([page().keepBlankRow(), page().showChild(2)]);
  expect(page().child).toBe(2);
});

it('goes first when something is undone, and no step with it, nor what could be made again', async () => {
  const { store, page, asked } = await withBlankRow();
  await page().setCells([{ module: 1, year: 'this', row: 0, field: 1, text: '' }], { kind: 'typed', text: '' });
  const work = { ...page().work, redo: 'an earlier change' };
  store.setState({ work });
  expect([canUndo(page()), undoneNext(page())]).toEqual([true, 'the blank row']);
  await page().undo();
  expect(blankRowOf(page().records)).toBeNull();
  expect([asked('undo'), page().work]).toEqual([[], work]);
  expect(page().announcement).toBe('The blank row is gone. Nothing else was undone.');
  await page().undo();
  expect(asked('undo')).toHaveLength(1);
});
