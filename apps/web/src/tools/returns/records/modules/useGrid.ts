import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

import type { ChildTable } from '../../../../engine/api';
import type { After } from './CellEditor';
import type { GridActions, Request } from './RecordGrid';
import type { Editing } from './RecordRow';
import type { ShownColumn } from './columns';
import { type GridPlace, isLetter, placeAfter, rowHeading } from './gridKeys';
import type { CellPlace } from './marks';
import { useBlankRow } from './useBlankRow';
import { useGridClipboard } from './useGridClipboard';

/** A request is answered once, also by a table that comes and goes with its tab. */
const answered = new WeakSet<Request>();

interface Given {
  table: ChildTable;
  columns: readonly ShownColumn[];
  element: RefObject<HTMLTableElement | null>;
  /** Takes the focus when the last row has gone. */
  addButton: RefObject<HTMLButtonElement | null>;
  request: Request | null;
  actions: GridActions;
  /** Brings a row into view, from 0, where not all rows are in the page. */
  scrollToRow?: ((row: number) => void) | undefined;
}

/**
 * Where the focus is in a table, what is being edited, and what the keys do. Row 0 is the row of headings. No letter
 * types into a cell that is not being edited: single letters are the page's commands.
 *
 * A row need not be in the document: the row of `stop` is to be, and is given the focus once it is there.
 */
