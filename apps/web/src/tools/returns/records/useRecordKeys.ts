import { useEffect, useRef } from 'react';

import { useShortcut } from '../../../components/Shortcuts/useShortcut';
import { leaveField } from '../../../components/Unkept/unkept';

export interface RecordKeys {
  onStep: (step: 1 | -1) => void;
  onUndo: () => void;
  onRedo: () => void;
  onEdit: () => void;
  onUseSuggestion: () => void;
  onSearch: () => void;
}

/** The keys of this screen: single letters outside of fields and cells, F8 anywhere but in a dialog. */
export function useRecordKeys(keys: RecordKeys): void {
  useShortcut('n', () => {
    keys.onStep(1);
  });
  useShortcut('p', () => {
    keys.onStep(-1);
  });
  useShortcut('u', keys.onUndo);
  useShortcut('r', keys.onRedo);
  useShortcut('e', keys.onEdit);
  useShortcut('s', keys.onUseSuggestion);
  useShortcut('/', keys.onSearch);

  const step = useRef(keys.onStep);
  useEffect(() => {
    step.current = keys.onStep;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      leaveField();
      step.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
