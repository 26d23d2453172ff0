import { type KeyboardEvent, useId, useMemo, useState } from 'react';

import type { CellReading, FieldInfo } from '../../../../engine/api';
import { CodeOptions } from './CodeOptions';
import { codesFitting, codesInYear, stepped } from './codes';
import { isTrouble } from './useReading';

interface Props {
  label: string;
  info: FieldInfo | null;
  /** The return year whose codes are offered. */
  year: number;
  value: string;
  /** What the cells hold now. */
  held: string;
  /** How the value will be read; null until that is known. */
  reading: CellReading | null;
  onValue: (value: string) => void;
}

/** A field for a value to be written into cells, with the codes and the words that editing a cell has. */
export function ValueField({ label, info, year, value, held, reading, onValue }: Props) {
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const codes = useMemo(() => (info ? codesInYear(info, year) : []), [info, year]);
  const options = codesFitting(codes, value);
  const chosen = active === null ? undefined : options[active];
  const choose = (code: string) => {
    onValue(code);
    setActive(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive(stepped(active, event.key === 'ArrowDown' ? 1 : -1, options, value === '' ? held : value));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen.code);
    }
  };
  return (
    <div>
      <label className="govuk-label" htmlFor={`${id}-value`}>
        {label}
      </label>
      <input
        className="govuk-input gt-small-input"
        id={`${id}-value`}
        aria-describedby={`${id}-reading`}
        aria-invalid={isTrouble(reading?.state)}
        autoComplete="off"
        spellCheck={false}
        {...(codes.length > 0
          ? {
              role: 'combobox',
              'aria-expanded': options.length > 0,
              'aria-autocomplete': 'list' as const,
              'aria-controls': `${id}-codes`,
              'aria-activedescendant': chosen ? `${id}-${chosen.code}` : undefined,
            }
          : {})}
        value={value}
        onChange={(event) => {
          onValue(event.target.value);
          setActive(null);
        }}
        onKeyDown={codes.length > 0 ? onKeyDown : undefined}
      />
      <p className={isTrouble(reading?.state) ? 'gt-editor__reading--trouble' : ''} id={`${id}-reading`}>
        {value.trim() === '' ? ' ' : (reading?.words ?? ' ')}
      </p>
      {codes.length > 0 && (
        <CodeOptions
          id={id}
          label={`Codes of ${info?.name ?? 'the field'} in ${year}`}
          options={options}
          active={active}
          held={held}
          onChoose={({ code }) => {
            choose(code);
          }}
        />
      )}
    </div>
  );
}
