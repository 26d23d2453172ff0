import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScrollBox } from './ScrollBox';

it('is a named stop for the keyboard', () => {
  render(<ScrollBox label="Changes">a wide table</ScrollBox>);
  const box = screen.getByRole('region', { name: 'Changes' });
  box.focus();
  expect(document.activeElement).toBe(box);
});
