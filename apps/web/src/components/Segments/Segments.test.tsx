import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { Segments } from './Segments';

it('is a named group of radio buttons that tells what was chosen', () => {
  const onChoose = vi.fn();
  render(<Segments legend="Years shown" values={['this year', 'both years']} chosen="this year" onChoose={onChoose} />);
  expect(screen.getByRole('group', { name: 'Years shown' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'this year' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: 'both years' }));
  expect(onChoose).toHaveBeenCalledWith('both years');
});
