import { type SubmitEvent, useMemo, useState } from 'react';

import { Button } from '../../../../components/Button/Button';
import { PreviewDialog } from '../../../../components/PreviewDialog/PreviewDialog';
import { usePreview } from '../../../../components/PreviewDialog/usePreview';
import type { Catalogue, CellReading, FindingCell, Preview } from '../../../../engine/api';
import { number } from '../../../../words/numbers';
import { codesInYear, tidied } from '../modules/codes';
import { isTrouble, useReading } from '../modules/useReading';
import { ValueField } from '../modules/ValueField';
import { yearOf } from '../rows';

interface Props {
  finding: number;
  cell: FindingCell;
  /** How many cells are alike, and what they hold. */
  count: number;
  held: string;
  catalogue: Catalogue;
  returnYear: number;
  readCell: (module: number, field: number, text: string) => Promise<CellReading>;
  previewAlike: (finding: number, cell: FindingCell, text: string) => Promise<Preview>;
  onWrite: (text: string) => void;
  onClose: () => void;
}

/** Asks what is to be written into all cells alike, or that they be blank, and shows what that would do. */
export function AlikeDialog(props: Props) {
  const { finding, cell, count, held, catalogue, returnYear, readCell, previewAlike, onWrite, onClose } = props;
  const info = catalogue.modules[cell.module]?.fields[cell.field] ?? null;
  const year = yearOf(returnYear, cell.year);
  const [text, setText] = useState('');
  const [tried, setTried] = useState<string | null>(null);
  const reading = useReading(readCell, cell.module, cell.field, text.trim());
  const ask = useMemo(
    () => (tried === null ? null : () => previewAlike(finding, cell, tried)),
    [tried, previewAlike, finding, cell],
  );
  const { preview, waiting } = usePreview(ask);
  const value = tidied(text, info ? codesInYear(info, year) : []);
  const isRead = reading?.text === text.trim();
  const doubt = tried !== '' && isRead && isTrouble(reading.state) ? `${text.trim()} is ${reading.words}` : '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (value !== '' && isRead) setTried(value);
  };

  return (
    <PreviewDialog
      title={`${info?.name ?? 'The cell'} of ${number(count)} findings alike`}
      catalogue={catalogue}
      preview={preview}
      waiting={waiting === '' ? 'Nothing is written before you have seen what it would do.' : waiting}
      doubt={doubt}
      onWrite={() => {
        if (tried !== null) onWrite(tried);
      }}
      onClose={onClose}
    >
      <form className="gt-ask__value" onSubmit={submit}>
        <ValueField
          label={`Instead of ${held === '' ? 'a blank' : held}, in all ${number(count)}`}
          info={info}
          year={year}
          value={text}
          held={held}
          reading={reading}
          onValue={(typed) => {
            setText(typed);
            setTried(null);
          }}
        />
        <div className="gt-preview__buttons">
          <Button type="submit" look="secondary" disabled={value === '' || !isRead}>
            Show what it would do
          </Button>
          {held !== '' && (
            <Button
              look="secondary"
              onClick={() => {
                setText('');
                setTried('');
              }}
            >
              Show what blanking all {number(count)} would do
            </Button>
          )}
        </div>
      </form>
    </PreviewDialog>
  );
}
