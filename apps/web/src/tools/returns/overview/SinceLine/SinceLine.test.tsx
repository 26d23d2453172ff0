import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FileFact, SinceRun, Survey } from '../../../../engine/api';
import { catalogue, checked, fakeClient, filledSurvey } from '../../../../testing/fakeClient';
import { renderWithStore } from '../../../../testing/render';
import { SinceLine } from './SinceLine';

const counts: FileFact = {
  file: 9,
  name: 'counts.json',
  use: 'counts',
  module: null,
  year: null,
  yearGround: '',
  rows: 3,
  remarks: [],
};
const survey: Survey = { ...filledSurvey, files: [...filledSurvey.files, counts] };
const since: SinceRun = {
  file: 'counts.json',
  words: 'Since 1 May 2026: 120 fewer findings, 3 rules cleared, 1 new',
  unlike: [],
  rules: [{ code: '142', title: 'Earlier episode left open', module: 'Episodes', before: 5, now: null, change: 'did not run' }],
  problem: '',
};

function shown(answer: SinceRun | null, with_: Survey = survey) {
  return renderWithStore(
    <SinceLine checked={checked} />,
    { catalogue, checked, survey: with_ },
    fakeClient({ since: () => answer }),
  );
}

describe('what has changed since an earlier check', () => {
  it('is said in a line, with the rules on demand', async () => {
    shown(since);
    await waitFor(() => {
      expect(screen.getByText(since.words)).toBeTruthy();
    });
    expect(screen.getByText('1 rule changed')).toBeTruthy();
    const row = screen.getByRole('row', { name: /^142 Earlier episode left open/, hidden: true });
    expect(row.textContent).toBe('142 Earlier episode left open5not rundid not run');
  });

  it('names in what else the two are not alike', async () => {
    shown({ ...since, unlike: ['of different return years: 2024/25 then, 2025/26 now'] });
    await waitFor(() => {
      expect(screen.getByText(/of different return years/)).toBeTruthy();
    });
  });

  it('says why it cannot be told', async () => {
    shown({ ...since, words: '', problem: 'The saved run is of York, and this one of Leeds.' });
    await waitFor(() => {
      expect(screen.getByText(/counts.json cannot be compared with this check: The saved run is of York/)).toBeTruthy();
    });
  });

  it('is not asked for where no counts were given', async () => {
    const { client, container } = shown(since, filledSurvey);
    await Promise.resolve();
    expect(client.calls).toEqual([]);
    expect(container.textContent).toBe('');
  });
});
