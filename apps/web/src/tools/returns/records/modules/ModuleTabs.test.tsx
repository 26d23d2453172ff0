import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { sampleCatalogue, sampleRecords } from '../sample/sample';
import { ModuleTabs } from './ModuleTabs';
import { tabsOf } from './tabs';

it('is a tab list that tells findings, rows or none, and is moved through with arrow keys', () => {
  const onChoose = vi.fn();
  render(
    <ModuleTabs tabs={tabsOf(sampleRecords(), sampleCatalogue)} chosen={1} onChoose={onChoose}>
      rows
    </ModuleTabs>,
  );
  const chosen = screen.getByRole('tab', { name: 'Episodes: 3 findings' });
  expect(chosen.getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('tab', { name: 'OC2: none' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Reviews: 1 row' })).toBeTruthy();
  expect(screen.getByRole('tabpanel', { name: 'Episodes: 3 findings' }).textContent).toBe('rows');
  fireEvent.keyDown(chosen, { key: 'ArrowLeft' });
  expect(onChoose).toHaveBeenLastCalledWith('all');
  fireEvent.keyDown(chosen, { key: 'ArrowRight' });
  expect(onChoose).toHaveBeenLastCalledWith(0);
});
