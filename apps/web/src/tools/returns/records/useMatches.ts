import { useSyncExternalStore } from 'react';

/** Whether the window fits a media query, followed as it changes. False where it cannot be asked. */
export function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = queryList(query);
      list?.addEventListener('change', onChange);
      return () => {
        list?.removeEventListener('change', onChange);
      };
    },
    () => queryList(query)?.matches ?? false,
  );
}

function queryList(query: string): MediaQueryList | null {
  return typeof window.matchMedia === 'function' ? window.matchMedia(query) : null;
}
