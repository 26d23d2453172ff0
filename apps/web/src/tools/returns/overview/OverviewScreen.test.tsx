import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue, checked, columns, filledSurvey } from '../../../testing/fakeClient';
import { renderWithStore } from '../../../testing/render';
import { remedies } from './NotRunList/remedies';
import { OverviewScreen } from './OverviewScreen';

const state = { catalogue, checked, survey: filledSurvey, findingsAtFirst: 7 };

describe('the overview', () => {
  it('gives the numbers, each with what it is of', () => {
    renderWithStore(<OverviewScreen />, state);
    const facts = screen.getAllByRole('definition').map((each) => each.textContent);
    expect(facts.slice(0, 8)).toEqual(['5', '7 at first', '3', 'of 4 children', '2', 'of 2 that ran', '1', 'reasons below']);
  });

  it('shows the rules that make most of the findings, each leading to its records', async () => {
    const { store } = renderWithStore(<OverviewScreen />, state);
    expect(screen.getByText(/^2 of 2 rules make 80% of these findings/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^101 Sex missing/ }));
    await waitFor(() => {
      expect(store.getState().finding).toBe(0);
    });
    expect(store.getState().screen).toBe('records');
    expect(Array.from(store.getState().filter.rules)).toEqual([1]);
  });

  it('counts only what the filter lets through', () => {
    const { store } = renderWithStore(<OverviewScreen />, state);
    fireEvent.change(screen.getByLabelText('Module'), { target: { value: '1' } });
    expect(screen.queryByRole('button', { name: /^101 Sex missing/ })).toBeNull();
    expect(screen.getByText(/^All of these findings are of one rule/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(store.getState().filter.modules.size).toBe(0);
  });

  it('names no remedy where everything that could be given is here', () => {
    const modules = catalogue.modules.flatMap((_, module) => (['this', 'last'] as const).map((year) => ({ module, year })));
    const [table, other] = filledSurvey.files;
    if (!table || !other) throw new Error('The survey has files.');
    const survey = {
      ...filledSurvey,
      authority: { code: 'E1', name: 'Somewhere', ground: '' },
      postcodes: 'made up',
      files: [...modules.map((each) => ({ ...table, ...each })), { ...other, use: 'providers' as const }],
    };
    renderWithStore(<OverviewScreen />, { ...state, survey });
    expect(screen.getByText(/^1 rule could not run, so nothing is known of what it would find/).textContent).not.toMatch(/:$/);
  });

  it('lists rules that did not run, with help on each', () => {
    const { store } = renderWithStore(<OverviewScreen />, state);
    expect(screen.getByText('1 rule: no postcode directory was given')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '101 Sex not recognised', hidden: true }));
    expect(store.getState().help).toEqual({ kind: 'rule', rule: 0 });
  });

  it('says when definitions of another year were used', () => {
    renderWithStore(<OverviewScreen />, { ...state, checked: { ...checked, returnYear: 2028, definitionsYear: 2027 } });
    expect(screen.getByText(/There are no definitions for 2027\/28 yet/)).toBeTruthy();
  });

  it('shows no charts when there is nothing to mend', () => {
    renderWithStore(<OverviewScreen />, { ...state, checked: { ...checked, findings: columns([]), notRun: [] } });
    expect(screen.queryByRole('heading', { name: 'Findings by rule' })).toBeNull();
    expect(screen.getByText('Every rule of the year ran.')).toBeTruthy();
  });
});

describe('what would let more rules run', () => {
  it('is what has not been given', () => {
    expect(remedies(filledSurvey, catalogue)).toEqual([
      'Say which local authority the return is of.',
      'Use the page that has postcodes inside (goldthread-with-postcodes.html).',
      'Give Ofsted’s lists of children’s homes and fostering agencies.',
      'Give last year’s return as well.',
      'Give this year’s Header, if there is any.',
    ]);
  });
});
