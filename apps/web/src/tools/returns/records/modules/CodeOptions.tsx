import { useEffect, useRef } from 'react';

import type { CodeInfo } from '../../../../engine/api';

interface Props {
  /** Each option's id is this, a dash and the code. */
  id: string;
  label: string;
  options: readonly CodeInfo[];
  /** The place of the one that Enter would take. */
  active: number | null;
  /** What the cell holds. */
  held: string;
  onChoose: (code: CodeInfo) => void;
}

/** The list of a combobox: codes with their meanings. The keys are the field's. */
export function CodeOptions({ id, label, options, active, held, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const heldAt = options.findIndex((info) => info.code === held.trim().toUpperCase());
  const shownAt = active ?? (heldAt >= 0 ? heldAt : 0);

  useEffect(() => {
    list.current?.children[shownAt]?.scrollIntoView({ block: 'nearest' });
  }, [shownAt, options.length]);

  return (
    <ul className="gt-codes" id={`${id}-codes`} role="listbox" aria-label={label} ref={list}>
      {options.map((info, place) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={info.code}
          id={`${id}-${info.code}`}
          className={place === active ? 'gt-codes__option gt-codes__option--active' : 'gt-codes__option'}
          role="option"
          aria-selected={place === active || (active === null && place === heldAt)}
          onMouseDown={(event) => {
            // The field keeps the focus: leaving it would write what was typed so far.
            event.preventDefault();
          }}
          onClick={() => {
            onChoose(info);
          }}
        >
          <span className="gt-codes__code">{info.code}</span>
          <span className="gt-codes__meaning">{info.meaning}</span>
        </li>
      ))}
    </ul>
  );
}
