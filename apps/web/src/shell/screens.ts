// The five steps of the work, and where each stands, in words.

import type { Work } from '../engine/api';
import { allWork, hasWork } from '../tools/returns/state/questions';
import { shownText } from '../words/hidden';
import type { Screen, State } from '../tools/returns/state/state';
import { count, number } from '../words/numbers';

export interface Step {
  screen: Screen;
  name: string;
  /** "3 files", "212 findings". */
  standing: string;
  open: boolean;
}

export type StepState = Pick<State, 'survey' | 'checked' | 'lastChange' | 'records' | 'unsaved' | 'work'>;

export function steps({ survey, checked, lastChange, records, unsaved, work }: StepState): Step[] {
  const open = checked !== null;
  const findings = checked?.findings.rule.length ?? 0;
  const changes = lastChange?.changes ?? checked?.changes ?? 0;
  const later = 'after checking';
  return [
    { screen: 'start', name: 'Files', standing: filesWords(survey), open: true },
    { screen: 'overview', name: 'Overview', standing: open ? count(findings, 'finding') : later, open },
    { screen: 'records', name: 'Records', standing: open ? recordsWords(checked, records) : later, open },
    {
      screen: 'changes',
      name: 'Changes',
      standing: changesWords(open ? changes : null, work),
      open: opens('changes', { checked, work }),
    },
    { screen: 'download', name: 'Download', standing: open ? (unsaved ? 'not saved yet' : 'ready') : later, open },
  ];
}

function filesWords(survey: State['survey']): string {
  if (survey === null) return 'starting';
  const files = new Set(survey.files.map((fact) => fact.file)).size;
  return files === 0 ? 'none yet' : count(files, 'file');
}

const mostInStep = 40;

function recordsWords(checked: State['checked'], records: State['records']): string {
  if (records !== null && records.id !== '') return `child ${shownText(records.id, mostInStep)}`;
  return count(checked?.children.ids.length ?? 0, 'child', 'children');
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

/** "4 changes, 3 aside": short, so that it is not cut in the header. */
function changesWords(changes: number | null, work: Work): string {
  const aside = work.setAside + work.notesSetAside + work.clashes;
  if (changes === null) return aside > 0 ? `${number(aside)} set aside` : 'after checking';
  return count(changes, 'change') + (aside > 0 ? `, ${number(aside)} aside` : '');
}

/** Whether a screen has something to show: some do only once a return is checked, or while work is set aside. */
export function opens(screen: Screen, { checked, work }: Pick<State, 'checked' | 'work'>): boolean {
  if (checked !== null) return true;
  if (screen === 'changes') return hasWork(allWork(work));
  return screen !== 'overview' && screen !== 'records' && screen !== 'download';
}
