import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

interface Given {
  count: number;
  /** The element that scrolls, once the rows are many. */
  box: RefObject<HTMLElement | null>;
  /** In pixels, until a row has been measured. */
  rowHeight: number;
  /** Rows that stay in the page wherever it was scrolled to: the one that has the focus above all. */
  keep: readonly (number | null)[];
}

export interface RowInView {
  index: number;
  /** Pixels of rows left out before it. */
  before: number;
}

/** Fewer rows than this are all in the page: it is simpler for everyone. */
export const mostRows = 40;

/** On either side of what is in view: each costs time when a child is opened. */
const overscan = 4;

/** Of rows in the order of the page (a table's, a list's) those that are in view, and the room that the others take. */
export function useRowsInView({ count, box, rowHeight, keep }: Given) {
  const isLong = count > mostRows;
  const virtual = useVirtualizer({
    count: isLong ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan,
    initialRect: { width: 300, height: 400 },
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), keep, count),
  });
  if (!isLong) {
    const rows: RowInView[] = Array.from({ length: count }, (_, index) => ({ index, before: 0 }));
    return { isLong, rows, after: 0, measure: undefined, scrollToRow: undefined };
  }
  let end = 0;
  const rows = virtual.getVirtualItems().map((item): RowInView => {
    const before = Math.max(0, item.start - end);
    ({ end } = item);
    return { index: item.index, before };
  });
  return {
    isLong,
    rows,
    after: Math.max(0, virtual.getTotalSize() - end),
    /** For each row, which also has its index as `data-index`. */
    measure: virtual.measureElement,
    scrollToRow: (index: number) => {
      virtual.scrollToIndex(index, { align: 'auto' });
    },
  };
}

function withKept(inView: number[], keep: Given['keep'], count: number): number[] {
  const kept = keep.filter((index): index is number => index !== null && index >= 0 && index < count);
  return [...new Set([...inView, ...kept])].sort((a, b) => a - b);
}
