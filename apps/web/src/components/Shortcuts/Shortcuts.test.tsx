import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderWithStore } from '../../testing/render';
import { ShortcutHelp } from './ShortcutHelp';
import { useControlKey, useShortcut } from './useShortcut';

function Listening({ onKey, onUndo }: { onKey: () => void; onUndo: (shift: boolean) => void }) {
  useShortcut('n', onKey);
  useControlKey('z', onUndo);
  return <input aria-label="field" />;
}

function listening(shortcutsOn = true) {
  const onKey = vi.fn();
  const onUndo = vi.fn();
  renderWithStore(<Listening onKey={onKey} onUndo={onUndo} />, { shortcutsOn });
  return { onKey, onUndo };
}

describe('single keys', () => {
  it('do their work anywhere on the page', () => {
    const { onKey } = listening();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(onKey).toHaveBeenCalledOnce();
  });

  it('are left alone in a field, with Ctrl, and when switched off', () => {
    const { onKey } = listening();
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'n' });
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
    expect(onKey).not.toHaveBeenCalled();
    const off = listening(false);
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(off.onKey).not.toHaveBeenCalled();
  });
});

describe('Ctrl and a key', () => {
  it('work whether single keys do or not, but not in a field', () => {
    const { onUndo } = listening(false);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'z', ctrlKey: true });
    expect(onUndo.mock.calls).toEqual([[false], [true]]);
  });
});

it('lists the keys, and switches single keys off', () => {
  const { store } = renderWithStore(<ShortcutHelp />);
  expect(screen.getByRole('row', { name: 'n next finding' })).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox'));
  expect(store.getState().shortcutsOn).toBe(false);
  expect(screen.getByRole('row', { name: 'n next finding (switched off)' })).toBeTruthy();
});
