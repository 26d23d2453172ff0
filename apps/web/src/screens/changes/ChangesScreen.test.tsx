import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../engine/api';
import { catalogue, checked } from '../../testing/fakeClient';
import { renderWithStore } from '../../testing/render';
import { basisWords, placeWords, whenWords } from './ChangeTable/changeWords';
import { ChangesScreen } from './ChangesScreen';
import { outcomeOf } from './Outcome/outcome';

const amendment: Amendment = {
  number: 1,
  step: 1,
  kind: 'set cell',
  when: '2026-05-03T10:15:00Z',
  basis: { kind: 'suggestion', text: 'the only home at that postcode' },
  childId: 'C2',
  child: 2,
  module: 'Episodes',
  year: 2026,
  file: 'episodes.csv',
  line: 12,
  field: 'URN',
  oldText: '',
  newText: 'SC123456',
  cells: [],
};
const state = { catalogue, checked, countsAtFirst: Uint32Array.from([0, 1, 5]) };

describe('the changes', () => {
  it('say that there are none', () => {
    renderWithStore(<ChangesScreen />, state);
    expect(screen.getByText(/Nothing has been changed yet/)).toBeTruthy();
  });

  it('come latest first, in words', () => {
    const later: Amendment = { ...amendment, number: 2, kind: 'delete row', cells: [{ column: 'CHILD', text: 'C2' }] };
    renderWithStore(<ChangesScreen />, { ...state, amendments: [amendment, later] });
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.at(-2)).toContain('2C2Episodes 2025/26, episodes.csv line 12Row deleted: CHILD C2');
    expect(rows.at(-1)).toContain('URN from blank to SC123456suggestion: the only home at that postcode');
  });

  it('are taken back one by one, and lead to their child', async () => {
    const { client, store } = renderWithStore(<ChangesScreen />, { ...state, amendments: [amendment] });
    fireEvent.click(screen.getByRole('button', { name: 'Take back change 1' }));
    fireEvent.click(screen.getByRole('button', { name: 'C2' }));
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'revert', parameters: [1] });
      expect(store.getState().records?.id).toBe('C2');
    });
  });

  it('are shown in parts when there are thousands', () => {
    const amendments = Array.from({ length: 230 }, (_, i) => ({ ...amendment, number: i + 1 }));
    const { container } = renderWithStore(<ChangesScreen />, { ...state, amendments });
    const rows = () => container.querySelectorAll('.gt-changes tbody tr').length;
    expect(rows()).toBe(200);
    const more = container.querySelector('.govuk-button');
    expect(more?.textContent).toBe('Show 30 more of 30');
    if (more !== null) fireEvent.click(more);
    expect(rows()).toBe(230);
  });

  it('are summed up as findings solved, new and left', () => {
    renderWithStore(<ChangesScreen />, { ...state, amendments: [amendment] });
    expect(screen.getByText(/^6 findings when checked, 2 solved, 1 new/)).toBeTruthy();
  });
});

describe('words of a change', () => {
  it('leave out what is not known', () => {
    expect(basisWords({ kind: 'typed', text: '' })).toBe('typed');
    expect(placeWords({ ...amendment, line: 0 })).toBe('Episodes 2025/26, episodes.csv');
    expect(placeWords({ ...amendment, file: '' })).toBe('Episodes 2025/26');
    expect(whenWords('last Tuesday')).toBe('last Tuesday');
  });
});

describe('what changes led to', () => {
  it('is told by rule, the largest move first', () => {
    const { solved, added, rules } = outcomeOf(Uint32Array.from([4, 10, 2]), Uint32Array.from([5, 3, 2]));
    expect([solved, added]).toEqual([7, 1]);
    expect(rules.map((each) => each.rule)).toEqual([1, 0]);
  });
});
