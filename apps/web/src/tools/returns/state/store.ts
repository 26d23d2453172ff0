// The store: one state, changed by its actions alone. It is made on an engine client, so that tests give it one of
// their own. The actions stand by subject in files.ts, filter.ts, records.ts, mending.ts, kept.ts, asking.ts, since.ts
// and shell.ts.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Download } from '../../../engine/api';
import type { EngineClient } from '../../../engine/client_type';
import { askingActions } from './asking';
import { fileActions } from './files';
import { filterActions } from './filter';
import { initialState } from './initial';
import { mendingActions } from './mending';
import { recordActions } from './records';
import { saveToDisk } from './saveToDisk';
import { keptActions } from './kept';
import { shellActions } from './shell';
import { sinceActions } from './since';
import type { Page, ProblemField, Question, State } from './state';

export type PageStore = StoreApi<Page>;

/** What every group of actions works with. */
export interface Workings {
  client: EngineClient;
  get: () => Page;
  set: (change: Partial<State>) => void;
  /** Runs work that may fail; a failure becomes state.problem, in the words the engine gave, at that field if any. */
  attempt: (work: () => Promise<void>, field?: ProblemField) => Promise<void>;
  /** Hands a file to the analyst. */
  save: (download: Download) => void;
  /** Asks the analyst before work is set aside or dropped; whether she goes on. */
  ask: (question: Pick<Question, 'title' | 'words'>) => Promise<boolean>;
}

export function createPageStore(client: EngineClient, save: (download: Download) => void = saveToDisk): PageStore {
  return createStore<Page>((write, get) => {
    const set = (change: Partial<State>) => {
      write(change);
    };
    let working = 0;
    const attempt: Workings['attempt'] = async (work, field) => {
      working += 1;
      try {
        await work();
      } catch (error) {
        const cancelled = error instanceof Error && error.name === 'Cancelled';
        if (!cancelled) set({ problem: wordsOf(error), problemField: field ?? null });
      } finally {
        working -= 1;
        if (working === 0 && get().progress !== null) set({ progress: null });
      }
    };
    const asking = askingActions({ client, get, set, attempt, save });
    const workings: Workings = { client, get, set, attempt, save, ask: asking.ask };
    const records = recordActions(workings);
    return {
      ...initialState,
      ...shellActions(workings),
      ...asking.actions,
      ...keptActions(workings),
      ...fileActions(workings, records),
      ...filterActions(workings),
      ...sinceActions(workings),
      ...records.actions,
      ...mendingActions(workings, records),
    };
  });
}

function wordsOf(error: unknown): string {
  if (error instanceof Error && error.message !== '') return error.message;
  return 'Something went wrong that the page has no words for. Reload it, and give the files again.';
}
