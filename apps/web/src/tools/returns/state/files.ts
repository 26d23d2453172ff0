// Giving files and choosing what they are. The return is checked as soon as it can be, so that findings are there
// before anything is asked.

import type { Checked, FileFact, GivenFile, SessionOutlook, Survey, TableInYear, Work, WorkIn } from '../../../engine/api';
import { count } from '../../../words/numbers';
import { leadAndRest } from '../../../words/remarks';
import { initialState, noChild, noFilter, noMending } from './initial';
import { redoWaitingWords } from '../../../words/aside';
import {
  allWork,
  exampleQuestion,
  forgetQuestion,
  hasWork,
  moveQuestion,
  removeQuestion,
  sessionQuestion,
  workWords,
  yearQuestion,
} from './questions';
import type { RecordWork } from './records';
import type { Actions, Dropped, Question, State } from './state';
import type { Workings } from './store';

/** Children of the made-up return: enough to scroll and to see a pattern, checked at once. */
export const exampleChildren = 120;

type FileActions = Pick<
  Actions,
  | 'give'
  | 'takeAway'
  | 'moveToYear'
  | 'putInYears'
  | 'replaceFiles'
  | 'keepBoth'
  | 'chooseYear'
  | 'chooseAuthority'
  | 'tryExample'
  | 'clear'
  | 'check'
  | 'cancel'
>;

export function fileActions({ client, get, set, attempt, ask }: Workings, records: RecordWork): FileActions {
  let nextFile = 1;
  let stops = 0;

  const check = async () => {
    set({ progress: { stage: 'Checking', share: null } });
    const openId = get().records?.id ?? null;
    const checked = await client.check();
    const amendments = checked.changes > 0 ? await client.amendments() : [];
    const work = await client.work();
    const onChanges = get().screen === 'changes';
    set({
      checked,
      ...firstCountsOf(checked, get().catalogue?.rules.length ?? 0),
      work,
      unsaved: work.unsaved,
      filter: noFilter,
      progress: null,
      ...noChild,
      ...noMending,
      amendments,
      ...(onChanges ? { beside: await client.beside(), corrections: await client.corrections() } : {}),
    });
    get().announce(checkedWords(checked.findings.rule.length, checked.children.ids.length) + keptWords(work) + clashWords(work));
    const open = openId === null ? -1 : checked.children.ids.indexOf(openId);
    if (open >= 0) await records.show(open, null);
  };

  const survey = async (asked: Promise<Survey>) => {
    const answer = await asked;
    set({ survey: answer, problem: '', notice: '' });
    if (answer.notReady === '') {
      await check();
      return;
    }
    const work = await client.work();
    set({ checked: null, ...noChild, ...noMending, work, unsaved: work.unsaved });
    if (get().screen === 'changes') set({ beside: await client.beside() });
  };

  /** Asks, where the act would drop work that no saved session holds. */
  const mayDrop = async (question: (work: Work) => Pick<Question, 'title' | 'words'>) => {
    const { unsaved, work } = get();
    return !unsaved || (await ask(question(work)));
  };

  /** Leaves out sessions that the analyst does not want on her work after all. */
  const withoutRefused = async (given: GivenFile[]) => {
    const wanted: GivenFile[] = [];
    for (const file of given) {
      const { work } = get();
      if (!isSession(file.bytes) || !hasWork(allWork(work))) wanted.push(file);
      else {
        const session = await lookAt(file);
        if (session === null || (await ask(sessionQuestion(work, session)))) wanted.push(file);
      }
    }
    return wanted;
  };

  /** Null for one that cannot be read: the list of files says why. */
  const lookAt = async ({ name, bytes }: GivenFile): Promise<SessionOutlook | null> => {
    try {
      return await client.lookAtSession(name, bytes.slice(0));
    } catch {
      return null;
    }
  };

  const fileOf = (name: string) => get().survey?.files.find((fact) => fact.name === name)?.file ?? null;
  const workInTable = async (name: string): Promise<WorkIn> => {
    const file = fileOf(name);
    return file === null ? { changes: 0, notes: 0 } : client.workIn(file, name);
  };
  /** All of it that lies in these tables. */
  const workInTables = async (tables: readonly TableInYear[]): Promise<WorkIn> => {
    const parts = await Promise.all(tables.map(({ name }) => workInTable(name)));
    return {
      changes: parts.reduce((sum, { changes }) => sum + changes, 0),
      notes: parts.reduce((sum, { notes }) => sum + notes, 0),
    };
  };

  return {
    give: (dropped) =>
      attempt(async () => {
        const files = await dropped;
        if (files.length === 0) {
          set({ problem: 'There is no file in what was given. Give the files themselves, or a folder with files in it.' });
          return;
        }
        set({ progress: { stage: files.length === 1 ? 'Reading the file' : 'Reading the files', share: null } });
        const before = stops;
        const read = await Promise.all(files.map((file) => readFile(file, nextFile++)));
        // Stopped while the browser still read them.
        if (stops !== before) return;
        const given = await withoutRefused(read);
        if (given.length === 0) {
          get().announce('Nothing was taken.');
          return;
        }
        const { screen } = get();
        await survey(client.give(given));
        if (screen !== 'start') set(takenElsewhere(given, get()));
      }),
    takeAway: (file) =>
      attempt(async () => {
        const work = await client.workIn(file, '');
        const name = get().survey?.files.find((fact) => fact.file === file)?.name ?? 'the file';
        if (hasWork(work) && !(await ask(removeQuestion(name, work)))) return;
        await survey(client.takeAway(file));
      }),
    moveToYear: (name, year) =>
      attempt(async () => {
        const work = await workInTable(name);
        if (hasWork(work) && !(await ask(moveQuestion(name, work)))) return;
        await survey(client.moveToYear(name, year));
      }),
    putInYears: (tables) =>
      attempt(async () => {
        const work = await workInTables(tables);
        if (hasWork(work) && !(await ask(moveQuestion('these files', work)))) return;
        await survey(client.putInYears(tables));
      }),
    replaceFiles: (pairs) =>
      attempt(async () => {
        await survey(client.replace(pairs.map(({ older, newer }) => ({ older, newer }))));
        get().announce(`${count(pairs.length, 'file')} replaced. ${get().announcement}`);
      }),
    keepBoth: (files) => attempt(() => survey(client.keepBeside(files))),
    chooseYear: (year) =>
      attempt(async () => {
        const { work } = get();
        if (hasWork(work) && !(await ask(yearQuestion(work)))) return;
        await survey(client.chooseYear(year));
      }),
    chooseAuthority: (text) => attempt(() => survey(client.chooseAuthority(text)), 'authority'),
    tryExample: () =>
      attempt(async () => {
        if (!(await mayDrop(exampleQuestion))) return;
        set({ progress: { stage: 'Making up an example', share: null } });
        await survey(client.giveExample(exampleChildren));
      }),
    clear: () =>
      attempt(async () => {
        if (!(await mayDrop(forgetQuestion))) return;
        const empty = await client.clear();
        const { catalogue, shortcutsOn } = get();
        const work = await client.work();
        set({ ...initialState, catalogue, shortcutsOn, survey: empty, work });
        get().announce('All files and changes are forgotten.');
      }),
    check: () => attempt(check),
    cancel: () =>
      attempt(async () => {
        stops += 1;
        const left = await client.cancel();
        set({ ...noChild, ...noMending, survey: left, checked: null, progress: null });
        get().announce(stoppedWords(left));
      }),
  };
}

