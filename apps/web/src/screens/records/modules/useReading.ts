import { useEffect, useState } from 'react';

import type { CellReading } from '../../../engine/api';

export type ReadCell = (module: number, field: number, text: string) => Promise<CellReading>;

/** How the engine would read a text, asked anew as it is typed; null until the first answer. */
export function useReading(readCell: ReadCell, module: number, field: number | null, text: string): CellReading | null {
  const [reading, setReading] = useState<CellReading | null>(null);
  useEffect(() => {
    if (field === null) return undefined;
    let isLatest = true;
    readCell(module, field, text)
      .then((answer) => {
        if (isLatest) setReading(answer);
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
