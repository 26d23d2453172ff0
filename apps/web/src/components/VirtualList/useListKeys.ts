import { useRef, type KeyboardEvent } from 'react';

interface Given {
  count: number;
  selected: number | null;
  onSelect: (index: number) => void;
  textOf: (index: number) => string;
  /** Rows that Page Up and Page Down move by. */
  page: number;
}

/** Letters typed within this time are one word. */
const pause = 700;

/** The keys of a listbox: what they choose, for a handler on the list. */
export function useListKeys({ count, selected, onSelect, textOf, page }: Given) {
  const typed = useRef({ text: '', at: 0 });

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = moveTo(event.key, selected, count, page) ?? typedTo(event);
    if (to === null) return;
    event.preventDefault();
    onSelect(to);
  };

  function typedTo(event: KeyboardEvent): number | null {
    if (!/^[\p{L}\p{N}]$/u.test(event.key)) return null;
    const { text, at } = typed.current;
    const isFresh = event.timeStamp - at > pause;
    const word = (isFresh ? '' : text) + event.key.toLowerCase();
    typed.current = { text: word, at: event.timeStamp };
    return startingWith(word, isFresh ? (selected ?? -1) + 1 : (selected ?? 0), count, textOf);
  }
}

function moveTo(key: string, selected: number | null, count: number, page: number): number | null {
  const from = selected ?? -1;
  const clamp = (to: number) => Math.min(count - 1, Math.max(0, to));
  switch (key) {
    case 'ArrowDown':
      return clamp(from + 1);
    case 'ArrowUp':
      return clamp(from - 1);
    case 'PageDown':
      return clamp(from + page);
    case 'PageUp':
      return clamp(from - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The first row from that one on, and round again, whose text begins so. */
function startingWith(word: string, from: number, count: number, textOf: (index: number) => string): number | null {
  for (let step = 0; step < count; step += 1) {
    const index = (from + step) % count;
    if (textOf(index).toLowerCase().startsWith(word)) return index;
  }
  return null;
}
