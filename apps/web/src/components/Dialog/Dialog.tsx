import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from '../Button/Button';
import { focusHeading } from './focusHeading';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog over the page, by the browser's own element: it keeps the focus inside, closes on Escape, and gives the focus
 * back to what had it, or else to the heading of the screen. It is open as long as it is rendered.
 */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      // What opened it may be gone, or nothing opened it.
      if (document.activeElement === document.body) focusHeading();
    };
  }, []);

  return (
    <dialog
      className="gt-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="gt-dialog__head">
        <h2 className="govuk-heading-m" id={titleId} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <Button look="secondary" onClick={onClose}>
          Close
        </Button>
      </div>
      {children}
    </dialog>
  );
}
