import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useListKeys } from './useListKeys';

interface Props {
  label: string;
  count: number;
  /** In pixels, at the default text size; rows are measured when they are shown. */
  rowHeight: number;
  selected: number | null;
  onSelect: (index: number) => void;
  renderRow: (index: number, isSelected: boolean) => ReactNode;
  /** What typing letters looks for. */
  textOf: (index: number) => string;
  /** Shown in place of an empty list. */
  emptyWords: string;
  className?: string;
}

/**
 * A list to choose one from, of any length: only the rows in view are in the page. It is one stop for the Tab key; the
 * arrow keys, Home, End, Page Up and Page Down and typed letters move the choice.
 */
export function VirtualList(props: Props) {
  const { label, count, rowHeight, selected, onSelect, renderRow, textOf, emptyWords, className = '' } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 300, height: 400 },
  });
  const onKeyDown = useListKeys({ count, selected, onSelect, textOf, page: pageOf(virtual.scrollRect?.height, rowHeight) });

  useEffect(() => {
    if (selected !== null && selected < count) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [selected, count, virtual]);

  if (count === 0) return <p className={`gt-list gt-list--empty ${className}`}>{emptyWords}</p>;
  const items = virtual.getVirtualItems();
  const isChosenShown = items.some((item) => item.index === selected);
  return (
    <div
      className={`gt-list ${className}`}
      ref={box}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      {...(isChosenShown && selected !== null ? { 'aria-activedescendant': `${id}-${selected.toString()}` } : {})}
      onKeyDown={onKeyDown}
    >
      <div className="gt-list__all" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          // The keys are the list's: an option is never a stop of its own.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={item.key}
            id={`${id}-${item.index.toString()}`}
            className={item.index === selected ? 'gt-list__row gt-list__row--selected' : 'gt-list__row'}
            role="option"
            aria-selected={item.index === selected}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            data-index={item.index}
            ref={virtual.measureElement}
            style={{ transform: `translateY(${item.start.toString()}px)` }}
            onClick={() => {
              onSelect(item.index);
            }}
          >
            {renderRow(item.index, item.index === selected)}
          </div>
        ))}
      </div>
    </div>
  );
}

function pageOf(height: number | undefined, rowHeight: number): number {
  return Math.max(1, Math.floor((height ?? 400) / rowHeight) - 1);
}
