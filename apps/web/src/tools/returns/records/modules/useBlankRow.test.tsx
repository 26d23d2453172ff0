import { render } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it, vi } from 'vitest';

import type { ChildTable } from '../../../../engine/api';
import { blankRow } from '../../state/blankRow';
import { useBlankRow } from './useBlankRow';

const row = {
  row: blankRow,
  file: '',
  line: 0,
  cells: [],
  states: [],
  dates: [],
  changed: [],
  originals: [],
  reasons: [],
  added: true,
};
const table: ChildTable = { module: 1, year: 'this', columns: [], rows: [row] };

function Page({ onLeave, isEditing = false }: { onLeave: () => void; isEditing?: boolean }) {
  const element = useRef<HTMLTableElement>(null);
  useBlankRow(table, element, { isEditing, onLeave });
  return (
    <>
      <table ref={element}>
        <tbody>
          <tr>
            <td data-place="1:0" tabIndex={-1} id="cell" />
          </tr>
        </tbody>
      </table>
      <button type="button" data-undo id="undo" />
      <button type="button" id="other" />
    </>
  );
}

it('does not leave a blank row by coming to a button that undoes, but by going on from there', () => {
  const onLeave = vi.fn();
  render(<Page onLeave={onLeave} />);
  document.getElementById('cell')?.focus();
  document.getElementById('undo')?.focus();
  expect(onLeave).not.toHaveBeenCalled();
  document.getElementById('other')?.focus();
  expect(onLeave).toHaveBeenCalledOnce();
});

it('leaves a blank row of which a cell is edited only once that is over, and not where the editor takes the focus back', () => {
  const onLeave = vi.fn();
  const { rerender } = render(<Page onLeave={onLeave} isEditing />);
  document.getElementById('cell')?.focus();
  document.getElementById('other')?.focus();
  expect(onLeave).not.toHaveBeenCalled();
  document.getElementById('cell')?.focus();
  rerender(<Page onLeave={onLeave} />);
  expect(onLeave).not.toHaveBeenCalled();
  rerender(<Page onLeave={onLeave} isEditing />);
  document.getElementById('other')?.focus();
  rerender(<Page onLeave={onLeave} />);
  expect(onLeave).toHaveBeenCalledOnce();
});
