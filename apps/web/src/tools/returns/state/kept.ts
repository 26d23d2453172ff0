// Work that is kept beside the return, and whose work it is.

import type { Actions } from './state';
import { forgetNoteQuestion } from './questions';
import type { Workings } from './store';

type KeptActions = Pick<Actions, 'forgetNote' | 'sign'>;

export function keptActions({ client, get, set, attempt, ask }: Workings): KeptActions {
  const refresh = async () => {
    const work = await client.work();
    set({ work, unsaved: work.unsaved, beside: await client.beside() });
  };
  return {
    forgetNote: (note) =>
      attempt(async () => {
        const text = get().beside.notes.find((each) => each.note === note)?.text ?? '';
        if (!(await ask(forgetNoteQuestion(text)))) return;
        await client.forgetNote(note);
        await refresh();
        get().announce('The note is forgotten.');
      }),
    sign: (who) =>
      attempt(async () => {
        await client.sign(who);
        await refresh();
        if (get().checked !== null) set({ amendments: await client.amendments() });
        get().announce(who === '' ? 'The changes name nobody.' : `The changes of this visit are by ${who}.`);
      }),
  };
}
