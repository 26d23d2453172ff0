// The five steps of the work, and where each stands, in words.

import type { Screen, State } from '../state/state';
import { count, number } from '../words/numbers';

export interface Step {
  screen: Screen;
  name: string;
  /** "3 files", "212 findings". */
  standing: string;
  open: boolean;
}

export type StepState = Pick<
  State,
  'survey' | 'checked' | 'lastChange' | 'records' | 'unsaved'
>;

export function steps({ survey, checked, lastChange, records, unsaved }: StepState): Step[] {
  const open = checked !== null;
  const findings = checked?.findings.rule.length ?? 0;
  const changes = lastChange?.changes ?? checked?.changes ?? 0;
  const later = 'after checking';
  return [
    { screen: 'start', name: 'Files', standing: filesWords(survey), open: true },
    { screen: 'overview', name: 'Overview', standing: open ? count(findings, 'finding') : later, open },
    { screen: 'records', name: 'Records', standing: open ? recordsWords(checked, records) : later, open },
    { screen: 'changes', name: 'Changes', standing: open ? count(changes, 'change') : later, open },
    { screen: 'download', name: 'Download', standing: open ? (unsaved ? 'not saved yet' : 'ready') : later, open },
  ];
}

function filesWords(survey: State['survey']): string {
  if (survey === null) return 'starting';
  const files = new Set(survey.files.map((fact) => fact.file)).size;
  return files === 0 ? 'none yet' : count(files, 'file');
}

function recordsWords(checked: State['checked'], records: State['records']): string {
  if (records !== null && records.id !== '') return `child ${records.id}`;
  return `${number(checked?.children.ids.length ?? 0)} children`;
}

export const screenTitles: Record<Screen, string> = {
  start: 'Files',
  overview: 'Overview',
  records: 'Records',
  changes: 'Changes',
  download: 'Download',
  accessibility: 'Accessibility statement',
  about: 'About Goldthread',
};

/** Screens that have nothing to show until a return has been checked. */
export function needsReturn(screen: Screen): boolean {
  return screen === 'overview' || screen === 'records' || screen === 'changes' || screen === 'download';
}
