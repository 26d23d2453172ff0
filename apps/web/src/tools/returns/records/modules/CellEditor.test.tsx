import { fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';

import { CellEditor } from './CellEditor';

function open() {
  const calls = { onCommit: vi.fn(), onCancel: vi.fn(), onLost: vi.fn() };
  const { unmount } = render(
    <StrictMode>
      <CellEditor
        label="DECOM, row 2"
        module={1}
        field={1}
        info={null}
        year={2026}
        text="01/05/2025"
        startWith="01/05/2025"
        readCell={() => Promise.resolve({ state: 'unreadable', words: 'not a date' })}
        {...calls}
      />
    </StrictMode>,
  );
  return { ...calls, unmount, input: screen.getByRole('textbox') };
}

/** What is put off until the work at hand is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('says what was typed when it is taken off the page before that was kept', async () => {
  const { onLost, input, unmount } = open();
  fireEvent.change(input, { target: { value: 'nnn' } });
  await settled();
  expect(onLost).not.toHaveBeenCalled();
  unmount();
  await settled();
  expect(onLost).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('DECOM, row 2 was not changed: “nnn” was typed'));
});

it('has nothing to say where nothing was typed, or it was left by Escape', async () => {
  const untouched = open();
  untouched.unmount();
  const left = open();
  fireEvent.change(left.input, { target: { value: 'nnn' } });
  fireEvent.keyDown(left.input, { key: 'Escape' });
  left.unmount();
  await settled();
  expect(untouched.onLost).not.toHaveBeenCalled();
  expect(left.onLost).not.toHaveBeenCalled();
});
