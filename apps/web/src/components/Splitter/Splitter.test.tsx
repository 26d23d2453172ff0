import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { Splitter } from './Splitter';

function shown(share: number) {
  const onShare = vi.fn();
  const onReset = vi.fn();
  render(<Splitter label="Findings" controls="below" share={share} least={15} most={75} onShare={onShare} onReset={onReset} />);
  return { line: screen.getByRole('separator', { name: 'Findings' }), onShare, onReset };
}

it('says what it shares out, and how much of it', () => {
  const { line } = shown(40);
  expect(line.getAttribute('aria-valuenow')).toBe('40');
  expect(line.getAttribute('aria-controls')).toBe('below');
  expect(line.tabIndex).toBe(0);
});

it('is moved by arrow keys, Home and End, no further than it may', () => {
  const { line, onShare, onReset } = shown(72);
  for (const key of ['ArrowUp', 'ArrowDown', 'Home', 'End', 'x']) fireEvent.keyDown(line, { key });
  expect(onShare.mock.calls.map(([share]: number[]) => share)).toEqual([75, 67, 15, 75]);
  fireEvent.keyDown(line, { key: 'Enter' });
  expect(onReset).toHaveBeenCalledOnce();
});

it.each([
  [20, 45],
  [45, 75],
  [75, 15],
])('leads by clicks from %i to %i per cent, so that nobody has to drag', (from, to) => {
  const { line, onShare } = shown(from);
  line.setPointerCapture = () => undefined;
  fireEvent.pointerDown(line);
  fireEvent.pointerUp(line);
  expect(onShare).toHaveBeenCalledExactlyOnceWith(to);
});
