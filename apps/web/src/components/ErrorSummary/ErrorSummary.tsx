import { useEffect, useRef } from 'react';
import { FileText } from '../FileText/FileText';
import { Button } from '../Button/Button';

interface Props {
  /** Empty while nothing is wrong. */
  problem: string;
  /** The id of the field that it is about; the summary then leads there. */
  field?: string | undefined;
  onDismiss: () => void;
}

const mostOfProblem = 1000;

/** What went wrong, at the top of the page. It takes the focus when it comes, so that it is read at once. */
export function ErrorSummary({ problem, field, onDismiss }: Props) {
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
        <p>
          {field === undefined ? (
            <FileText text={problem} most={mostOfProblem} />
          ) : (
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The address names the screen, so the link moves the focus itself.
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              <FileText text={problem} most={mostOfProblem} />
            </a>
          )}
        </p>
        <Button look="secondary" onClick={onDismiss}>
          Close this message
        </Button>
      </div>
    </div>
  );
}