export function useGrid({ table, columns, element, addButton, request, actions, scrollToRow }: Given) {
  const [wanted, setStop] = useState<GridPlace>({ row: 1, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  /** To be focused once the change on its way is on the screen. */
  const focusNext = useRef<GridPlace | 'new row' | 'where it was' | null>(null);
  /** To be focused as soon as its row is in the document. */
  const focusDue = useRef<GridPlace | null>(null);
  // The last column holds the buttons that delete.
  const size = { rows: table.rows.length + 1, columns: columns.length + 1 };
  const stop = { row: Math.min(wanted.row, size.rows - 1), column: Math.min(wanted.column, size.columns - 1) };
  const latest = useRef({ table, columns, stop, editing, actions });
  const latestScroll = useRef(scrollToRow);
  useLayoutEffect(() => {
    latestScroll.current = scrollToRow;
    latest.current = { table, columns, stop, editing, actions };
  });

  const focusAt = useCallback(
    (place: GridPlace) => {
      setStop(place);
      const found = elementAt(element, place);
      focusDue.current = found === null ? place : null;
      found?.focus();
    },
    [element],
  );
  useLayoutEffect(() => {
    if (focusDue.current !== null && elementAt(element, focusDue.current) !== null) focusAt(focusDue.current);
  });

  const edit = useCallback((place: GridPlace, pasted: string | null) => {
    const now = latest.current;
    const column = now.columns[place.column];
    const row = now.table.rows[place.row - 1];
    if (!row || !column) return;
    if (column.editable) {
      setStop(place);
      setEditing({ ...place, startWith: pasted ?? row.cells[column.place] ?? '' });
    } else if (pasted === null && column.field !== null) now.actions.onHelp(now.table.module, column.field);
  }, []);

  useLayoutEffect(() => {
    const next = focusNext.current;
    if (next === null || editing !== null) return;
    if (next === 'new row' && table.rows.at(-1)?.added !== true) return;
    focusNext.current = null;
    const now = latest.current;
    if (table.rows.length === 0) addButton.current?.focus();
    else if (next === 'new row') focusAt({ row: table.rows.length, column: firstEditable(columns) });
    else if (next === 'where it was') focusAt(now.stop);
    else focusAt({ ...next, row: Math.min(next.row, table.rows.length) });
  }, [editing, table, columns, addButton, focusAt]);

  useEffect(() => {
    if (request === null || answered.has(request)) return;
    const place = placeOf(request.cell, latest.current.table, latest.current.columns);
    if (place === null) return;
    answered.add(request);
    if (place.row > 0) latestScroll.current?.(place.row - 1);
    elementAt(element, place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    setStop(place);
    if (request.how !== 'show') focusAt(place);
    if (request.how === 'edit') edit(place, null);
  }, [request, element, focusAt, edit]);

  useBlankRow(table, element, { isEditing: editing !== null, onLeave: actions.onLeaveRow });
  useGridClipboard({ table, columns, element, placeOfElement, isEditing: editing !== null, onPaste: edit, actions });

  return {
    stop,
    editing,
    expectNewRow: () => {
      focusNext.current = 'new row';
    },
    onFocus: (event: FocusEvent) => {
      const place = placeOfElement(event.target);
      if (place === null) return;
      setStop(place);
      const cell = cellOf(place, table, columns);
      if (cell) actions.onAt(cell);
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOfElement(event.target);
      if (place !== null && place.row > 0) edit(place, null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const place = placeOfElement(event.target);
      if (place === null || editing !== null) return;
      const to = event.altKey || event.metaKey ? null : placeAfter(event, place, size);
      if (to !== null) {
        event.preventDefault();
        focusAt(to);
        return;
      }
      if (place.row === 0 || place.column === columns.length || place.column === rowHeading) return;
      if (event.key === 'Enter' || event.key === 'F2') edit(place, null);
      else if (event.key === 'Delete' || event.key === 'Backspace') blank(place);
      else {
        if (isLetter(event)) actions.onLetter(event.key);
        return;
      }
      event.preventDefault();
    },
    onCommit: useCallback((text: string, after: After) => {
      const now = latest.current;
      const place = now.editing;
      setEditing(null);
      if (place === null) return;
      if (after === 'stay' || after === 'next' || after === 'previous') {
        const step = after === 'next' ? 1 : after === 'previous' ? -1 : 0;
        const to = Math.min(now.columns.length - 1, Math.max(0, place.column + step));
        focusNext.current = { row: place.row, column: to };
      }
      const cell = cellOf(place, now.table, now.columns);
      const held = now.table.rows[place.row - 1]?.cells[now.columns[place.column]?.place ?? -1] ?? '';
      const written = cell === null || text === held ? null : now.actions.onWrite(cell, text);
      if (after === 'next finding') void goOn(written, now.actions.onNextFinding);
    }, []),
    onCancel: useCallback(() => {
      focusNext.current = 'where it was';
      setEditing(null);
    }, []),
    onDelete: useCallback(
      (row: number) => {
        const now = latest.current;
        const place = { row: now.stop.row, column: 0 };
        void now.actions.onDeleteRow(now.table, row).then((isGone) => {
          // Not on the next row's button, which a second press would use.
          if (!isGone) return;
          if (latest.current.table === now.table) focusNext.current = place;
          else if (latest.current.table.rows.length === 0) addButton.current?.focus();
          else focusAt({ ...place, row: Math.min(place.row, latest.current.table.rows.length) });
        });
      },
      [addButton, focusAt],
    ),
  };

  function blank(place: GridPlace): void {
    const cell = cellOf(place, table, columns);
    const column = columns[place.column];
    const text = table.rows[place.row - 1]?.cells[column?.place ?? -1] ?? '';
    if (cell && column?.editable === true && text !== '') void actions.onWrite(cell, '');
  }
}

function firstEditable(columns: readonly ShownColumn[]): number {
  return Math.max(
    0,
    columns.findIndex((column) => column.editable),
  );
}

function cellOf(place: GridPlace, table: ChildTable, columns: readonly ShownColumn[]): CellPlace | null {
  const row = table.rows[place.row - 1];
  const field = columns[place.column]?.field ?? null;
  return row === undefined || field === null ? null : { module: table.module, year: table.year, row: row.row, field };
}

function placeOf(cell: CellPlace, table: ChildTable, columns: readonly ShownColumn[]): GridPlace | null {
  if (cell.module !== table.module || cell.year !== table.year) return null;
  const row = table.rows.findIndex((each) => each.row === cell.row);
  if (row < 0) return null;
  const column = columns.findIndex((each) => each.field === cell.field);
  return { row: row + 1, column: Math.max(0, column) };
}

function elementAt(grid: RefObject<HTMLTableElement | null>, place: GridPlace): HTMLElement | null {
  return grid.current?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`) ?? null;
}

function placeOfElement(target: EventTarget | null): GridPlace | null {
  const text = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset.place : undefined;
  const [row, column] = (text ?? '').split(':').map(Number);
  return text === undefined || row === undefined || column === undefined ? null : { row, column };
}

async function goOn(written: Promise<void> | null, onNextFinding: () => void): Promise<void> {
  await written;
  onNextFinding();
}
