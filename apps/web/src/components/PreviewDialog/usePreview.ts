import { useEffect, useState } from 'react';

import type { Preview } from '../../engine/api';

/** Asks for a preview, anew whenever `ask` is another function; of calls that overlap the last counts. */
export function usePreview(ask: (() => Promise<Preview>) | null): { preview: Preview | null; waiting: string } {
  const [answer, setAnswer] = useState<{ ask: typeof ask; preview: Preview | null; problem: string } | null>(null);
  useEffect(() => {
    if (ask === null) return undefined;
    let isLatest = true;
    ask()
      .then((preview) => {
        if (isLatest) setAnswer({ ask, preview, problem: '' });
      })
      .catch((error: unknown) => {
        if (isLatest) setAnswer({ ask, preview: null, problem: error instanceof Error ? error.message : String(error) });
      });
    return () => {
      isLatest = false;
    };
  }, [ask]);
  // What was answered before is of another question.
  if (ask === null) return { preview: null, waiting: '' };
  if (answer?.ask !== ask) return { preview: null, waiting: 'Trying it out. Nothing is written yet.' };
  return { preview: answer.preview, waiting: answer.problem };
}
