import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Survey, YearDoubt } from '../../../../engine/api';
import { catalogue, filledSurvey } from '../../../../testing/fakeClient';
import { renderWithStore } from '../../../../testing/render';
import { YearDoubts } from './YearDoubts';

const doubt: YearDoubt = {
  older: 1,
  newer: 2,
  olderTable: 'oc3.csv',
  newerTable: 'oc3 (2).csv',
  year: 'this',
  replaceable: true,
  words: '109 of 110 rows of oc3 (2).csv stand in oc3.csv too.',
};

function shown(change: Partial<YearDoubt> = {}) {
  const survey: Survey = { ...filledSurvey, doubts: [{ ...doubt, ...change }] };
  const rendered = renderWithStore(<YearDoubts survey={survey} />, { catalogue, survey });
  const banner = screen.getByRole('region', { name: 'To be decided' });
  return { ...rendered, choose: (name: string) => fireEvent.click(within(banner).getByRole('button', { name })) };
}

describe('a doubt about two tables', () => {
  it('says what they have in common, and lets one be put to the other year', async () => {
    const { client, choose } = shown();
    expect(screen.getByText(doubt.words)).toBeTruthy();
    choose('oc3 (2).csv is of 2024/25, last year');
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'putInYears', parameters: [[{ name: 'oc3 (2).csv', year: 'last' }]] });
    });
  });

  it('lets one replace the other, or both be used', async () => {
    const { client, choose } = shown();
    choose('oc3 (2).csv replaces oc3.csv');
    choose('Use both');
    await waitFor(() => {
      expect(client.calls).toContainEqual({ method: 'replace', parameters: [[{ older: 1, newer: 2 }]] });
      expect(client.calls).toContainEqual({ method: 'keepBeside', parameters: [[2]] });
    });
  });

  it('offers no replacing where more of the older file is used', () => {
    shown({ replaceable: false });
    expect(screen.queryByRole('button', { name: /replaces/ })).toBeNull();
  });

  it('is not there without one', () => {
    renderWithStore(<YearDoubts survey={filledSurvey} />);
    expect(screen.queryByRole('region')).toBeNull();
  });
});
