import type { ReactNode } from 'react';

export type TagTone = 'error' | 'warning' | 'good' | 'neutral' | 'changed';

/** A word or two that mark a thing. The colour only repeats what the words say. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return <strong className={`govuk-tag gt-tag gt-tag--${tone}`}>{children}</strong>;
}
