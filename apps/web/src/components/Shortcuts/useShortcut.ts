import { useEffect, useRef } from 'react';
import { usePageStore } from '../../tools/returns/state/useStore';

/**
 * Does something when a single key is pressed anywhere on the page but in a field or a dialog, as long as single keys
 * are switched on.
 */
export function useShortcut(key: string, action: () => void): void {
  const store = usePageStore();
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || !store.getState().shortcutsOn || isTaken(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [key, store]);
}

/** Does something on Ctrl (or Command) and a key, but not in a field, where the browser's own undo is meant. */
export function useControlKey(key: string, action: (shift: boolean) => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isControl || event.key.toLowerCase() !== key || isTyped(event.target)) return;
      event.preventDefault();
      latest.current(event.shiftKey);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [key]);
}

function isTaken(event: KeyboardEvent): boolean {
  const isOther = event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey;
  return isOther || isTyped(event.target) || document.querySelector('dialog[open]') !== null;
}

function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"], [role="combobox"]');
}
