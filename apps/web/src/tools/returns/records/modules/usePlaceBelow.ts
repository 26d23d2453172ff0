import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';

const width = 330;
const height = 260;

/** Where to put what belongs to a field: just below it, or above it near the window's end; followed as things scroll. */
export function usePlaceBelow(field: RefObject<HTMLElement | null>): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const follow = () => {
      const box = field.current?.getBoundingClientRect();
      if (!box) return;
      const left = Math.max(4, Math.min(box.left, window.innerWidth - width - 8));
      const isRoomBelow = box.bottom + height < window.innerHeight || box.top < height;
      setPlace(isRoomBelow ? { left, top: box.bottom + 3 } : { left, bottom: window.innerHeight - box.top + 3 });
    };
    follow();
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [field]);
  return place;
}
