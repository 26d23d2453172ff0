import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Preview } from '../../engine/api';
import { catalogue, previewOf } from '../../testing/fakeClient';
import { PreviewDialog } from './PreviewDialog';
import { balanceWords, outcomeWords } from './previewWords';

const manyCells = Array.from({ length: 25 }, (_, row) => ({ module: 1, year: 'this' as const, row, field: 1, text: '' }));

function show(preview: Preview | null, doubt = '') {
  const onWrite = vi.fn();
  const onClose = vi.fn();
  render(
    <PreviewDialog
      title="DEC of 25 findings"
      catalogue={catalogue}
      preview={preview}
      waiting="Trying it out."
      doubt={doubt}
      onWrite={onWrite}
      onClose={onClose}
    />,
  );
  return { onWrite, onClose };
}

it('writes nothing before there is anything to be seen', () => {
  show(null);
  expect(screen.getByRole('status').textContent).toBe('Trying it out.');
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
});

it('shows the first cells as they stand and as they would be, and the rest on demand', () => {
  const { onWrite } = show(previewOf(manyCells));
  expect(screen.getAllByRole('row')).toHaveLength(11);
  expect(screen.getByRole('row', { name: 'C0 Episodes DEC 2 was blank' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show 15 more of 25' }));
  expect(screen.getAllByRole('row')).toHaveLength(26);
  fireEvent.click(screen.getByRole('button', { name: 'Write 25 cells of 25 children' }));
  expect(onWrite).toHaveBeenCalledOnce();
});

it('can be left', () => {
  const { onClose, onWrite } = show(previewOf(manyCells));
  fireEvent.click(screen.getByRole('button', { name: 'Leave all 25 as they are' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onWrite).not.toHaveBeenCalled();
});

it('has a value in doubt confirmed', () => {
  show(previewOf(manyCells), 'hello is not a date');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Write/ }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'hello is not a date: write it all the same' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Write/ }).disabled).toBe(false);
});

it('says in words what it would solve and raise, and when that is more', () => {
  const preview: Preview = {
    cells: [],
    solved: [{ rule: 2, findings: 10 }],
    raised: [
      { rule: 1, findings: 16 },
      { rule: 0, findings: 2 },
    ],
  };
  expect(outcomeWords(preview, catalogue)).toBe('It would solve 10 findings (142) and raise 18 (101).');
  expect(balanceWords(preview)).toBe('It would raise 8 more than it solves.');
  expect(balanceWords({ ...preview, raised: [] })).toBe('');
});
