import { Fragment, useEffect, useRef, useState } from 'react';
import { Button } from '../../../../components/Button/Button';
import { FileText } from '../../../../components/FileText/FileText';
import { Dialog } from '../../../../components/Dialog/Dialog';
import type { NewerExport } from '../../../../engine/api';
import { usePageStore, useStore } from '../../state/useStore';
import { count, number } from '../../../../words/numbers';

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
      title={titleOf(newer)}
      onClose={() => {
        setLeftAt(newer);
      }}
    >
      <NewerChoice newer={newer} />
    </Dialog>
  );
}

function titleOf(newer: readonly NewerExport[]): string {
  if (newer.length > 1) return `Replace ${count(newer.length, 'file')} given before?`;
  return newer[0]?.tables.length === 0 ? 'Replace the file given before?' : 'Replace part of the file given before?';
}

/** The same files are not asked about twice, though they are surveyed again. */
function isSame(left: readonly NewerExport[] | null, newer: readonly NewerExport[]): boolean {
  if (left?.length !== newer.length) return false;
  return newer.every(({ older, newer: file }, place) => left[place]?.older === older && left[place].newer === file);
}

/** What would go for what. */
function Replacement({ pair: { olderName, newerName, tables, rows, repeated } }: { pair: NewerExport }) {
  const goes = tables.length === 0 ? [olderName] : tables;
  return (
    <>
      Replace{' '}
      {goes.map((name, place) => (
        <Fragment key={name}>
          {place > 0 && (place === goes.length - 1 ? ' and ' : ', ')}
          <strong>
            <FileText text={name} />
          </strong>
        </Fragment>
      ))}{' '}
      of earlier by <FileText text={newerName} />? {number(repeated)} of {count(rows, 'row')}{' '}
      {repeated === 1 ? 'repeats' : 'repeat'}.
      {tables.length > 0 && (
        <>
          {' '}
          What else is in <FileText text={olderName} /> stays.
        </>
      )}
    </>
  );
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
        {newer.map((pair) => (
          <li key={`${pair.older.toString()} ${pair.newer.toString()}`}>
            <Replacement pair={pair} />
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
