// After choosing a child, rows are seen at once: a pane that scrolls is moved until some of them are in it.

interface Extent {
  top: number;
  bottom: number;
}

/** How far to scroll until `wanted` lies within `view`; its beginning first where it is higher than the view. */
export function scrollFor(view: Extent, wanted: Extent): number {
  const isTooHigh = wanted.bottom - wanted.top > view.bottom - view.top;
  if (wanted.top < view.top || isTooHigh) return wanted.top - view.top;
  return Math.max(0, wanted.bottom - view.bottom);
}

/** So many rows are worth more than what lies above them. */
const enoughRows = 4;

/** Which rows to show, given the one that matters: it, and as many after it, or before it at the end. */
export function rowsAround(row: number, rows: number): { first: number; last: number } {
  const first = Math.max(0, Math.min(row, rows - enoughRows));
  return { first, last: Math.min(rows - 1, first + enoughRows - 1) };
}

/** Scrolls `pane` until the rows around that cell's are seen, or the first rows where no cell matters. */
export function bringRowsInSight(pane: HTMLElement, cellRow: string | null): void {
  const rows = [...pane.querySelectorAll<HTMLElement>('tr[data-row]')];
  if (rows.length === 0) return;
  const { first, last } = rowsAround(
    Math.max(
      0,
      rows.findIndex((row) => row.dataset.row === cellRow),
    ),
    rows.length,
  );
  const box = rows[first]?.closest('.gt-records__box');
  // A long table scrolls within itself: it is the table that is to be seen here.
  const isInBox = box?.classList.contains('gt-records__box--long') ?? false;
  const begin = isInBox ? box : first === 0 ? rows[first]?.closest('table') : rows[first];
  const end = isInBox ? box : rows[last];
  if (!begin || !end) return;
  const view = pane.getBoundingClientRect();
  const wanted = { top: begin.getBoundingClientRect().top, bottom: end.getBoundingClientRect().bottom };
  pane.scrollTop += scrollFor(view, wanted);
}
