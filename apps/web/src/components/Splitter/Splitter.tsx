import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface Props {
  label: string;
  /** The id of the part that gets the share: the one after the splitter. */
  controls: string;
  /** Of both parts together, in per cent. */
  share: number;
  least: number;
  most: number;
  onShare: (share: number) => void;
  /** The share as it was before anybody chose one. */
  onReset: () => void;
}

const step = 5;
/** Fewer pixels than this are a click, not a drag. */
const leastDrag = 4;

/**
 * The line between two parts, one above the other, which shares the room among them. By keys: arrows move it, Home and End give the part its
 * least and most, Enter puts it back. By pointer it is dragged, or clicked, which leads through three places; so nobody
 * has to drag.
 */
export function Splitter({ label, controls, share, least, most, onShare, onReset }: Props) {
  const drag = useRef<{ from: number; moved: boolean } | null>(null);
  const clamped = (to: number) => Math.round(Math.min(most, Math.max(least, to)));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = shareAfter(event.key);
    if (to === null) return;
    event.preventDefault();
    if (to === 'as before') onReset();
    else onShare(clamped(to));
  };

  return (
    // A separator that can be moved is a widget, with the keys of one.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="gt-splitter"
      role="separator"
      aria-label={label}
      aria-orientation="horizontal"
      aria-controls={controls}
      aria-valuenow={share}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${share.toString()} per cent`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      title={`${label}: drag, click for the next of three places, or use the arrow keys; Enter puts it back`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.clientY, moved: false };
      }}
      onPointerMove={(event) => {
        if (drag.current === null) return;
        if (!drag.current.moved && Math.abs(event.clientY - drag.current.from) < leastDrag) return;
        drag.current.moved = true;
        const to = shareAt(event);
        if (to !== null) onShare(clamped(to));
      }}
      onPointerUp={() => {
        if (drag.current?.moved === false) onShare(placeAfter(share));
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <span className="gt-splitter__grip" aria-hidden="true" />
    </div>
  );

  /** What the part after the splitter gets when its edge is at the pointer. */
  function shareAt(event: PointerEvent): number | null {
    const before = event.currentTarget.previousElementSibling?.getBoundingClientRect();
    const after = event.currentTarget.nextElementSibling?.getBoundingClientRect();
    if (!before || !after) return null;
    const height = after.bottom - before.top;
    return height > 0 ? (100 * (after.bottom - event.clientY)) / height : null;
  }

  /** Least, half way, most, and round again. */
  function placeAfter(present: number): number {
    return [least, Math.round((least + most) / 2), most].find((each) => each > present) ?? least;
  }

  function shareAfter(key: string): number | 'as before' | null {
    switch (key) {
      case 'ArrowUp':
        return share + step;
      case 'ArrowDown':
        return share - step;
      case 'Home':
        return least;
      case 'End':
        return most;
      case 'Enter':
        return 'as before';
      default:
        return null;
    }
  }
}
