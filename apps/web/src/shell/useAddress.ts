import { useEffect } from 'react';
import { hasUnkept, leaveField } from '../components/Unkept/unkept';
import type { Screen } from '../tools/returns/state/state';
import { usePageStore, useStore } from '../tools/returns/state/useStore';
import { opens, screenTitles } from './screens';

/**
 * Keeps the browser's address and title in step with the screen, so that its Back button goes a screen back and not
 * away from unsaved work; and asks before the page is left with changes that no saved file holds, or text not kept yet.
 */
export function useAddress(): void {
  const store = usePageStore();
  const screen = useStore((page) => page.screen);
  const unsaved = useStore((page) => page.unsaved);

  useEffect(() => {
    document.title = `${screenTitles[screen]} - Goldthread`;
    const hash = `#${screen}`;
    if (window.location.hash === '') window.history.replaceState(null, '', hash);
    else if (window.location.hash !== hash) window.history.pushState(null, '', hash);
  }, [screen]);

  useEffect(() => {
    const onAddress = () => {
      const asked = screenOf(window.location.hash);
      const page = store.getState();
      const { screen: present, go } = page;
      if (asked === null || asked === present) return;
      if (!opens(asked, page)) window.history.replaceState(null, '', `#${present}`);
      else {
        leaveField();
        go(asked);
      }
    };
    onAddress();
    window.addEventListener('hashchange', onAddress);
    window.addEventListener('popstate', onAddress);
    return () => {
      window.removeEventListener('hashchange', onAddress);
      window.removeEventListener('popstate', onAddress);
    };
  }, [store]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved || hasUnkept()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
}

function screenOf(hash: string): Screen | null {
  const name = hash.slice(1);
  return name in screenTitles ? (name as Screen) : null;
}
