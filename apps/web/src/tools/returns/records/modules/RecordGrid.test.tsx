import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { ChildTable } from '../../../../engine/api';
import { blankRow } from '../../state/blankRow';
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
    onAddRowAfter: vi.fn<GridActions['onAddRowAfter']>(),
    onLeaveRow: vi.fn<GridActions['onLeaveRow']>(),
    onDeleteRow: vi.fn<GridActions['onDeleteRow']>(() => Promise.resolve(true)),
    onLetter: vi.fn<GridActions['onLetter']>(),
    onSay: vi.fn<GridActions['onSay']>(),
    onLost: vi.fn<GridActions['onLost']>(),
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
  return {
    ...actions,
    again: (more: typeof change) => {
      rerender(<RecordGrid {...all} {...more} />);
    },
  };
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

it('starts editing by Enter, keeps by Enter, and gives the focus back to the cell', async () => {
  const { onWrite } = show();
  at('2:0').focus();
  press('Enter');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'DECOM, row 2' });
  fireEvent.change(field, { target: { value: ' 20/08/2025 ' } });
  expect((await screen.findAllByText('read as 20/08/2025', { exact: false })).length).toBeGreaterThan(0);
  press('Enter');
  await waitFor(() => {
    expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'DECOM'), '20/08/2025');
  });
  expect(document.activeElement).toBe(at('2:0'));
});

it('types no letter into a cell that is not being edited', () => {
  const { onWrite, onLetter } = show();
  at('2:0').focus();
  for (const letter of ['n', 's', 'u', 'p', 'N', '3']) press(letter);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(onLetter.mock.calls.map(([letter]) => letter)).toEqual(['n', 's', 'u', 'p', 'N', '3']);
  expect(onWrite).not.toHaveBeenCalled();
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
  press('F2');
  press('Enter', { ctrlKey: true });
  await waitFor(() => {
    expect(onNextFinding).toHaveBeenCalled();
  });
  expect(onWrite).not.toHaveBeenCalled();
});

it('keeps what was typed when the field is left for another', async () => {
  const { onWrite } = show();
  at('2:7').focus();
  press('F2');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'SC2' } });
  fireEvent.blur(screen.getByRole('textbox'));
  await waitFor(() => {
    expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'URN'), 'SC2');
  });
});

it('never keeps what is not of the kind of the field by leaving it, and says so', async () => {
  const { onWrite } = show();
  at('2:0').focus();
  press('Enter');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'xxx' } });
  fireEvent.blur(screen.getByRole('textbox'));
  expect(await screen.findByText(/^Not kept yet: Enter again keeps it all the same/)).toBeTruthy();
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
  fireEvent.blur(screen.getByRole('textbox'));
  await Promise.resolve();
  expect(onWrite).not.toHaveBeenCalled();
  press('Enter');
  expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'DECOM'), 'xxx');
});

it('keeps what is not of the kind of the field by Enter a second time, and asks anew for another text', async () => {
  const { onWrite } = show();
  at('2:0').focus();
  press('Enter');
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: 'x' } });
  press('Enter');
  expect(await screen.findByText(/^Not kept yet/)).toBeTruthy();
  fireEvent.change(field, { target: { value: 'xx' } });
  expect(screen.queryByText(/^Not kept yet/)).toBeNull();
  press('Enter');
  expect(await screen.findByText(/^Not kept yet/)).toBeTruthy();
  expect(onWrite).not.toHaveBeenCalled();
  press('Enter');
  expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'DECOM'), 'xx');
});

/** What the browser sends on Ctrl+C or Ctrl+V; answers with what was put on the clipboard. */
function clipboard(type: 'copy' | 'paste', pasted = '') {
  const setData = vi.fn();
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    clipboardData: { setData, getData: () => pasted },
  });
  fireEvent(document.activeElement ?? document.body, event);
  const [put] = setData.mock.calls as [string, string][];
  return put?.[1];
}

it('copies the cell, and from its number the row', () => {
  const { onSay } = show();
  at('1:0').focus();
  expect(clipboard('copy')).toBe(episodes.rows[0]?.cells[1]);
  press('ArrowLeft');
  expect(document.activeElement?.tagName).toBe('TH');
  expect(clipboard('copy')?.split('\t')).toEqual(episodes.rows[0]?.cells);
  expect(onSay.mock.lastCall).toEqual(['Copied row 1.']);
});

