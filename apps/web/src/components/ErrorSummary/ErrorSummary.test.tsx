import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ErrorSummary } from './ErrorSummary';

it('is not there while nothing is wrong', () => {
  const { container } = render(<ErrorSummary problem="" onDismiss={vi.fn()} />);
  expect(container.textContent).toBe('');
});

it('takes the focus with each new problem, and can be closed', () => {
  const onDismiss = vi.fn();
  const { rerender } = render(<ErrorSummary problem="The zip is cut short." onDismiss={onDismiss} />);
  expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'There is a problem' }));
  screen.getByRole('button').focus();
  rerender(<ErrorSummary problem="The zip holds no return." onDismiss={onDismiss} />);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
  expect(onDismiss).toHaveBeenCalledOnce();
});

it('leads to the field that the problem is about', () => {
  render(
    <>
      <ErrorSummary problem="There is no authority Narnia." field="authority" onDismiss={vi.fn()} />
      <input id="authority" aria-label="Local authority" />
    </>,
  );
  fireEvent.click(screen.getByRole('link', { name: 'There is no authority Narnia.' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});
