import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

import { unkept } from '../../../../components/Unkept/unkept';
import type { FieldInfo } from '../../../../engine/api';
import { shownText } from '../../../../words/hidden';
import { CodeOptions } from './CodeOptions';
import { codesFitting, codesInYear, stepped, tidied } from './codes';
import { usePlaceBelow } from './usePlaceBelow';
import { isTrouble, type ReadCell, useReading, useSettled } from './useReading';

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
  /** What editing starts with: the same, or a text pasted over it. */
  startWith: string;
  readCell: ReadCell;
  onCommit: (text: string, after: After) => void;
  onCancel: () => void;
  /** What was typed went with the editor: the page was led on before it was kept. */
  onLost: (words: string) => void;
}

/**
 * The field that a cell becomes while it is edited. Codes come with a list to choose from, but any text may be written:
 * files hold what they hold. How the text will be read is told while it is typed. A text that is not of the field's kind
 * is not kept the first time, and never by leaving the field: the field stays and says so, and the same key again keeps
 * it.
 */
export function CellEditor(props: Props) {
  const { label, module, field, info, year, text, startWith, readCell, onCommit, onCancel, onLost } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const [typed, setTyped] = useState(startWith);
  const [active, setActive] = useState<number | null>(null);
  /** The text that was not kept, because it is not of the field's kind. */
  const [doubted, setDoubted] = useState<string | null>(null);
  const reading = useReading(readCell, module, field, typed);
  const codes = useMemo(() => (info ? codesInYear(info, year) : []), [info, year]);
  // Until something is typed the whole list shows, with the code that the cell holds.
  const options = typed === text ? codes : codesFitting(codes, typed);
  const place = usePlaceBelow(input);
  const hasCodes = codes.length > 0;
  const isDoubted = doubted !== null && doubted === tidied(typed, codes);
  const doubt = isDoubted ? 'Not kept yet: Enter again keeps it all the same, Esc leaves the cell as it was.' : '';
  const spoken = useSettled(reading?.words ?? '');

  useEffect(() => {
    input.current?.focus();
    if (startWith === text) input.current?.select();
  }, [startWith, text]);

  const latest = useRef({ typed, text, label, onLost });
  useEffect(() => {
    latest.current = { typed, text, label, onLost };
  });
  useEffect(() => {
    isOver.current = false;
    return () => {
      const { typed: left, text: held, label: name, onLost: say } = latest.current;
      if (isOver.current) return;
      isOver.current = true;
      // Not where React takes the editor away only to put it back.
      queueMicrotask(() => {
        if (isOver.current && left !== held)
          say(`${name} was not changed: “${shownText(left)}” was typed, but not kept. Enter keeps what is typed.`);
      });
    };
  }, []);

  const isEnded = () => isOver.current;
  const keep = (value: string, after: After) => {
    isOver.current = true;
    onCommit(value, after);
  };
  const refuse = (value: string) => {
    setDoubted(value);
    // Once what took the focus has it.
    requestAnimationFrame(() => {
      if (!isOver.current) input.current?.focus();
    });
  };
  const finish = async (given: string, after: After) => {
    if (isEnded()) return;
    const value = tidied(given, codes);
    const isSeen = doubted === value && after !== 'elsewhere';
    if (field === null || value === text || value === '' || isSeen || codes.some((info) => info.code === value)) {
      keep(value, after);
      return;
    }
    const answer = reading?.text === value ? reading : await readCell(module, field, value).catch(() => null);
    // Typed on, or ended otherwise, while the engine was asked.
    if (isEnded() || input.current === null || tidied(input.current.value, codes) !== value) return;
    if (isTrouble(answer?.state)) refuse(value);
    else keep(value, after);
  };
  // What was pasted is written at once, if it reads well.
  const isPasted = useRef(startWith !== text);
  useEffect(() => {
    if (!isPasted.current) return;
    isPasted.current = false;
    void finish(startWith, 'stay');
  });
  const cancel = () => {
    isOver.current = true;
    onCancel();
  };
  const chosen = active === null ? undefined : options[active];

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const after = afterKey(event);
    if (after !== null) {
      event.preventDefault();
      void finish(chosen?.code ?? typed, after);
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
        {...unkept(typed !== text)}
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
          setDoubted(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Another window has come to the front: nothing has been left.
          if (document.hasFocus()) void finish(typed, 'elsewhere');
        }}
      />
      {createPortal(
        <div className="gt-editor__below" style={place}>
          <p
            className={isTrouble(reading?.state) ? 'gt-editor__reading gt-editor__reading--trouble' : 'gt-editor__reading'}
            id={`${id}-reading`}
          >
            {reading ? reading.words : ' '}
          </p>
          <p className={isDoubted ? 'gt-editor__doubt' : 'govuk-visually-hidden'} role="alert">
            {doubt}
          </p>
          {hasCodes && (
            <CodeOptions
              id={id}
              label={`Codes of ${info?.name ?? 'the field'} in ${year}`}
              options={options}
              active={active}
              held={text}
              onChoose={(code) => {
                void finish(code.code, 'stay');
              }}
            />
          )}
          <p className="gt-editor__keys" aria-hidden="true">
            Enter keeps it, Ctrl+Enter also goes to the next finding, Esc leaves it as it was
          </p>
          <p className="govuk-visually-hidden" role="status">
            {spoken}
          </p>
        </div>,
        // Within the page's landmark, but out of the box that the table scrolls in.
        document.getElementById('main') ?? document.body,
      )}
    </>
  );
}

/** What a key that ends the editing leads to; null where it does not. */
function afterKey({ key, ctrlKey, shiftKey }: KeyboardEvent): After | null {
  if (key === 'Enter') return ctrlKey ? 'next finding' : 'stay';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return key === 'F8' ? 'next finding' : null;
}
