import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LiveRegion } from './LiveRegion';

it('is there before it has anything to say', () => {
  const { rerender } = render(<LiveRegion text="" />);
  const region = screen.getByRole('status');
  rerender(<LiveRegion text="2 solved, 0 new, 5 remaining." />);
  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent).toBe('2 solved, 0 new, 5 remaining.');
});
