import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import type { Changed, ChildRecords, FindingColumns } from '../../../engine/api';
import { checked as madeUp, columns, fakeClient } from '../../../testing/fakeClient';
import { noWork } from '../state/initial';
import { renderWithStore } from '../../../testing/render';
import RecordsScreen from './RecordsScreen';
import { cell, sampleCatalogue, sampleRecords } from './sample/sample';

/** Two children: the sample with its four findings, and one that is valid. */
const findings: FindingColumns = columns([
  [0, 0],
  [0, 1],
  [0, 2],
  [0, 3],
]);
const checked = {
  ...madeUp,
  children: { ids: ['GT0001234', 'GT0009999'], inThisYear: Uint8Array.of(1, 1), inLastYear: Uint8Array.of(1, 0) },
  findings,
};

function recordsOf(child: number): ChildRecords {
  const sample = { ...sampleRecords(), child };
  const renumbered = sample.findings.map((finding, place) => ({ ...finding, finding: place, advisable: false }));
  return child === 0 ? { ...sample, findings: renumbered } : { ...sample, id: 'GT0009999', findings: [] };
}

async function open() {
  const after: Changed = {
    solved: [{ rule: 0, childId: 'GT0001234' }],
    added: [],
    remaining: 3,
    findings: columns([
      [0, 1],
      [0, 2],
      [0, 3],
    ]),
    children: null,
    child: 0,
    changes: 1,
  };
  const client = fakeClient({
    catalogue: () => sampleCatalogue,
    check: () => checked,
    child: recordsOf,
    setCells: () => after,
    countAlike: () => 1,
    work: () => ({ ...noWork, undo: 'DECOM to 20/08/2025' }),
  });
  const rendered = renderWithStore(
    <RecordsScreen />,
    { catalogue: sampleCatalogue, checked, findingsAtFirst: 4, screen: 'records' },
    client,
  );
  await screen.findByRole('heading', { name: 'GT0001234' });
  return rendered;
}

const expanded = () => screen.queryAllByRole('button', { expanded: true }).map((button) => button.textContent);

it('begins with the first finding that the filter lets through', async () => {
  await open();
  expect(expanded()[0]).toContain('433 Continuation');
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Episodes');
});

it('marks children in words, counts them, and shows the one chosen', async () => {
  await open();
  const list = screen.getByRole('listbox', { name: 'Children' });
  expect(within(list).getByRole('option', { name: 'GT0001234 error 4 findings' })).toBeTruthy();
  fireEvent.click(within(list).getByRole('option', { name: 'GT0009999 valid' }));
  await screen.findByRole('heading', { name: 'GT0009999' });
  expect(screen.getByText('No findings')).toBeTruthy();
  expect(screen.getByText(/1 child with errors of 2/)).toBeTruthy();
});

it('reads a cell only while it is on the screen', async () => {
  await open();
  const line = () => document.querySelector('.gt-cell-line')?.textContent;
  fireEvent.focus(screen.getAllByRole('gridcell')[0] ?? document.body);
  expect(line()).toMatch(/^Row 1\. DECOM/);
  fireEvent.click(screen.getByRole('tab', { name: /^Header/ }));
  expect(line()).toMatch(/^Choose a cell/);
});

it('leads from a finding to its cells in another tab, and from a cell to its finding', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: /565 Missing start/ }));
  await waitFor(() => {
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Missing');
  });
  fireEvent.click(screen.getByRole('tab', { name: /Episodes/ }));
  act(() => {
    screen.getByRole('gridcell', { name: /blank; finding 4/ }).focus();
  });
  await waitFor(() => {
    expect(expanded()[0]).toContain('218 Ofsted URN required');
  });
});

it('shows both years for a finding between them', async () => {
  await open();
  expect(screen.getAllByRole('grid')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: /503A/ }));
  await waitFor(() => {
    expect(screen.getAllByRole('grid')).toHaveLength(2);
  });
});

it('steps with n and p, and edits the first cell with e', async () => {
  await open();
  fireEvent.keyDown(document.body, { key: 'n' });
  await waitFor(() => {
    expect(expanded()[0]).toContain('565');
  });
  fireEvent.keyDown(document.body, { key: 'p' });
  await waitFor(() => {
    expect(expanded()[0]).toContain('433');
  });
  fireEvent.keyDown(document.body, { key: 'e' });
  expect(await screen.findByRole('textbox', { name: 'DECOM, row 2' })).toBe(document.activeElement);
});

