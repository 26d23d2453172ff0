import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { catalogue, checked } from '../../testing/fakeClient';
import { renderWithStore } from '../../testing/render';
import { HelpPanel } from './HelpPanel';

it('is closed without a topic', () => {
  renderWithStore(<HelpPanel />, { catalogue });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('gives a rule’s statement, years and other definitions, and leads to its fields', () => {
  renderWithStore(<HelpPanel />, { catalogue, checked, help: { kind: 'rule', rule: 1 } });
  const dialog = screen.getByRole('dialog', { name: 'Rule 101 Sex missing' });
  expect(dialog.textContent).toContain('SEX is not M, F or U.');
  expect(dialog.textContent).toContain('from 2024/25');
  expect(dialog.textContent).toContain('until 2023/24SEX is blank.');
  fireEvent.click(screen.getByRole('button', { name: 'Header SEX' }));
  expect(screen.getByRole('dialog', { name: 'SEX in Header' })).toBeTruthy();
});

it('tells a field’s codes of the return year from those of other years', () => {
  renderWithStore(<HelpPanel />, { catalogue, checked, help: { kind: 'field', module: 0, field: 1 } });
  expect(screen.getByRole('table', { name: 'Codes accepted in 2026' }).textContent).toContain('female');
  expect(screen.getByRole('table', { name: 'Codes of other years' }).textContent).toContain('until 2024');
});

it('closes', () => {
  const { store } = renderWithStore(<HelpPanel />, { catalogue, help: { kind: 'shortcuts' } });
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(store.getState().help).toBeNull();
});
