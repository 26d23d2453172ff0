import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Button } from './Button';

it('is a plain button that sends nothing, and does what it is for', () => {
  const onClick = vi.fn();
  render(<Button onClick={onClick}>Save</Button>);
  const button = screen.getByRole('button', { name: 'Save' });
  expect(button.getAttribute('type')).toBe('button');
  fireEvent.click(button);
  expect(onClick).toHaveBeenCalledOnce();
});

it('takes the look asked for', () => {
  render(<Button look="link">More</Button>);
  expect(screen.getByRole('button', { name: 'More' }).className).toBe('gt-link-button');
});
