import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue, checked, emptySurvey, filledSurvey } from '../../../testing/fakeClient';
import { renderWithStore } from '../../../testing/render';
import { StartScreen } from './StartScreen';

describe('before any file', () => {
  it('says what the page is and that nothing leaves, and offers files, a folder or an example', async () => {
    const { store } = renderWithStore(<StartScreen />, { catalogue, survey: emptySurvey });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Check your children-looked-after return');
    expect(screen.getByText(/Your files stay in this browser/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Choose a folder' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try with example data' }));
    await waitFor(() => {
      expect(store.getState().checked).not.toBeNull();
    });
  });

  it('takes files that are picked', async () => {
    const file = new File(['x'], 'a.csv');
    Object.defineProperty(file, 'webkitRelativePath', { value: '' });
    const { client, store } = renderWithStore(<StartScreen />, { catalogue, survey: emptySurvey });
    fireEvent.change(screen.getByLabelText('Files to check'), { target: { files: [file] } });
    await waitFor(() => {
      expect(store.getState().survey).toBe(filledSurvey);
    });
    expect(client.calls[0]?.parameters[0]).toMatchObject([{ name: 'a.csv' }]);
  });
});

describe('with files', () => {
  const state = { catalogue, survey: filledSurvey, checked };

  it('says at once what was found', () => {
    renderWithStore(<StartScreen />, state);
    expect(screen.getByRole('region', { name: 'Checked' }).textContent).toContain('5 findings in 3 of 4 children');
  });

  it('goes to the first finding', async () => {
    const { store } = renderWithStore(<StartScreen />, state);
    fireEvent.click(screen.getByRole('button', { name: 'Go to the first finding' }));
    await waitFor(() => {
      expect([store.getState().screen, store.getState().finding]).toEqual(['records', 0]);
    });
  });

  it('says why it cannot be checked yet', () => {
    const survey = { ...filledSurvey, notReady: 'There are no episodes of this year.' };
    renderWithStore(<StartScreen />, { catalogue, survey });
    const banner = screen.getByRole('region', { name: 'Not checked yet' });
    expect(banner.textContent).toContain('There are no episodes of this year.');
  });

  it('lists each file, with the reasons open where it was not used', () => {
    renderWithStore(<StartScreen />, state);
    const table = screen.getByRole('table', { name: 'What each file was taken for' });
    expect(within(table).getByRole('row', { name: /^notes.txt Not used/ })).toBeTruthy();
    expect(within(table).getByText('Not a return.')).toBeTruthy();
    const remarks = within(table).getByRole('button', { name: /^1 problem, 1 note/ });
    expect(remarks.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(remarks);
    expect(remarks.getAttribute('aria-expanded')).toBe('true');
    expect(table.textContent).toContain('line 7, DEC: The line is cut. (2 times)');
  });

  it('moves a file to the other year, and takes one away', async () => {
    const { client } = renderWithStore(<StartScreen />, state);
    fireEvent.change(screen.getByLabelText('Year of this/episodes.csv'), { target: { value: 'last' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove notes.txt' }));
    await waitFor(() => {
      const asked = client.calls.map(({ method, parameters }) => [method, ...parameters]);
      expect(asked).toContainEqual(['moveToYear', 'this/episodes.csv', 'last']);
      expect(asked).toContainEqual(['takeAway', 2]);
    });
  });

  it('puts all files of a year right by one control', async () => {
    const { client } = renderWithStore(<StartScreen />, state);
    fireEvent.change(screen.getByLabelText('These are'), { target: { value: 'last' } });
    await waitFor(() => {
      expect(client.calls).toContainEqual({
        method: 'putInYears',
        parameters: [[{ name: 'this/episodes.csv', year: 'last' }]],
      });
    });
  });

  it('says of a file that was not used why, in one line, and the rest on demand', () => {
    const [, notes] = filledSurvey.files;
    if (notes === undefined) throw new Error('There is no such file.');
    const remark = { kind: 'note' as const, file: notes.name, line: 1, field: '', text: 'A note.', count: 1 };
    const survey = { ...filledSurvey, files: [{ ...notes, remarks: [remark, ...notes.remarks] }] };
    renderWithStore(<StartScreen />, { catalogue, survey });
    expect(screen.getByText('Not a return.').closest('details')).toBeNull();
    const folded = screen.getByText(/A note\./).closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('note');
    expect(folded?.textContent).not.toContain('problem');
  });

  it('says by whose definitions a year is checked that has none of its own', () => {
    renderWithStore(<StartScreen />, { ...state, survey: { ...filledSurvey, returnYear: 2028 } });
    expect(screen.getByText(/2027\/28: checked by the definitions of 2026\/27/)).toBeTruthy();
  });

  it('takes year and authority as chosen', async () => {
    const { client } = renderWithStore(<StartScreen />, state);
    fireEvent.change(screen.getByLabelText('Return year'), { target: { value: '2025' } });
    fireEvent.change(screen.getByLabelText('Local authority'), { target: { value: 'Manchester' } });
    await waitFor(() => {
      const asked = client.calls.map(({ method, parameters }) => [method, ...parameters]);
      expect(asked).toContainEqual(['chooseYear', 2025]);
      expect(asked).toContainEqual(['chooseAuthority', 'Manchester']);
    });
  });

  it('asks before it forgets unsaved work', async () => {
    const { store, client } = renderWithStore(<StartScreen />, { ...state, unsaved: true });
    fireEvent.click(screen.getByRole('button', { name: 'Forget all files and changes' }));
    expect(client.calls).toEqual([]);
    expect(store.getState().question?.title).toBe('Forget your changes?');
    act(() => {
      store.getState().answer(true);
    });
    await waitFor(() => {
      expect(store.getState().survey).toBe(emptySurvey);
    });
  });

  it('takes a year chosen by keys on Enter or on leaving the field, not at each press', async () => {
    const { client } = renderWithStore(<StartScreen />, state);
    const years = () => client.calls.filter((call) => call.method === 'chooseYear').map((call) => call.parameters[0]);
    const field = screen.getByLabelText('Return year');
    for (const value of ['2025', '2024']) {
      fireEvent.keyDown(field, { key: 'ArrowDown' });
      fireEvent.change(field, { target: { value } });
    }
    expect(years()).toEqual([]);
    expect(screen.getByText(/^Press Enter to take this year/)).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => {
      expect(years()).toEqual([2024]);
    });
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.change(field, { target: { value: '2023' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.blur(field);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.change(field, { target: { value: '2025' } });
    fireEvent.blur(field);
    await waitFor(() => {
      expect(years()).toEqual([2024, 2025]);
    });
  });

  it('can be checked again after it was stopped', async () => {
    const { store } = renderWithStore(<StartScreen />, { catalogue, survey: filledSurvey });
    fireEvent.click(screen.getByRole('button', { name: 'Check now' }));
    await waitFor(() => {
      expect(store.getState().checked).not.toBeNull();
    });
  });

  it('names the modules not given', () => {
    renderWithStore(<StartScreen />, state);
    expect(screen.getByText('This year: Header')).toBeTruthy();
    expect(screen.getByText('Last year: all modules')).toBeTruthy();
  });
});
