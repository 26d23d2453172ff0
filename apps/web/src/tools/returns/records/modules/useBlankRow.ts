import { type RefObject, useEffect, useRef } from 'react';

import type { ChildTable } from '../../../../engine/api';
import { blankRow } from '../../state/blankRow';

interface Leaving {
  /** Whether a cell of the table is being edited. */
  isEditing: boolean;
  onLeave: () => void;
}

/**
 * Tells when the focus leaves a row that was added and has nothing in it yet, wherever it goes. A button that undoes
 * takes the row away: coming to it does not leave the row yet. Nor is the row left while a cell of it is still edited:
 * what is typed there is kept first, or the editor takes the focus back.
 */
export function useBlankRow(table: ChildTable, element: RefObject<HTMLTableElement | null>, leaving: Leaving): void {
  const number = table.rows.findIndex((row) => row.row === blankRow) + 1;
  const latest = useRef(leaving);
  const isLeft = useRef(false);
  const { isEditing } = leaving;
  useEffect(() => {
    latest.current = leaving;
  });
  useEffect(() => {
    if (isEditing || !isLeft.current) return;
    isLeft.current = false;
    latest.current.onLeave();
  }, [isEditing]);
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
      if (isNow) isLeft.current = false;
      else if (wasInside && latest.current.isEditing) isLeft.current = true;
      else if (wasInside) latest.current.onLeave();
      wasInside = isNow;
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
    };
  }, [number, element]);
}
