import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Details } from './Details';

it('shows its content on demand, or from the start', () => {
  render(
    <>
      <Details summary="Rules">closed</Details>
      <Details summary="Files" open>
        opened
      </Details>
    </>,
  );
  expect(screen.getByText('closed').closest('details')?.open).toBe(false);
  expect(screen.getByText('opened').closest('details')?.open).toBe(true);
});
