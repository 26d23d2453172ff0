import type { ReactNode } from 'react';

interface Props {
  /** Words for the kind of message: colour alone would not tell it. */
  title: string;
  tone?: 'note' | 'good' | 'warning';
  children: ReactNode;
}

/** A message that belongs to the screen: what came out, or what to mind. */
export function Banner({ title, tone = 'note', children }: Props) {
  return (
    <section className={`gt-banner gt-banner--${tone}`} aria-label={title}>
      <p className="gt-banner__title">{title}</p>
      <div className="gt-banner__content">{children}</div>
    </section>
  );
}
