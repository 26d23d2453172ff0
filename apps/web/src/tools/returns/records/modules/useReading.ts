import { useEffect, useState } from 'react';

import type { CellReading, CellState } from '../../../../engine/api';

export type ReadCell = (module: number, field: number, text: string) => Promise<CellReading>;

/** How the engine reads that text. */
export type ReadingOf = CellReading & { text: string };

/**
 * How the engine would read a text, asked anew as it is typed; null until the first answer. Until the next answer it is
 * of the text before.
 */
export function useReading(readCell: ReadCell, module: number, field: number | null, text: string): ReadingOf | null {
  const [reading, setReading] = useState<ReadingOf | null>(null);
  useEffect(() => {
    if (field === null) return undefined;
    let isLatest = true;
    readCell(module, field, text)
      .then((answer) => {
        if (isLatest) setReading({ ...answer, text });
      })
      .catch(() => {
        if (isLatest) setReading(null);
      });
    return () => {
      isLatest = false;
    };
  }, [readCell, module, field, text]);
  return reading;
}

/** Whether a text is not of its field's kind: no code of the list, no date. */
export function isTrouble(state: CellState | undefined): boolean {
  return state === 'unreadable' || state === 'unknown code';
}

/** A text that has stood still for a moment, for what is spoken: not every letter on the way to a date. */
export function useSettled(text: string, milliseconds = 700): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [text, milliseconds]);
  return settled;
}
