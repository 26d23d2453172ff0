import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Amendment, Beside, ChangeBeside } from '../../../engine/api';
import { catalogue, checked } from '../../../testing/fakeClient';
import { renderWithStore } from '../../../testing/render';
import { basisWords, placeWords, whenWords } from './ChangeTable/changeWords';
import { ChangesScreen } from './ChangesScreen';
import { outcomeOf } from './Outcome/outcome';

const amendment: Amendment = {
  number: 1,
  step: 1,
  kind: 'set cell',
  when: '2026-05-03T10:15:00Z',
  who: 'Ann',
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
    expect(screen.getByText(/^6 findings when first checked, 2 solved, 1 new/)).toBeTruthy();
  });
});

describe('what is kept beside the return', () => {
  const moved: ChangeBeside = {
    change: amendment,
    standing: 'set aside',
    reason: 'no file',
    why: 'Episodes of 2026 was not given.',
    against: null,
  };
  const beside: Beside = {
    changes: [
      moved,
      { ...moved, change: { ...amendment, number: 2 }, standing: 'done in the source', why: 'The files hold it.' },
      {
        change: { ...amendment, number: 3, who: 'Ben', newText: 'SC999999' },
        standing: 'clashes',
        reason: '',
        why: '',
        against: amendment,
      },
    ],
    notes: [{ note: 0, rule: '142', childId: 'C2', text: 'asked the court', standing: 'solved', reason: '' }],
  };

  it('is told by reason', () => {
    const other: ChangeBeside = {
      ...moved,
      change: { ...amendment, number: 4 },
      reason: 'other year',
      why: 'The change is of 2025/26.',
    };
    renderWithStore(<ChangesScreen />, { ...state, beside: { changes: [moved, other], notes: [] } });
    expect(screen.getByRole('region', { name: '1 set aside: its file is not here' }).textContent).toContain('was not given');
    expect(screen.getByRole('region', { name: '1 set aside: it is of another return year' }).textContent).toContain('of 2025/26');
  });

  it('says why each is not in force', () => {
    renderWithStore(<ChangesScreen />, { ...state, beside });
    const aside = screen.getByRole('region', { name: '1 set aside: its file is not here' });
    expect(aside.textContent).toContain('Episodes of 2026 was not given.');
    expect(screen.getByRole('region', { name: /^1 done in the source/ }).textContent).toContain('The files hold it.');
    expect(screen.getByRole('region', { name: /^1 note whose finding/ }).textContent).toContain('solved');
  });

  it('lets the analyst choose between two sessions, with who and when', async () => {
    const { client } = renderWithStore(<ChangesScreen />, { ...state, beside });
    const clash = within(screen.getByRole('region', { name: /^1 clash/ }));
    expect(clash.getByRole('row', { name: /Ann, 3 May 2026.*Ben, 3 May 2026/ })).toBeTruthy();
    fireEvent.click(clash.getByRole('button', { name: /^Take the other/ }));
    fireEvent.click(clash.getByRole('button', { name: /^Keep what is in force/ }));
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'prefer', parameters: [3] });
      expect(client.calls).toContainEqual({ method: 'forgetChange', parameters: [3] });
    });
  });

  it('goes only by its own button', async () => {
    const { client, store } = renderWithStore(<ChangesScreen />, { ...state, beside });
    fireEvent.click(screen.getByRole('button', { name: 'Forget change 1' }));
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'forgetChange', parameters: [1] });
    });
    act(() => {
      store.setState({ beside });
    });
    fireEvent.click(screen.getByRole('button', { name: 'Forget the note on 142, child C2' }));
    await waitFor(() => {
      expect(store.getState().question).toMatchObject({
        title: 'Forget this note?',
        words: '“asked the court” cannot be brought back.',
      });
    });
    act(() => {
      store.getState().answer(true);
    });
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'forgetChange', parameters: [1] });
      expect(client.calls).toContainEqual({ method: 'forgetNote', parameters: [0] });
    });
  });
});

describe('the name for the change log', () => {
  it('is taken on leaving the field, and only when it is another', async () => {
    const { client } = renderWithStore(<ChangesScreen />, state);
    const name = screen.getByLabelText(/^Your name/);
    fireEvent.blur(name);
    fireEvent.change(name, { target: { value: ' Ann ' } });
    fireEvent.blur(name);
    await waitFor(() => {
      expect(client.calls.filter((call) => call.method === 'sign')).toEqual([{ method: 'sign', parameters: ['Ann'] }]);
    });
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
    const running = { now: new Set([0, 1, 2]), begunLater: new Set<number>() };
    const { solved, added, rules } = outcomeOf(Uint32Array.from([4, 10, 2]), Uint32Array.from([5, 3, 2]), running);
    expect([solved, added]).toEqual([7, 1]);
    expect(rules.map((each) => each.rule)).toEqual([1, 0]);
  });

  it('tells rules apart that began to run later, or do not run now', () => {
    const running = { now: new Set([0, 1]), begunLater: new Set([1]) };
    const outcome = outcomeOf(Uint32Array.from([4, 10, 2]), Uint32Array.from([3, 10, 0]), running);
    expect(outcome).toMatchObject({ atFirst: 6, solved: 1, added: 0, begun: 10, stopped: 2, now: 13 });
  });
});
