import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Tag } from './Tag';

it('says in words what its colour repeats', () => {
  render(<Tag tone="error">error</Tag>);
  expect(screen.getByText('error').className).toContain('gt-tag--error');
});
