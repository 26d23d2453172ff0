// Starting, moving between screens, help, saving: what is about the page as a whole.

import type { Actions, Screen } from './state';
import type { Workings } from './store';

type ShellActions = Pick<
  Actions,
  | 'start'
  | 'go'
  | 'download'
  | 'setDragging'
  | 'dismissNotice'
  | 'refuse'
  | 'dismissProblem'
  | 'openHelp'
  | 'closeHelp'
  | 'setShortcutsOn'
  | 'setDesk'
  | 'announce'
>;

export function shellActions({ client, get, set, attempt, save }: Workings): ShellActions {
  return {
    start: () =>
      attempt(async () => {
        client.onProgress((progress) => {
          set({ progress });
        });
        const catalogue = await client.catalogue();
        const survey = await client.give([]);
        set({ catalogue, survey });
      }),

    go: (screen: Screen) => {
      set({ screen });
      if (screen === 'changes') {
        void attempt(async () => {
          set({ beside: await client.beside() });
          if (get().checked === null) return;
          set({ amendments: await client.amendments(), corrections: await client.corrections() });
        });
      }
    },

    download: (kind) =>
      attempt(async () => {
        set({ progress: { stage: 'Writing the file', share: null } });
        const download = await client.download(kind);
        save(download);
        const { name, type, remarks } = download;
        set({ progress: null, lastDownload: { kind, name, type, remarks } });
        const work = await client.work();
        set({ work, unsaved: work.unsaved });
        get().announce(`Saved ${name}.`);
      }),

    setDragging: (isDragging) => {
      if (isDragging !== get().isDragging) set({ isDragging });
    },
    dismissNotice: () => {
      set({ notice: '' });
    },
    refuse: (problem) => {
      set({ problem });
      get().announce(problem);
    },
    dismissProblem: () => {
      set({ problem: '' });
    },
    openHelp: (help) => {
      set({ help });
    },
    closeHelp: () => {
      set({ help: null });
    },
    setShortcutsOn: (shortcutsOn) => {
      set({ shortcutsOn });
    },
    setDesk: (change) => {
      set({ desk: { ...get().desk, ...change } });
    },
    announce: (text) => {
      // The same words again would be no change, and so not be spoken.
      set({ announcement: text === get().announcement ? `${text}\u00a0` : text });
    },
  };
}
