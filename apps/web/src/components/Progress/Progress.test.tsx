import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from './Progress';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function wait(milliseconds: number) {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

it('does not flicker on quick work', () => {
  render(<Progress progress={{ stage: 'Checking', share: null }} onCancel={vi.fn()} />);
  wait(100);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('names the stage and the share of long work, which can be stopped', () => {
  const onCancel = vi.fn();
  render(<Progress progress={{ stage: 'Checking', share: 0.37 }} onCancel={onCancel} />);
  wait(400);
  expect(screen.getByRole('progressbar', { name: 'Checking' }).getAttribute('value')).toBe('0.37');
  expect(screen.getByText('37%')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

it('cannot be stopped where that would lose changes', () => {
  render(<Progress progress={{ stage: 'Writing the file', share: null }} onCancel={null} />);
  wait(400);
  expect(screen.queryByRole('button')).toBeNull();
});

it('says only that work goes on where its share is not known', () => {
  render(<Progress progress={{ stage: 'Reading', share: null }} onCancel={vi.fn()} />);
  wait(400);
  expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
});
