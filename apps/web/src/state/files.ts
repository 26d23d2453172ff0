// Giving files and choosing what they are. The return is checked as soon as it can be, so that findings are there
// before anything is asked.

import type { GivenFile, Survey } from '../engine/api';
import { count } from '../words/numbers';
import { initialState, noChild, noFilter, noMending } from './initial';
import { stepsInWords } from './mendingWords';
import type { RecordWork } from './records';
import type { Actions, Dropped } from './state';
import type { Workings } from './store';
import { countByRule } from './views/findings';

/** Children of the made-up return: enough to scroll and to see a pattern, checked at once. */
export const exampleChildren = 120;

type FileActions = Pick<
  Actions,
  | 'give'
  | 'takeAway'
  | 'moveToYear'
  | 'chooseYear'
  | 'chooseAuthority'
  | 'tryExample'
  | 'clear'
  | 'check'
  | 'cancel'
>;

export function fileActions({ client, get, set, attempt }: Workings, records: RecordWork): FileActions {
  let nextFile = 1;
  let stops = 0;

  const check = async () => {
    set({ progress: { stage: 'Checking', share: null } });
    const openId = get().records?.id ?? null;
    const checked = await client.check();
    const amendments = checked.changes > 0 ? await client.amendments() : [];
    set({
      checked,
      findingsAtFirst: checked.findings.rule.length,
      countsAtFirst: countByRule(checked.findings, get().catalogue?.rules.length ?? 0),
      unsaved: get().unsaved && checked.changes > 0,
      filter: noFilter,
      progress: null,
      ...noChild,
      ...noMending,
      amendments,
      undoWords: stepsInWords(amendments),
    });
    get().announce(checkedWords(checked.findings.rule.length, checked.children.ids.length));
    const open = openId === null ? -1 : checked.children.ids.indexOf(openId);
    if (open >= 0) await records.show(open, null);
  };

  const survey = async (asked: Promise<Survey>) => {
    const answer = await asked;
    set({ survey: answer, problem: '' });
    if (answer.notReady === '') await check();
    else set({ checked: null, ...noChild, ...noMending });
  };

  return {
    give: (dropped) =>
      attempt(async () => {
        const files = await dropped;
        if (files.length === 0) return;
        set({ progress: { stage: files.length === 1 ? 'Reading the file' : 'Reading the files', share: null } });
        const before = stops;
        const given = await Promise.all(files.map((file) => read(file, nextFile++)));
        // Stopped while the browser still read them.
        if (stops !== before) return;
        await survey(client.give(given));
      }),
    takeAway: (file) => attempt(() => survey(client.takeAway(file))),
    moveToYear: (name, year) => attempt(() => survey(client.moveToYear(name, year))),
    chooseYear: (year) => attempt(() => survey(client.chooseYear(year))),
    chooseAuthority: (text) => attempt(() => survey(client.chooseAuthority(text))),
    tryExample: () =>
      attempt(async () => {
        set({ progress: { stage: 'Making up an example', share: null } });
        await survey(client.giveExample(exampleChildren));
      }),
    clear: () =>
      attempt(async () => {
        const empty = await client.clear();
        const { catalogue, shortcutsOn } = get();
        set({ ...initialState, catalogue, shortcutsOn, survey: empty });
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

async function read(file: Dropped, id: number): Promise<GivenFile> {
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

function checkedWords(findings: number, children: number): string {
  return `Checked: ${count(findings, 'finding')} in ${count(children, 'child', 'children')}.`;
}
