// The page as it opens, and what a filter that filters nothing is.

import type { Beside, Work } from '../../../engine/api';
import type { Filter, State } from './state';

export const noFilter: Filter = {
  text: '',
  rules: new Set(),
  modules: new Set(),
  stages: new Set(),
  children: 'all',
  without: 'nothing',
};

export const noWork: Work = {
  changes: 0,
  notes: 0,
  setAside: 0,
  notesSetAside: 0,
  doneInSource: 0,
  clashes: 0,
  unsaved: false,
  undo: '',
  redo: '',
  redoWaiting: 0,
  who: '',
};

export const nothingBeside: Beside = { changes: [], notes: [] };

export const noMending: Pick<State, 'lastChange' | 'lastMove' | 'amendments' | 'corrections'> = {
  lastChange: null,
  lastMove: null,
  amendments: [],
  corrections: [],
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
  since: null,
  progress: null,
  problem: '',
  problemField: null,
  announcement: '',
  filter: noFilter,
  found: new Map(),
  order: 'as in files',
  ...noChild,
  ...noMending,
  findingsAtFirst: 0,
  countsAtFirst: new Uint32Array(0),
  rulesBegunLater: new Set(),
  work: noWork,
  beside: nothingBeside,
  unsaved: false,
  question: null,
  isDragging: false,
  notice: '',
  desk: { findingsShare: null, timeline: 'as it fits' },
  help: null,
  shortcutsOn: true,
  lastDownload: null,
};
