// A made-up engine for tests: two modules, three rules, four children, and findings that a change of DEC solves. What it
// is asked is kept in `calls`.

import type {
  Catalogue,
  CellChange,
  Changed,
  Checked,
  ChildRecords,
  Engine,
  FindingColumns,
  Preview,
  Progress,
  Survey,
  Work,
} from '../engine/api';
import type { EngineClient } from '../engine/client_type';
import { noWork } from '../tools/returns/state/initial';

export const catalogue: Catalogue = {
  version: '0.0',
  collection: 'made-up',
  title: 'A made-up return',
  firstYear: 2023,
  latestYear: 2027,
  modules: [
    {
      name: 'Header',
      fileName: 'header.csv',
      onePerChild: true,
      childField: 0,
      span: null,
      fields: [
        { name: 'CHILD', kind: 'id', meaning: 'Identifier', codes: [], derived: false, derivedFrom: '' },
        {
          name: 'SEX',
          kind: 'code',
          meaning: 'Sex of the child',
          codes: [
            { code: 'F', meaning: 'female', since: 2025, until: 9999 },
            { code: '2', meaning: 'female, until 2024', since: 2023, until: 2024 },
          ],
          derived: false,
          derivedFrom: '',
        },
      ],
    },
    {
      name: 'Episodes',
      fileName: 'episodes.csv',
      onePerChild: false,
      childField: 0,
      span: null,
      fields: [
        { name: 'CHILD', kind: 'id', meaning: 'Identifier', codes: [], derived: false, derivedFrom: '' },
        { name: 'DEC', kind: 'date', meaning: 'End of the episode', codes: [], derived: false, derivedFrom: '' },
      ],
    },
  ],
  rules: [
    {
      code: '101',
      title: 'Sex not recognised',
      failsWhen: 'SEX is blank.',
      since: 2023,
      until: 2024,
      stage: 1,
      kind: 'row',
      flags: [{ module: 0, year: 'this', field: 1 }],
    },
    {
      code: '101',
      title: 'Sex missing',
      failsWhen: 'SEX is not M, F or U.',
      since: 2025,
      until: 9999,
      stage: 1,
      kind: 'row',
      flags: [{ module: 0, year: 'this', field: 1 }],
    },
    {
      code: '142',
      title: 'Earlier episode left open',
      failsWhen: 'An episode that another follows has no end.',
      since: 2023,
      until: 9999,
      stage: 2,
      kind: 'child',
      flags: [{ module: 1, year: 'this', field: 1 }],
    },
  ],
  authorities: [{ code: 'E08000003', name: 'Manchester', number: '352' }],
};

export function columns(pairs: readonly (readonly [child: number, rule: number])[]): FindingColumns {
  return {
    child: Uint32Array.from(pairs, ([child]) => child),
    rule: Uint16Array.from(pairs, ([, rule]) => rule),
    advisable: new Uint8Array(pairs.length),
    noted: new Uint8Array(pairs.length),
  };
}

export const emptySurvey: Survey = {
  files: [],
  newer: [],
  doubts: [],
  returnYear: null,
  yearGround: '',
  authority: null,
  postcodes: '',
  remarks: [],
  notReady: 'Give the files of a return first.',
};

export const filledSurvey: Survey = {
  ...emptySurvey,
  files: [
    {
      file: 1,
      name: 'this/episodes.csv',
      use: 'return',
      module: 1,
      year: 'this',
      yearGround: 'from the folder’s name',
      rows: 1204,
      remarks: [
        { kind: 'note', file: 'this/episodes.csv', line: 0, field: '', text: 'A column is not known.', count: 1 },
        { kind: 'problem', file: 'this/episodes.csv', line: 7, field: 'DEC', text: 'The line is cut.', count: 2 },
      ],
    },
    {
      file: 2,
      name: 'notes.txt',
      use: 'refused',
      module: null,
      year: null,
      yearGround: '',
      rows: 0,
      remarks: [{ kind: 'problem', file: 'notes.txt', line: 0, field: '', text: 'Not a return.', count: 1 }],
    },
  ],
  returnYear: 2026,
  yearGround: 'from the dates in the files',
  notReady: '',
};

/** Findings by child: A has 142 and 101, B none, C 142 twice, D 101. */
export const findings = columns([
  [0, 1],
  [0, 2],
  [2, 2],
  [2, 2],
  [3, 1],
]);

export const checked: Checked = {
  returnYear: 2026,
  definitionsYear: 2026,
  authority: 'Manchester',
  rowsThisYear: 1204,
  rowsLastYear: 0,
  rulesRun: [1, 2],
  notRun: [{ reason: 'no postcode directory was given', rules: [0] }],
  children: {
    ids: ['A10', 'B9', 'C2', 'D1'],
    inThisYear: new Uint8Array([1, 1, 1, 1]),
    inLastYear: new Uint8Array(4),
  },
  findings,
  milliseconds: { reading: 10, checking: 20 },
  restored: null,
  changes: 0,
  changesLost: [],
  firstCounts: [
    { rule: 1, count: 2, later: false },
    { rule: 2, count: 3, later: false },
  ],
};

