import type { ReactNode } from 'react';

/**
 * Words that only screen readers need, such as which of many "Remove" buttons this is. Put the space between seen and
 * unseen words outside: some readers drop it within.
 */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className="govuk-visually-hidden">{children}</span>;
}
