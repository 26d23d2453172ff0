import type { RefObject } from 'react';

import { Button } from '../../../../components/Button/Button';

interface Props {
  button: RefObject<HTMLButtonElement | null>;
  /** Of the table: "Episodes, 2025/26, this year". */
  words: string;
  /** Whether the last row by date can be followed by one that begins where it ends. */
  canFollow: boolean;
  onAdd: () => void;
  onAddAfter: () => void;
}

/** The two ways to add a row: blank, or as the one above goes on. */
export function AddRow({ button, words, canFollow, onAdd, onAddAfter }: Props) {
  return (
    <>
      <Button look="link" ref={button} onClick={onAdd}>
        Add a blank row <span className="govuk-visually-hidden">to {words}</span>
      </Button>
      {canFollow && (
        <Button look="link" title="A copy of the last row by date that begins where it ends" onClick={onAddAfter}>
          Add one that follows{' '}
          <span className="govuk-visually-hidden">the last by date in {words}: a copy that begins where it ends</span>
        </Button>
      )}
    </>
  );
}
