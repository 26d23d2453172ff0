import { useEffect, useRef } from 'react';
import { Button } from '../Button/Button';

interface Props {
  /** Empty while nothing is wrong. */
  problem: string;
  onDismiss: () => void;
}

/** What went wrong, at the top of the page. It takes the focus when it comes, so that it is read at once. */
export function ErrorSummary({ problem, onDismiss }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== '') box.current?.focus();
  }, [problem]);
  if (problem === '') return null;
  return (
    <div className="govuk-error-summary gt-problem" ref={box} tabIndex={-1} role="alert" aria-labelledby="gt-problem-title">
      <h2 className="govuk-error-summary__title" id="gt-problem-title">
        There is a problem
      </h2>
      <div className="govuk-error-summary__body">
        <p>{problem}</p>
        <Button look="secondary" onClick={onDismiss}>
          Close this message
        </Button>
      </div>
    </div>
  );
}
