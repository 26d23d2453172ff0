// Work that is kept beside the return, and whose work it is.

import type { Actions } from './state';
import type { Workings } from './store';

type KeptActions = Pick<Actions, 'forgetChange' | 'forgetNote' | 'sign'>;

export function keptActions({ client, get, set, attempt }: Workings): KeptActions {
  const refresh = async () => {
    const work = await client.work();
    set({ work, unsaved: work.unsaved, beside: await client.beside() });
  };
  return {
    forgetChange: (change) =>
      attempt(async () => {
        await client.forgetChange(change);
        await refresh();
        get().announce(`Change ${change.toString()} is forgotten.`);
      }),
    forgetNote: (note) =>
      attempt(async () => {
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