export function recordsOf(child: number, present: FindingColumns): ChildRecords {
  const numbers = Array.from(present.child.keys()).filter((i) => present.child[i] === child);
  return {
    child,
    id: checked.children.ids[child] ?? '',
    tables: [],
    findings: numbers.map((finding, place) => ({
      finding,
      rule: present.rule[finding] ?? 0,
      message: `finding ${finding.toString()}`,
      cells: [{ module: 1, year: 'this', row: place + 10 * child, field: present.rule[finding] ?? 0 }],
      advisable: false,
      note: '',
    })),
  };
}

const downloaded = { name: 'made-up.zip', type: 'application/zip', bytes: new ArrayBuffer(0), remarks: [] };

/** What every change of this client does. */
export const aStep = 'DEC to 31/12/2025, child A10';

/** Every second cell would solve a finding of rule 142. */
export function previewOf(changes: readonly CellChange[]): Preview {
  return {
    cells: changes.map((change) => ({ ...change, present: 'was', line: change.row + 2, childId: `C${change.row}` })),
    solved: [{ rule: 2, findings: Math.ceil(changes.length / 2) }],
    raised: [],
  };
}

export interface FakeClient extends EngineClient {
  calls: { method: string; parameters: unknown[] }[];
  tell: (progress: Progress) => void;
}

/** A client that answers with the above; `answers` replaces some of it. */
export function fakeClient(answers: Partial<{ [M in keyof Engine]: Engine[M] }> = {}): FakeClient {
  const calls: FakeClient['calls'] = [];
  let present = findings;
  let work: Work = noWork;
  let listener: ((progress: Progress) => void) | null = null;
  const changed = (next: FindingColumns, child: number | null): Changed => {
    present = next;
    const steps = next === findings ? { undo: '', redo: aStep } : { undo: aStep, redo: '' };
    work = { ...work, ...steps, changes: next === findings ? 0 : 1, unsaved: next !== findings || work.notes > 0 };
    return {
      solved: [{ rule: 2, childId: 'A10' }],
      added: [],
      remaining: next.rule.length,
      findings: next,
      children: null,
      child,
      changes: work.changes,
    };
  };
  const solve = () =>
    changed(
      columns([
        [0, 1],
        [2, 2],
        [2, 2],
        [3, 1],
      ]),
      0,
    );
  const engine: Engine = {
    catalogue: () => catalogue,
    give: (files) => (files.length === 0 ? emptySurvey : filledSurvey),
    takeAway: () => emptySurvey,
    moveToYear: () => filledSurvey,
    putInYears: () => filledSurvey,
    replace: () => filledSurvey,
    keepBeside: () => filledSurvey,
    since: () => null,
    chooseYear: () => filledSurvey,
    chooseAuthority: () => filledSurvey,
    giveExample: () => filledSurvey,
    clear: () => emptySurvey,
    usePostcodes: () => filledSurvey,
    check: () => checked,
    child: (child) => recordsOf(child, present),
    advise: () => ({ confidence: 'none', suggestions: [], explanation: 'nothing fits' }),
    readCell: () => ({ state: 'value', words: '' }),
    setCells: solve,
    addRow: solve,
    deleteRow: solve,
    countAlike: () => 2,
    findChildren: (texts) => texts.map(() => []),
    addRowAfter: solve,
    previewCells: (changes) => previewOf(changes),
    previewAlike: (_finding, cell, text) => previewOf([{ ...cell, text }]),
    previewAccept: () => previewOf([]),
    setAlike: solve,
    acceptAlike: solve,
    undo: () => changed(findings, 0),
    redo: solve,
    revert: () => {
      const answer = changed(findings, null);
      work = { ...work, undo: `taking back ${aStep}`, redo: '' };
      return answer;
    },
    amendments: () => [],
    corrections: () => [],
    setNote: () => {
      work = { ...work, notes: 1, unsaved: true };
    },
    work: () => work,
    beside: () => ({ changes: [], notes: [] }),
    workIn: () => ({ changes: 0, notes: 0 }),
    lookAtSession: () => ({ changes: 1, notes: 0, joins: true }),
    prefer: solve,
    forgetChange: () => {
      work = { ...work, undo: `forgetting ${aStep}` };
    },
    forgetNote: () => undefined,
    sign: (who) => {
      work = { ...work, who };
    },
    download: (kind) => {
      if (kind === 'session') work = { ...work, unsaved: false };
      return downloaded;
    },
    ...answers,
  };
  const asPromise =
    <P extends unknown[], R>(method: string, answer: (...parameters: P) => R) =>
    (...parameters: P): Promise<R> => {
      calls.push({ method, parameters });
      return Promise.resolve().then(() => answer(...parameters));
    };
  const promised = Object.fromEntries(
    Object.entries(engine).map(([method, answer]) => [method, asPromise(method, answer as (...p: unknown[]) => unknown)]),
  ) as unknown as Omit<EngineClient, 'onProgress' | 'cancel'>;
  return {
    ...promised,
    calls,
    onProgress: (listen) => {
      listener = listen;
      return () => {
        listener = null;
      };
    },
    cancel: () => Promise.resolve(emptySurvey),
    tell: (progress) => listener?.(progress),
  };
}