it('pastes one cell as if it were typed, and refuses several', async () => {
  const { onWrite, onSay } = show();
  at('2:0').focus();
  clipboard('paste', '1/8/2025\t2/8/2025');
  expect(onSay.mock.lastCall?.[0]).toContain('One cell is written at a time');
  clipboard('paste', 'xx');
  expect(await screen.findByText(/^Not kept yet/)).toBeTruthy();
  expect(onWrite).not.toHaveBeenCalled();
  press('Escape');
  clipboard('paste', '01/08/2025\r\n');
  await waitFor(() => {
    expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'DECOM'), '01/08/2025');
  });
});

it('pastes nothing into a cell that is worked out', () => {
  const { onSay } = show();
  screen.getByRole('gridcell', { name: /cannot be worked out without a postcode directory/ }).focus();
  clipboard('paste', 'x');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(onSay.mock.lastCall?.[0]).toContain('cannot be written over');
});

it('blanks a cell with Delete', () => {
  const { onWrite } = show();
  at('2:4').focus();
  press('Delete');
  expect(onWrite).toHaveBeenCalledWith(cell('Episodes', 'this', 1, 'PLACE_PROVIDER'), '');
});

it('offers the codes of the year with their meanings, and takes any text', async () => {
  const { onWrite } = show();
  at('2:3').focus();
  press('Enter');
  const field = screen.getByRole('combobox', { name: 'PLACE, row 2' });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'U6foster carer, other, neither',
    "K2children's home",
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
  await waitFor(() => {
    expect(onWrite).toHaveBeenLastCalledWith(cell('Episodes', 'this', 1, 'PLACE'), 'Z9');
  });
});

it('finds a code by words of its meaning, chosen by a click', () => {
  const { onWrite } = show();
  at('2:3').focus();
  press('Enter');
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'foster' } });
  fireEvent.click(screen.getByRole('option', { name: /U6/ }));
  expect(onWrite).toHaveBeenLastCalledWith(cell('Episodes', 'this', 1, 'PLACE'), 'U6');
});

it('deletes a row from the end of it, and the focus stays in the table', async () => {
  const { onDeleteRow, again } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Delete row 2' }));
  expect(onDeleteRow).toHaveBeenCalledWith(episodes, 1);
  await Promise.resolve();
  again({ table: { ...episodes, rows: episodes.rows.slice(0, 1) } });
  expect(document.activeElement).toBe(at('1:0'));
  fireEvent.click(screen.getByRole('button', { name: 'Delete row 1' }));
  await Promise.resolve();
  again({ table: { ...episodes, rows: [] } });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Add a blank row/ }));
});

it('leaves the focus where it is when the row is kept after all', async () => {
  const { onDeleteRow, again } = show();
  onDeleteRow.mockResolvedValue(false);
  const button = screen.getByRole('button', { name: 'Delete row 2' });
  button.focus();
  fireEvent.click(button);
  await Promise.resolve();
  again({ chosenFinding: 43 });
  expect(document.activeElement).toBe(button);
});

it('moves to a row that was added, and tells when it is left blank', () => {
  const { onAddRow, onLeaveRow, again } = show();
  fireEvent.click(screen.getByRole('button', { name: /^Add a blank row/ }));
  expect(onAddRow).toHaveBeenCalledWith(episodes);
  const [row] = episodes.rows;
  if (!row) throw new Error('no row');
  again({ table: { ...episodes, rows: [...episodes.rows, { ...row, row: blankRow, line: 0, added: true }] } });
  expect(document.activeElement).toBe(at('3:0'));
  press('ArrowRight');
  expect(onLeaveRow).not.toHaveBeenCalled();
  press('ArrowUp');
  expect(onLeaveRow).toHaveBeenCalledOnce();
});

it('adds a row that follows the last, where rows are spans of time', () => {
  const { onAddRowAfter, again } = show();
  fireEvent.click(screen.getByRole('button', { name: /^Add one that follows/ }));
  expect(onAddRowAfter).toHaveBeenCalledWith(episodes);
  again({ table: { ...episodes, rows: [] } });
  expect(screen.queryByRole('button', { name: /^Add one that follows/ })).toBeNull();
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
