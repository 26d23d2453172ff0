import { useEffect, useRef } from 'react';
import { focusHeading } from '../components/Dialog/focusHeading';
import type { Screen } from '../tools/returns/state/state';
import { useStore } from '../tools/returns/state/useStore';

/** Moves the focus to the new screen's heading and the view to its top, so that a screen reader starts there. */
export function useScreenFocus(screen: Screen): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    focusHeading();
  }, [screen]);
}

/**
 * Gives the focus to the heading when what had it has gone: a file taken away, all forgotten, a change taken back or one
 * set aside dropped. Without this the keyboard would start at the top of the page again.
 */
export function useKeptFocus(): void {
  const survey = useStore((page) => page.survey);
  const amendments = useStore((page) => page.amendments);
  const beside = useStore((page) => page.beside);
  const isBegun = useRef(false);
  useEffect(() => {
    // The first survey is that of an empty page, which nobody has been on yet.
    if (isBegun.current && isLost()) focusHeading();
    isBegun.current = survey !== null;
  }, [survey, amendments, beside]);
}

/** The same after an act, once the page shows what came of it. */
export function focusWhereLost(): void {
  requestAnimationFrame(() => {
    if (isLost()) focusHeading();
  });
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
