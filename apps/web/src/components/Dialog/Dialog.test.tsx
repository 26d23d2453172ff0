import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Dialog } from './Dialog';

it('opens with the focus on its title, and gives it back when it goes', () => {
  const onClose = vi.fn();
  const page = (isOpen: boolean) => (
    <>
      <button type="button">Help</button>
      {isOpen && (
        <Dialog title="Rule 142" onClose={onClose}>
          words
        </Dialog>
      )}
    </>
  );
  const { rerender } = render(page(false));
  const help = screen.getByRole('button', { name: 'Help' });
  help.focus();
  rerender(page(true));
  expect(screen.getByRole('dialog', { name: 'Rule 142' }).textContent).toContain('words');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Rule 142' }));
  rerender(page(false));
  expect(document.activeElement).toBe(help);
});

it('asks to be closed by button and by Escape', () => {
  const onClose = vi.fn();
  render(
    <Dialog title="Rule 142" onClose={onClose}>
      words
    </Dialog>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(onClose).toHaveBeenCalledTimes(2);
});

it('gives the focus to the heading of the screen where what opened it is gone', () => {
  const page = (isOpen: boolean) => (
    <>
      <main>
        <h1>Files</h1>
      </main>
      {isOpen && (
        <Dialog title="Replace?" onClose={vi.fn()}>
          words
        </Dialog>
      )}
    </>
  );
  const { rerender } = render(page(true));
  rerender(page(false));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Files' }));
});
