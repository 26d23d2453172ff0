// Asking before an act that sets work aside or drops it. One question stands at a time; a further one answers the first
// with no.

import type { Actions, Question } from './state';
import type { Workings } from './store';

type AskingActions = Pick<Actions, 'answer' | 'saveBeforeAnswer'>;

export interface Asking {
  ask: Workings['ask'];
  actions: AskingActions;
}

export function askingActions({ get, set }: Omit<Workings, 'ask'>): Asking {
  let settle: ((goesOn: boolean) => void) | null = null;
  const answer = (goesOn: boolean) => {
    const waiting = settle;
    settle = null;
    set({ question: null });
    waiting?.(goesOn);
  };
  return {
    ask: (asked: Pick<Question, 'title' | 'words'>) => {
      answer(false);
      set({ question: { ...asked, saved: '' }, progress: null, problem: '' });
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    actions: {
      answer,
      saveBeforeAnswer: async () => {
        await get().download('session');
        const { question, unsaved, lastDownload } = get();
        if (question === null || unsaved || lastDownload === null) return;
        set({ question: { ...question, saved: lastDownload.name } });
      },
    },
  };
}
