import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NewerExport, Survey } from '../../../../engine/api';
import { catalogue, filledSurvey } from '../../../../testing/fakeClient';
import { renderWithStore } from '../../../../testing/render';
import { NewerExports } from './NewerExports';

const one: NewerExport = {
  older: 1,
  olderName: 'this/episodes.csv',
  newer: 4,
  newerName: 'episodes.csv',
  tables: [],
  rows: 1478,
  repeated: 1477,
};
const survey: Survey = { ...filledSurvey, newer: [one] };

describe('a newer export', () => {
  it('is asked about with the proposed answer in focus', async () => {
    renderWithStore(<NewerExports />, { catalogue, survey });
    const dialog = screen.getByRole('dialog', { name: 'Replace the file given before?' });
    expect(dialog.textContent).toContain('Replace this/episodes.csv of earlier by episodes.csv? 1,477 of 1,478 rows repeat.');
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Replace' }));
    });
  });

  it('of a part of a file is asked about by the names of its tables, and the rest is said to stay', () => {
    const tables = ['may.zip/this/episodes.csv', 'may.zip/this/header.csv'];
    const part = { ...one, olderName: 'may.zip', newerName: 'june.xlsx', tables };
    renderWithStore(<NewerExports />, { catalogue, survey: { ...survey, newer: [part] } });
    const dialog = screen.getByRole('dialog', { name: 'Replace part of the file given before?' });
    expect(dialog.textContent).toContain(
      'Replace may.zip/this/episodes.csv and may.zip/this/header.csv of earlier by june.xlsx?',
    );
    expect(dialog.textContent).toContain('1,477 of 1,478 rows repeat. What else is in may.zip stays.');
  });

  it('takes the place of the older one', async () => {
    const { client } = renderWithStore(<NewerExports />, { catalogue, survey });
    fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'replace', parameters: [[{ older: 1, newer: 4 }]] });
    });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
  });

  it('is kept beside it', async () => {
    const { client } = renderWithStore(<NewerExports />, { catalogue, survey });
    fireEvent.click(screen.getByRole('button', { name: 'Keep both' }));
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'keepBeside', parameters: [[4]] });
    });
  });

  it('is one question for several files', async () => {
    const two = { ...one, older: 2, olderName: 'this/header.csv', newer: 5, newerName: 'header.csv' };
    const { client } = renderWithStore(<NewerExports />, { catalogue, survey: { ...survey, newer: [one, two] } });
    expect(screen.getByRole('dialog', { name: 'Replace 2 files given before?' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await waitFor(() => {
      expect(client.calls[0]?.parameters).toEqual([
        [
          { older: 1, newer: 4 },
          { older: 2, newer: 5 },
        ],
      ]);
    });
  });

  it('is not asked about again once the question was closed, until there is another', () => {
    const { store } = renderWithStore(<NewerExports />, { catalogue, survey });
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => {
      store.setState({ survey: { ...survey, newer: [{ ...one }] } });
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => {
      store.setState({ survey: { ...survey, newer: [one, { ...one, newer: 5 }] } });
    });
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('waits until the work in hand is done', () => {
    renderWithStore(<NewerExports />, { catalogue, survey, progress: { stage: 'Checking', share: null } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
