import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ColumnCorrection } from '../../../../engine/api';
import { catalogue } from '../../../../testing/fakeClient';
import { renderWithStore } from '../../../../testing/render';
import { Corrections } from './Corrections';

const padded: ColumnCorrection = {
  words: '2 values with spaces around them -> trimmed',
  module: 'Episodes',
  field: 'PLACE',
  file: 'episodes.csv',
  confidence: 'sure',
  basis: 'spaces around the value',
  solved: 0,
  raised: 0,
  cells: [
    { module: 1, year: 'this', row: 0, field: 1, text: 'K2', present: ' K2', line: 2, childId: 'A10' },
    { module: 1, year: 'this', row: 3, field: 1, text: 'U4', present: 'U4 ', line: 5, childId: 'C2' },
  ],
};

describe('corrections of columns', () => {
  it('are not mentioned where there are none', () => {
    const { container } = renderWithStore(<Corrections corrections={[]} />);
    expect(container.textContent).toBe('');
  });

  it('show what would change and what it would do', () => {
    renderWithStore(<Corrections corrections={[{ ...padded, confidence: 'choose', solved: 1, raised: 2 }]} />);
    expect(screen.getByRole('heading', { name: 'Columns to correct' })).toBeTruthy();
    expect(screen.getByText(/2 values with spaces around them -> trimmed/).textContent).toContain(
      '1 finding solved, 2 new. This may be wrong: look some of them up first.',
    );
    expect(screen.getByRole('row', { name: 'A10 2 K2 K2', hidden: true })).toBeTruthy();
  });

  it('are made all at once, as one bulk change', async () => {
    const { client } = renderWithStore(<Corrections corrections={[padded]} />, { catalogue });
    fireEvent.click(screen.getByRole('button', { name: /Correct all 2…\s*in Episodes PLACE, spaces around the value/ }));
    expect(await screen.findByText('It would solve 1 finding (142) and raise none.')).toBeTruthy();
    expect(client.calls.some(({ method }) => method === 'setCells')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Write 2 cells of 2 children' }));
    await waitFor(() => {
      expect(client.calls).toContainEqual({
        method: 'setCells',
        parameters: [
          [
            { module: 1, year: 'this', row: 0, field: 1, text: 'K2' },
            { module: 1, year: 'this', row: 3, field: 1, text: 'U4' },
          ],
          { kind: 'bulk', text: 'spaces around the value' },
        ],
      });
    });
  });

  it('are shown in part when there are many', () => {
    const [cell] = padded.cells;
    if (cell === undefined) throw new Error('no cell');
    const cells = Array.from({ length: 25 }, (_, row) => ({ ...cell, row }));
    renderWithStore(<Corrections corrections={[{ ...padded, cells }]} />);
    expect(screen.getByText('and 5 more')).toBeTruthy();
  });
});
