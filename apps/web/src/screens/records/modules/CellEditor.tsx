import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

import type { CodeInfo, FieldInfo } from '../../../engine/api';
import { CodeOptions } from './CodeOptions';
import { codesFitting, codesInYear } from './codes';
import { usePlaceBelow } from './usePlaceBelow';
import { type ReadCell, useReading, useSettled } from './useReading';

/** Where the focus goes when editing ends. */
export type After = 'stay' | 'next' | 'previous' | 'next finding' | 'elsewhere';

interface Props {
  /** Of the cell, for its name: "DECOM, row 2". */
  label: string;
  module: number;
  field: number | null;
  info: FieldInfo | null;
  /** The return year whose codes are offered. */
  year: number;
  /** What the cell holds. */
  text: string;
  /** What editing starts with: the same, or a letter typed over it. */
  startWith: string;
  readCell: ReadCell;
  onCommit: (text: string, after: After) => void;
  onCancel: () => void;
}

/**
 * The field that a cell becomes while it is edited. Codes come with a list to choose from, but any text may be written:
 * files hold what they hold. How the text will be read is told while it is typed.
 */
export function CellEditor(props: Props) {
  const { label, module, field, info, year, text, startWith, readCell, onCommit, onCancel } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const [typed, setTyped] = useState(startWith);
  const [active, setActive] = useState<number | null>(null);
  const reading = useReading(readCell, module, field, typed);
  const spoken = useSettled(reading?.words ?? '');
  const codes = useMemo(() => (info ? codesInYear(info, year) : []), [info, year]);
  // Until something is typed the whole list shows, with the code that the cell holds.
  const options = typed === text ? codes : codesFitting(codes, typed);
  const place = usePlaceBelow(input);
  const hasCodes = codes.length > 0;

  useEffect(() => {
    input.current?.focus();
    if (startWith === text) input.current?.select();
  }, [startWith, text]);

  const finish = (value: string, after: After) => {
    if (isOver.current) return;
    isOver.current = true;
    onCommit(tidied(value, codes), after);
  };
  const cancel = () => {
    isOver.current = true;
    onCancel();
  };
  const chosen = active === null ? undefined : options[active];

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      finish(chosen?.code ?? typed, event.ctrlKey ? 'next finding' : 'stay');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish(chosen?.code ?? typed, event.shiftKey ? 'previous' : 'next');
    } else if (event.key === 'F8') {
      event.preventDefault();
      finish(chosen?.code ?? typed, 'next finding');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (hasCodes && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setActive(stepped(active, event.key === 'ArrowDown' ? 1 : -1, options, text));
    }
  };

  return (
    <>
      <input
        ref={input}
        className="gt-editor__input"
        aria-label={label}
        aria-describedby={`${id}-reading`}
        aria-invalid={isTrouble(reading?.state)}
        autoComplete="off"
        spellCheck={false}
        {...(hasCodes
          ? {
              role: 'combobox',
              'aria-expanded': options.length > 0,
              'aria-autocomplete': 'list' as const,
              'aria-controls': `${id}-codes`,
              'aria-activedescendant': chosen ? `${id}-${chosen.code}` : undefined,
            }
          : {})}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          finish(typed, 'elsewhere');
        }}
      />
      {createPortal(
        <div className="gt-editor__below" style={place}>
          <p className={isTrouble(reading?.state) ? 'gt-editor__reading gt-editor__reading--trouble' : 'gt-editor__reading'} id={`${id}-reading`}>
            {reading ? reading.words : ' '}
          </p>
          {hasCodes && (
            <CodeOptions
              id={id}
              label={`Codes of ${info?.name ?? 'the field'} in ${year}`}
              options={options}
              active={active}
              held={text}
              onChoose={(code) => {
                finish(code.code, 'stay');
              }}
            />
          )}
          <p className="gt-editor__keys" aria-hidden="true">Enter keeps it, Ctrl+Enter also goes to the next finding, Esc leaves it as it was</p>
          <p className="govuk-visually-hidden" role="status">{spoken}</p>
        </div>,
        // Within the page's landmark, but out of the box that the table scrolls in.
        document.getElementById('main') ?? document.body,
      )}
    </>
  );
}

function isTrouble(state: string | undefined): boolean {
  return state === 'unreadable' || state === 'unknown code';
}

/** Spaces around are slips, and a code is written as its list has it. */
function tidied(text: string, codes: readonly CodeInfo[]): string {
  const trimmed = text.trim();
  return codes.find((info) => info.code.toLowerCase() === trimmed.toLowerCase())?.code ?? trimmed;
}

/** From nothing, the first step leads to the code that the cell holds. */
function stepped(active: number | null, step: 1 | -1, options: readonly CodeInfo[], held: string): number | null {
  if (options.length === 0) return null;
  if (active !== null) return (active + step + options.length) % options.length;
  const at = options.findIndex((info) => info.code === held.trim().toUpperCase());
  if (at >= 0) return at;
  return step === 1 ? 0 : options.length - 1;
}
