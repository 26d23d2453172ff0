import type { ReactNode } from 'react';

interface Props {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** More on demand, by the browser's own element. */
export function Details({ summary, open = false, children }: Props) {
  return (
    <details className="govuk-details gt-details" open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
