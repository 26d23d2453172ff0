import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { sampleCatalogue, sampleRecords, sampleTable } from '../sample/sample';
import { Timeline } from './Timeline';
import type { Span } from './scale';

function show(change: Partial<Parameters<typeof Timeline>[0]> = {}) {
  const calls = { onSpan: vi.fn<(span: Span) => void>(), onGo: vi.fn(), onFinding: vi.fn(), onFold: vi.fn() };
  render(
    <Timeline
      records={sampleRecords()}
      catalogue={sampleCatalogue}
      returnYear={2026}
      finding={null}
      span="two years"
      isFolded={false}
      {...calls}
      {...change}
    />,
  );
  return calls;
}

it('is a list for each lane, whose items say what the drawing shows', () => {
  show();
  const placements = screen.getByRole('list', { name: 'Placement' });
  const items = within(placements).getAllByRole('listitem');
  expect(items).toHaveLength(3);
  expect(within(placements).getByRole('button', { name: /^From 28 August 2025, still open: K2 children's home/ })).toBeTruthy();
  expect(within(placements).getByRole('button', { name: /8 days: no episode, a gap/ })).toBeTruthy();
});

it('names the findings at an item', () => {
  show();
  expect(screen.getByRole('button', { name: /still open: K2.*Finding 1, 4\.$/ })).toBeTruthy();
});

it('leads to the row by a click and by Enter', () => {
  const { onGo } = show();
  const review = screen.getByRole('button', { name: /10 June 2025: review/ });
  fireEvent.click(review);
  fireEvent.keyDown(review, { key: 'Enter' });
  expect(onGo).toHaveBeenCalledTimes(2);
  expect(onGo).toHaveBeenCalledWith({ module: 2, year: 'this', row: 0, field: 2 });
});

it('is one stop of the Tab key; arrow keys move within', () => {
  show();
  const stops = screen.getAllByRole('button').filter((button) => button.closest('svg') && button.tabIndex === 0);
  expect(stops).toHaveLength(1);
  const [first] = stops;
  first?.focus();
  fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' });
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/U6 foster carer/);
});

it('chooses a finding by its number, without going to the row', () => {
  const { onFinding, onGo } = show();
  fireEvent.click(screen.getAllByText('2', { selector: 'text' })[0] ?? document.body);
  expect(onFinding).toHaveBeenCalledWith(41);
  expect(onGo).not.toHaveBeenCalled();
});

it('shows in words what is pointed at', () => {
  show();
  fireEvent.mouseEnter(screen.getByRole('button', { name: /10 June 2025: review/ }));
  expect(document.querySelector('.gt-timeline__detail')?.textContent).toMatch(/^10 June 2025: review, PN1 attended/);
});

it('says what cannot be drawn, and leads there', () => {
  const records = { ...sampleRecords(), tables: [sampleTable('Reviews', 'this', [['X', '', '31/31/2025', 'PN1']])] };
  const { onGo } = show({ records });
  fireEvent.click(screen.getByRole('button', { name: "Reviews, line 2: REVIEW '31/31/2025' is not a date" }));
  expect(onGo).toHaveBeenCalled();
  expect(screen.getByText('Nothing with a date that can be drawn.')).toBeTruthy();
});
