// What is asked before work is set aside or dropped, in words.

import type { SessionOutlook, Work, WorkIn } from '../../../engine/api';
import { shownText } from '../../../words/hidden';
import { count } from '../../../words/numbers';
import type { Question } from './state';

type Asked = Pick<Question, 'title' | 'words'>;

/** "3 changes and 1 note", "2 notes" */
export function workWords({ changes, notes }: WorkIn): string {
  const parts = [changes > 0 ? count(changes, 'change') : '', notes > 0 ? count(notes, 'note') : ''];
  return parts.filter((part) => part !== '').join(' and ') || 'no change';
}

/** All that an act which empties the page would drop. */
export function allWork(work: Work): WorkIn {
  return {
    changes: work.changes + work.setAside + work.doneInSource + work.clashes,
    notes: work.notes + work.notesSetAside,
  };
}

export function hasWork(work: WorkIn): boolean {
  return work.changes + work.notes > 0;
}

export function yearQuestion(work: WorkIn): Asked {
  return {
    title: 'Choose another return year?',
    words: `You have made ${workWords(work)}. What does not fit another year is set aside, listed under Changes, and comes back when this year is chosen again.`,
  };
}

export function removeQuestion(name: string, work: WorkIn): Asked {
  return {
    title: `Remove ${name}?`,
    words: `You have made ${workWords(work)} in it. They are set aside, listed under Changes, and come back when a file with these rows is given again.`,
  };
}

export function moveQuestion(name: string, work: WorkIn): Asked {
  return {
    title: `Put ${name} to another year?`,
    words: `You have made ${workWords(work)} in it. They are set aside, listed under Changes, and come back when it is put back to this year.`,
  };
}

export function forgetQuestion(work: Work): Asked {
  return {
    title: 'Forget your changes?',
    words: `You have made ${workWords(allWork(work))} that no saved session holds in full. They cannot be brought back.`,
  };
}

/** Undo is of changes: a note does not come back. */
export function forgetNoteQuestion(text: string): Asked {
  return { title: 'Forget this note?', words: `“${shownText(text)}” cannot be brought back.` };
}

export function exampleQuestion(work: Work): Asked {
  return {
    title: 'Put the example in place of your return?',
    words: `You have made ${workWords(allWork(work))} that no saved session holds in full. They cannot be brought back.`,
  };
}

export function sessionQuestion(work: Work, session: SessionOutlook): Asked {
  const here = `You have made ${workWords(allWork(work))} here; the session holds ${workWords(session)}.`;
  if (session.joins) {
    return {
      title: 'Join the session to your work?',
      words: `${here} It is of the same return: both are kept, and where the two disagree you choose, under Changes.`,
    };
  }
  return {
    title: 'Put the session in place of your work?',
    words: `${here} It is of another return: it takes the place of all files, changes and notes here${work.unsaved ? ', which no saved session holds in full' : ''}.`,
  };
}