it('does nothing on single keys when they are switched off', async () => {
  const { store } = await open();
  act(() => {
    store.setState({ shortcutsOn: false });
  });
  fireEvent.keyDown(document.body, { key: 'n' });
  await Promise.resolve();
  expect(expanded()[0]).toContain('433');
});

it('writes an edit, and tells what it solved with undo at hand', async () => {
  const { client } = await open();
  fireEvent.keyDown(document.body, { key: 'e' });
  const field = await screen.findByRole('textbox', { name: 'DECOM, row 2' });
  fireEvent.change(field, { target: { value: '20/08/2025' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(await screen.findByText('1 solved')).toBeTruthy();
  expect(client.calls.find((call) => call.method === 'setCells')?.parameters[0]).toEqual([
    { ...cell('Episodes', 'this', 1, 'DECOM'), text: '20/08/2025' },
  ]);
  expect(screen.getByRole('button', { name: 'Undo: DECOM to 20/08/2025' })).toBeTruthy();
  expect(screen.getByText(/3 findings; 4 when first checked/)).toBeTruthy();
});

it('asks before a row is deleted, and shows what goes with it', async () => {
  const { client } = await open();
  const isDeleted = () => client.calls.some(({ method }) => method === 'deleteRow');
  fireEvent.click(screen.getByRole('button', { name: 'Delete row 2' }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete row 2 of Episodes?' });
  expect(within(dialog).getByRole('row', { name: 'DECOM 28/08/2025' })).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(isDeleted()).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Delete row 2' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Delete the row' }));
  await waitFor(() => {
    expect(isDeleted()).toBe(true);
  });
});

it('copies the identifiers on the list one a line, and says so', async () => {
  const { store } = await open();
  let copied = '';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces it asks for permission
  document.execCommand = () => {
    copied =
      document.querySelector('textarea[aria-hidden]') instanceof HTMLTextAreaElement
        ? (document.querySelector<HTMLTextAreaElement>('textarea[aria-hidden]')?.value ?? '')
        : '';
    return true;
  };
  fireEvent.click(screen.getByRole('button', { name: 'Copy these 2 identifiers' }));
  expect(copied.split('\n').sort()).toEqual(['GT0001234', 'GT0009999']);
  expect(store.getState().announcement).toBe('Copied 2 identifiers, one a line.');
});

it('takes a pasted column as several identifiers, and says which name no child', async () => {
  await open();
  const field = screen.getByRole('searchbox', { name: /^Search by identifier/ });
  fireEvent.paste(field, { clipboardData: { getData: () => 'GT0009999\r\nGT7\r\n' } });
  expect(await screen.findByText('No child found for GT7.')).toBeTruthy();
  expect(screen.getAllByRole('option', { name: /^GT/ })).toHaveLength(1);
});

it('copies all records of the child from the list', async () => {
  await open();
  const list = screen.getByRole('listbox', { name: 'Children' });
  list.focus();
  const setData = vi.fn<(type: string, text: string) => void>();
  fireEvent(list, Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: { setData } }));
  expect(setData.mock.calls[0]?.[1]).toContain('Episodes, 2025/26, this year\nCHILD\tDECOM');
});

it('filters by several rules at once, and says so', async () => {
  const { store } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /433/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /218/ }));
  expect([...store.getState().filter.rules].sort()).toEqual([0, 3]);
  expect(screen.getByText(/rules 433, 218/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'clear the filter' }));
  expect(store.getState().filter.rules.size).toBe(0);
});

it('groups by rule, and shows the child with that finding', async () => {
  await open();
  fireEvent.click(screen.getByRole('radio', { name: 'by rule' }));
  const tree = screen.getByRole('tree');
  fireEvent.click(within(tree).getByRole('treeitem', { name: /218/ }));
  fireEvent.click(within(tree).getByRole('treeitem', { name: 'GT0001234' }));
  await waitFor(() => {
    expect(expanded()[0]).toContain('218');
  });
});

it('prints the child with everything on one sheet', async () => {
  await open();
  const print = vi.fn();
  window.print = print;
  fireEvent.click(screen.getByRole('button', { name: /Print/ }));
  expect(print).toHaveBeenCalled();
  act(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  expect(screen.getByRole('heading', { name: 'Child GT0001234, 2025/26' })).toBeTruthy();
  expect([...document.querySelectorAll('.gt-print__failing')].map((failing) => failing.textContent)).toContain('28/08/2025 [1]');
  act(() => {
    window.dispatchEvent(new Event('afterprint'));
  });
  expect(screen.queryByRole('heading', { name: /Child GT/ })).toBeNull();
});