/** A saved session begins like the zip it is, its first file of a name that no other zip begins with. */
function isSession(bytes: ArrayBuffer): boolean {
  const name = 'goldthread-session.json';
  const placeOfName = 30;
  if (bytes.byteLength < placeOfName + name.length) return false;
  const start = new Uint8Array(bytes, placeOfName, name.length);
  return Array.from(start, (code) => String.fromCharCode(code)).join('') === name;
}

function firstCountsOf(
  { firstCounts }: Checked,
  rules: number,
): Pick<State, 'findingsAtFirst' | 'countsAtFirst' | 'rulesBegunLater'> {
  const countsAtFirst = new Uint32Array(rules);
  for (const { rule, count: atFirst } of firstCounts) countsAtFirst[rule] = atFirst;
  return {
    countsAtFirst,
    findingsAtFirst: firstCounts.reduce((sum, first) => sum + first.count, 0),
    rulesBegunLater: new Set(firstCounts.filter((first) => first.later).map((first) => first.rule)),
  };
}

/** What to say on a screen that does not list files. */
function takenElsewhere(given: readonly GivenFile[], { survey, work }: State): Pick<State, 'notice' | 'problem'> {
  const facts = survey?.files.filter((fact) => given.some((file) => file.id === fact.file)) ?? [];
  const refused = facts.filter((fact) => fact.use === 'refused' || fact.use === 'other');
  const taken = given.filter((file) => facts.some((fact) => fact.file === file.id && !refused.includes(fact))).length;
  // An export made anew is asked about in a dialog of its own.
  const notAsked = refused.filter(({ file }) => !(survey?.newer.some(({ newer }) => newer === file) ?? false));
  return {
    notice: (taken > 0 ? `${count(taken, 'file')} taken. The Files screen says what for.` : '') + clashWords(work),
    problem: notAsked.map((fact) => whyNotTaken(fact, survey)).join(' '),
  };
}

function whyNotTaken({ file, name, remarks }: FileFact, survey: Survey | null): string {
  const doubt = survey?.doubts.find(({ newer }) => newer === file);
  if (doubt !== undefined) return `${doubt.words} Decide it on the Files screen.`;
  return `${name} was not used: ${leadAndRest(remarks).lead?.text ?? 'it is no part of a return.'}`;
}

async function readFile(file: Dropped, id: number): Promise<GivenFile> {
  try {
    return { id, name: file.name, bytes: await file.blob.arrayBuffer() };
  } catch {
    throw new Error(`${file.name} could not be read. If it is open in another program, close it there and try again.`);
  }
}

/** Files that were being read are not taken; those read before stay. */
function stoppedWords({ files }: Survey): string {
  if (files.length === 0) return 'Stopped. No file was taken.';
  return `Stopped. ${count(files.length, 'file is', 'files are')} here; nothing has been checked.`;
}

/** " 2 clashes: choose under Changes." */
function clashWords({ clashes }: Work): string {
  return clashes === 0 ? '' : ` ${count(clashes, 'clash', 'clashes')} between the two sessions: choose under Changes.`;
}

/** " 3 changes and 1 note are set aside." */
function keptWords({ setAside, notesSetAside, redoWaiting }: Work): string {
  const aside = { changes: setAside, notes: notesSetAside };
  const waiting = redoWaiting === 0 ? '' : ` ${redoWaitingWords(redoWaiting)}`;
  if (!hasWork(aside)) return waiting;
  return ` ${workWords(aside)} ${setAside + notesSetAside === 1 ? 'is' : 'are'} set aside.${waiting}`;
}

function checkedWords(findings: number, children: number): string {
  return `Checked: ${count(findings, 'finding')} in ${count(children, 'child', 'children')}.`;
}
