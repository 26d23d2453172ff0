import { type RefObject, useEffect, useRef } from 'react';

import type { ChildTable } from '../../../engine/api';
import { blankRow } from '../../../state/blankRow';

/**
 * Tells when the focus leaves a row that was added and has nothing in it yet, wherever it goes. A button that undoes
 * takes the row away: coming to it does not leave the row yet.
 */
export function useBlankRow(table: ChildTable, element: RefObject<HTMLTableElement | null>, onLeave: () => void): void {
  const number = table.rows.findIndex((row) => row.row === blankRow) + 1;
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  useEffect(() => {
    if (number === 0) return undefined;
    const isInside = (target: EventTarget | null) => {
      const row = element.current?.querySelector(`[data-place^="${number}:"]`)?.closest('tr');
      return target instanceof Node && row?.contains(target) === true;
    };
    let wasInside = isInside(document.activeElement);
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('[data-undo]') !== null) return;
      const isNow = isInside(target);
      if (wasInside && !isNow) latest.current();
      wasInside = isNow;
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
    };
  }, [number, element]);
}
