import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Unseen } from './Unseen';

it('belongs to the name of the button it stands in', () => {
  render(
    <button type="button">
      Remove <Unseen>notes.txt</Unseen>
    </button>,
  );
  expect(screen.getByRole('button', { name: 'Remove notes.txt' })).toBeTruthy();
});
