// How the keys move through a table's cells, as in a spreadsheet.

export interface GridPlace {
  /** 0 is the row of headings. */
  row: number;
  /** -1 is the row's number, its own heading. */
  column: number;
}

/** The column of row numbers. */
export const rowHeading = -1;

export interface GridSize {
  rows: number;
  columns: number;
}

interface Keys {
  key: string;
  ctrlKey: boolean;
}

const rowsOfPage = 10;

/** The place that a key leads to; null where the key does not move. */
export function placeAfter({ key, ctrlKey }: Keys, at: GridPlace, size: GridSize): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const inside = (row: number, column: number): GridPlace => {
    const to = Math.min(lastRow, Math.max(0, row));
    // The row of headings has none of its own.
    return { row: to, column: Math.min(lastColumn, Math.max(to === 0 ? 0 : rowHeading, column)) };
  };
  switch (key) {
    case 'ArrowUp':
      return inside(ctrlKey ? 0 : at.row - 1, at.column);
    case 'ArrowDown':
      return inside(ctrlKey ? lastRow : at.row + 1, at.column);
    case 'ArrowLeft':
      return inside(at.row, ctrlKey ? rowHeading : at.column - 1);
    case 'ArrowRight':
      return inside(at.row, ctrlKey ? lastColumn : at.column + 1);
    case 'Home':
      return ctrlKey ? inside(0, 0) : inside(at.row, at.column === 0 ? rowHeading : 0);
    case 'End':
      return ctrlKey ? inside(lastRow, lastColumn) : inside(at.row, lastColumn);
    case 'PageUp':
      return inside(at.row - rowsOfPage, at.column);
    case 'PageDown':
      return inside(at.row + rowsOfPage, at.column);
    default:
      return null;
  }
}

/** Whether a key would type a letter: it means something else here, or nothing. */
export function isLetter(event: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean }): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  return /^[^\s]$/u.test(event.key);
}
