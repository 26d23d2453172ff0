import { type RefObject, useEffect, useRef } from 'react';

import type { ChildTable } from '../../../../engine/api';
import { cellsOf } from '../../../../words/rowsAsText';
import type { ShownColumn } from './columns';
import { type GridPlace, rowHeading } from './gridKeys';
import type { GridActions } from './RecordGrid';

interface Given {
  table: ChildTable;
  columns: readonly ShownColumn[];
  element: RefObject<HTMLTableElement | null>;
  placeOfElement: (target: EventTarget | null) => GridPlace | null;
  isEditing: boolean;
  /** Starts editing the cell with that text, so that it is kept as if it had been typed. */
  onPaste: (place: GridPlace, text: string) => void;
  actions: GridActions;
}

/**
 * Copies the cell or, from its number, the row in focus, and pastes into the cell in focus. The browser's own events are
 * used, which need no permission, also where the page is opened from disk.
 */
export function useGridClipboard(given: Given): void {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const text = textToCopy(latest.current);
      if (text === null || event.clipboardData === null || hasSelection()) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text.text);
      latest.current.actions.onSay(text.said);
    };
    const onPaste = (event: ClipboardEvent) => {
      const place = placeInFocus(latest.current);
      const pasted = event.clipboardData?.getData('text/plain');
      if (place === null || pasted === undefined) return;
      event.preventDefault();
      paste(latest.current, place, pasted);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

function placeInFocus({ element, isEditing, placeOfElement }: Given): GridPlace | null {
  const focused = document.activeElement;
  if (isEditing || focused === null || element.current?.contains(focused) !== true) return null;
  return placeOfElement(focused);
}

function textToCopy(given: Given): { text: string; said: string } | null {
  const place = placeInFocus(given);
  const row = place === null ? undefined : given.table.rows[place.row - 1];
  if (place === null || row === undefined) return null;
  if (place.column === rowHeading) return { text: cellsOf(row), said: `Copied row ${place.row}.` };
  const column = given.columns[place.column];
  if (column === undefined) return null;
  const text = row.cells[column.place] ?? '';
  return { text, said: text === '' ? `Copied ${column.name}, which is blank.` : `Copied ${text}.` };
}

/** One line of one cell is written; more would go into cells that nobody looks at. */
function paste({ columns, onPaste, actions }: Given, place: GridPlace, pasted: string): void {
  const text = pasted.replace(/[\r\n]+$/, '');
  const column = columns[place.column];
  if (/[\t\r\n]/.test(text)) {
    actions.onSay('What was copied is several cells. One cell is written at a time: copy the one that you need.');
  } else if (place.row === 0 || column?.editable !== true) {
    actions.onSay('This cannot be written over: go to a cell that can be edited.');
  } else onPaste(place, text);
}

function hasSelection(): boolean {
  return window.getSelection()?.isCollapsed === false;
}
