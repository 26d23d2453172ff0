import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { ChildTable } from '../../../engine/api';
import { cell, sampleCatalogue, sampleRecords } from '../sample/sample';
import { marksOf } from './marks';
import { type GridActions, RecordGrid, type Request } from './RecordGrid';

const records = sampleRecords();
const [, second] = records.tables;
if (!second) throw new Error('no episodes');
const episodes: ChildTable = second;

function show(change: { table?: ChildTable; request?: Request | null; chosenFinding?: number | null } = {}) {
  const actions = {
    onAt: vi.fn<GridActions['onAt']>(),
    onWrite: vi.fn<GridActions['onWrite']>(() => Promise.resolve()),
    onNextFinding: vi.fn<GridActions['onNextFinding']>(),
    onAddRow: vi.fn<GridActions['onAddRow']>(),
    onDeleteRow: vi.fn<GridActions['onDeleteRow']>(),
    onHelp: vi.fn<GridActions['onHelp']>(),
    readCell: vi.fn<GridActions['readCell']>((_module, _field, text) =>
      Promise.resolve({ state: text.includes('x') ? 'unreadable' : 'value', words: `read as ${text}` }),
    ),
  };
  const all = {
    table: episodes,
    catalogue: sampleCatalogue,
    returnYear: 2026,
    marks: marksOf(records.findings),
    chosenFinding: null,
    allColumns: false,
    request: null,
    actions,
    ...change,
  };
  const { rerender } = render(<RecordGrid {...all} />);
  return { ...actions, again: (more: typeof change) => { rerender(<RecordGrid {...all} {...more} />); } };
}

const at = (place: string) => {
  const found = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  if (!found) throw new Error(`nothing at ${place}`);
  return found;
};
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

it('is a named grid whose cells tell their findings in words', () => {
  show();
  expect(screen.getByRole('grid', { name: 'Episodes, 2025/26, this year' })).toBeTruthy();
  expect(screen.getByRole('gridcell', { name: /^28\/08\/2025.*finding 1$/ })).toBeTruthy();
  expect(screen.getByRole('gridcell', { name: /blank; finding 4/ })).toBeTruthy();
});

it('says why a derived cell is blank, and does not let it be edited', () => {
  const { onHelp } = show();
  const derived = screen.getByRole('gridcell', { name: /cannot be worked out without a postcode directory/ });
  expect(derived.getAttribute('aria-readonly')).toBe('true');
  fireEvent.doubleClick(derived);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(onHelp).toHaveBeenCalledWith(1, 9);
});

it('tells what a changed cell was, and what cannot be read', () => {
  const table = structuredClone(episodes);
  const [row] = table.rows;
  if (!row) throw new Error('no row');
  row.cells[1] = '31/31/2025';
  row.states[1] = 'unreadable';
  row.changed[1] = true;
  row.originals[1] = '14/05/2024';
  show({ table });
  expect(screen.getByRole('gridcell', { name: /31\/31\/2025.*not a date; was 14\/05\/2024/ })).toBeTruthy();
});

it('is one stop of the Tab key, moved through with arrow keys', () => {
  const { onAt } = show();
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
  at('1:0').focus();
  press('ArrowRight');
  press('ArrowDown');
  expect(document.activeElement).toBe(at('2:1'));
  expect(onAt).toHaveBeenLastCalledWith(cell('Episodes', 'this', 1, 'RNE'));
  press('ArrowUp');
  press('ArrowUp');
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

it('opens the help of a field from its heading', () => {
  const { onHelp } = show();
  fireEvent.click(screen.getByRole('button', { name: /^LS$/ }));
  expect(onHelp).toHaveBeenCalledWith(1, 3);
});

it('starts editing by typing, keeps by Enter, and gives the focus back to the cell', async () => {
  const { onWrite } = show();
  at('2:0').focus();
  press('2');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'DECOM, row 2' });
  expect(field.value).toBe('2');
  fireEvent.change(field, { target: { value: ' 20/08/2025 ' } });
  expect((await screen.findAllByText('read as 20/08/2025', { exact: false })).length).toBeGreaterThan(0);
  press('Enter');
  expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'DECOM'), '20/08/2025');
  expect(document.activeElement).toBe(at('2:0'));
});

