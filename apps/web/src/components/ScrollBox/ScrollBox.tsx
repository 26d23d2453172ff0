import type { ReactNode } from 'react';

/** A box that something wide scrolls in, so that the page itself never does. The keyboard can reach and scroll it. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // Without a stop of its own it could not be scrolled by keyboard in every browser.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="gt-wide" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
