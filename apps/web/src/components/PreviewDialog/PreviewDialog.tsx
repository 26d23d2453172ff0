import { type ReactNode, useId, useState } from 'react';

import type { Catalogue, Preview } from '../../engine/api';
import { count, number } from '../../words/numbers';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { PreviewedCells } from './PreviewedCells';
import { balanceWords, outcomeWords } from './previewWords';

interface Props {
  title: string;
  catalogue: Catalogue;
  /** Null until there is anything to be written. */
  preview: Preview | null;
  /** What keeps it from being tried out, or why it could not be. */
  waiting: string;
  /** What speaks against the value: "hello is not a code of the list". Then it is to be confirmed. */
  doubt?: string;
  onWrite: () => void;
  onClose: () => void;
  /** What is asked before, such as the value to be written. */
  children?: ReactNode;
}

/**
 * What a change of many records would do, before it is made: each cell as it stands and as it would be, the children,
 * what it would solve and raise. Only from here it is written.
 *
 * Accessibility: a dialog; what was tried out is said as it comes (a status), cells are a table with a caption, and all of
 * them can be brought in. The button says how many cells it writes. A value in doubt is confirmed by a tick box with its
 * reason as the label.
 */
export function PreviewDialog({ title, catalogue, preview, waiting, doubt = '', onWrite, onClose, children }: Props) {
  const id = useId();
  const [confirmed, setConfirmed] = useState('');
  const isConfirmed = doubt === '' || confirmed === doubt;
  const balance = preview === null ? '' : balanceWords(preview);
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className="gt-preview__outcome" role="status">
        {preview === null ? (
          <p>{waiting}</p>
        ) : (
          <>
            <p>{outcomeWords(preview, catalogue)}</p>
            {balance !== '' && <p className="gt-preview__balance">{balance}</p>}
          </>
        )}
      </div>
      {preview !== null && (
        <>
          <PreviewedCells cells={preview.cells} catalogue={catalogue} />
          {doubt !== '' && (
            <label className="gt-tick gt-preview__doubt" htmlFor={`${id}-doubt`}>
              <input
                id={`${id}-doubt`}
                type="checkbox"
                checked={isConfirmed}
                onChange={(event) => {
                  setConfirmed(event.target.checked ? doubt : '');
                }}
              />
              {doubt}: write it all the same
            </label>
          )}
          <div className="gt-preview__buttons">
            <Button disabled={!isConfirmed || preview.cells.length === 0} onClick={onWrite}>
              Write {count(preview.cells.length, 'cell')} of {count(childrenIn(preview), 'child', 'children')}
            </Button>
            <Button look="secondary" onClick={onClose}>
              Leave {preview.cells.length === 1 ? 'it' : `all ${number(preview.cells.length)}`} as they are
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function childrenIn({ cells }: Preview): number {
  return new Set(cells.map((cell) => cell.childId)).size;
}
