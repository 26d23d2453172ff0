import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Boundary } from './Boundary';

function Screen({ isBroken }: { isBroken: boolean }) {
  if (isBroken) throw new Error('no such row');
  return <p>records</p>;
}

// React tells the console of every error that a boundary catches.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('keeps a fault to its screen, and offers to save the work', () => {
  const onSave = vi.fn();
  const page = (screenName: string, isBroken: boolean) => (
    <Boundary onSave={onSave} resetKey={screenName}>
      <Screen isBroken={isBroken} />
    </Boundary>
  );
  const { rerender } = render(page('records', true));
  expect(screen.getByRole('alert').textContent).toContain('What the page says: no such row');
  fireEvent.click(screen.getByRole('button', { name: 'Save a session' }));
  expect(onSave).toHaveBeenCalledOnce();
  rerender(page('overview', false));
  expect(screen.getByText('records')).toBeTruthy();
});
