import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Banner } from './Banner';

it('is a region named by its title', () => {
  render(
    <Banner title="Not checked yet" tone="warning">
      <p>Give the episodes.</p>
    </Banner>,
  );
  expect(screen.getByRole('region', { name: 'Not checked yet' }).textContent).toContain('Give the episodes.');
});
