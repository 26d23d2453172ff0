// The page as it opens, and what a filter that filters nothing is.

import type { Filter, State } from './state';

export const noFilter: Filter = {
  text: '',
  rules: new Set(),
  modules: new Set(),
  stages: new Set(),
  children: 'all',
  without: 'nothing',
};

export const noMending: Pick<State, 'lastChange' | 'amendments' | 'corrections' | 'undoWords' | 'redoWords'> = {
  lastChange: null,
  amendments: [],
  corrections: [],
  undoWords: [],
  redoWords: [],
};

export const noChild: Pick<State, 'child' | 'records' | 'finding' | 'advice' | 'solvedAt'> = {
  child: null,
  records: null,
  finding: null,
  advice: new Map(),
  solvedAt: null,
};

export const initialState: State = {
  screen: 'start',
  catalogue: null,
  survey: null,
  checked: null,
  progress: null,
  problem: '',
  announcement: '',
  filter: noFilter,
  order: 'as in files',
  ...noChild,
  ...noMending,
  findingsAtFirst: 0,
  countsAtFirst: new Uint32Array(0),
  unsaved: false,
  help: null,
  shortcutsOn: true,
  lastDownload: null,
};
