import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/Button/Button';
import { FileText } from '../../../components/FileText/FileText';
import { Dialog } from '../../../components/Dialog/Dialog';
import type { NewerExport } from '../../../engine/api';
import { usePageStore, useStore } from '../../../state/useStore';
import { count, number } from '../../../words/numbers';

const none: readonly NewerExport[] = [];

/**
 * Asks whether files that were exported anew replace those given before. The question comes by itself, with the answer
 * that is nearly always right in focus; closing it leaves both files as they are, and the banner on Files asks again.
 */
export function NewerExports() {
  const newer = useStore((page) => page.survey?.newer ?? none);
  const isWorking = useStore((page) => page.progress !== null);
  const [leftAt, setLeftAt] = useState<readonly NewerExport[] | null>(null);
  if (newer.length === 0 || isWorking || isSame(leftAt, newer)) return null;
  return (
    <Dialog
      title={newer.length === 1 ? 'Replace the file given before?' : `Replace ${count(newer.length, 'file')} given before?`}
      onClose={() => {
        setLeftAt(newer);
      }}
    >
      <NewerChoice newer={newer} />
    </Dialog>
  );
}

/** The same files are not asked about twice, though they are surveyed again. */
function isSame(left: readonly NewerExport[] | null, newer: readonly NewerExport[]): boolean {
  if (left?.length !== newer.length) return false;
  return newer.every(({ older, newer: file }, place) => left[place]?.older === older && left[place].newer === file);
}

/** The files in question with both answers. In the dialog the first takes the focus. */
export function NewerChoice({ newer, takesFocus = true }: { newer: readonly NewerExport[]; takesFocus?: boolean }) {
  const store = usePageStore();
  const replace = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Behind the dialog, which puts it on its title when it opens.
    if (takesFocus) queueMicrotask(() => replace.current?.focus());
  }, [takesFocus]);
  return (
    <>
      <ul className="govuk-list gt-newer">
        {newer.map(({ older, olderName, newer: file, newerName, rows, repeated }) => (
          <li key={`${older.toString()} ${file.toString()}`}>
            Replace <strong><FileText text={olderName} /></strong> of earlier by <FileText text={newerName} />? {number(repeated)} of{' '}
            {count(rows, 'row')} {repeated === 1 ? 'repeats' : 'repeat'}.
          </li>
        ))}
      </ul>
      <p className="gt-hint">Until you choose, the file given before is used. Your notes and changes go over to the newer one.</p>
      <div className="gt-buttons">
        <Button
          ref={replace}
          onClick={() => {
            void store.getState().replaceFiles(newer);
          }}
        >
          Replace
        </Button>
        <Button
          look="secondary"
          onClick={() => {
            void store.getState().keepBoth(newer.map(({ newer: file }) => file));
          }}
        >
          Keep both
        </Button>
      </div>
    </>
  );
}