it('leaves the cell as it was on Escape', () => {
  const { onWrite } = show();
  at('2:0').focus();
  press('F2');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'x' } });
  press('Escape');
  expect(onWrite).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(at('2:0'));
});

it('writes nothing where nothing was changed', () => {
  const { onWrite } = show();
  at('2:0').focus();
  press('Enter');
  press('Enter');
  expect(onWrite).not.toHaveBeenCalled();
});

it('goes on to the next cell by Tab and to the next finding by Ctrl and Enter', async () => {
  const { onWrite, onNextFinding } = show();
  at('1:0').focus();
  press('Enter');
  press('Tab');
  expect(document.activeElement).toBe(at('1:1'));
  press('P');
  press('Enter', { ctrlKey: true });
  await waitFor(() => { expect(onNextFinding).toHaveBeenCalled(); });
  expect(onWrite).not.toHaveBeenCalled();
});

it('keeps what was typed when the field is left for another', () => {
  const { onWrite } = show();
  at('2:7').focus();
  press('S');
  fireEvent.blur(screen.getByRole('textbox'));
  expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'URN'), 'S');
});

it('blanks a cell with Delete', () => {
  const { onWrite } = show();
  at('2:4').focus();
  press('Delete');
  expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'PLACE_PROVIDER'), '');
});

it('offers the codes of the year with their meanings, and takes any text', () => {
  const { onWrite } = show();
  at('2:3').focus();
  press('Enter');
  const field = screen.getByRole('combobox', { name: 'PLACE, row 2' });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'U6foster carer, other, neither', "K2children's home",
  ]);
  press('ArrowDown');
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: /K2/ }).id);
  press('ArrowUp');
  press('Enter');
  expect(onWrite).toHaveBeenLastCalledWith(cell('Episodes', 'this', 1, 'PLACE'), 'U6');
  press('Enter');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'Z9' } });
  expect(screen.queryByRole('option')).toBeNull();
  press('Enter');
  expect(onWrite).toHaveBeenLastCalledWith(cell('Episodes', 'this', 1, 'PLACE'), 'Z9');
});

it('finds a code by words of its meaning, chosen by a click', () => {
  const { onWrite } = show();
  at('2:3').focus();
  press('f');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'foster' } });
  fireEvent.click(screen.getByRole('option', { name: /U6/ }));
  expect(onWrite).toHaveBeenLastCalledWith(cell('Episodes', 'this', 1, 'PLACE'), 'U6');
});

it('deletes a row from the end of it, and the focus stays in the table', () => {
  const { onDeleteRow, again } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Delete row 2' }));
  expect(onDeleteRow).toHaveBeenCalledWith(episodes, 1);
  again({ table: { ...episodes, rows: episodes.rows.slice(0, 1) } });
  expect(document.activeElement).toBe(at('1:0'));
  fireEvent.click(screen.getByRole('button', { name: 'Delete row 1' }));
  again({ table: { ...episodes, rows: [] } });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Add a row/ }));
});

it('moves to a row that was added', () => {
  const { onAddRow, again } = show();
  fireEvent.click(screen.getByRole('button', { name: /^Add a row/ }));
  expect(onAddRow).toHaveBeenCalledWith(episodes);
  const [row] = episodes.rows;
  if (!row) throw new Error('no row');
  again({ table: { ...episodes, rows: [...episodes.rows, { ...row, row: 9, line: 0, added: true }] } });
  expect(document.activeElement).toBe(at('3:0'));
});

it('shows, enters or edits the cell it is asked for, once', () => {
  const request: Request = { cell: cell('Episodes', 'this', 1, 'URN'), how: 'edit' };
  const { again } = show({ request });
  expect(screen.getByRole('textbox', { name: 'URN, row 2' })).toBe(document.activeElement);
  press('Escape');
  again({ request, chosenFinding: 43 });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(at('2:7').className).toContain('gt-cell--chosen');
});
