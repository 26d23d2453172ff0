import { describe, expect, it, vi } from 'vitest';
import type { Engine, Work } from '../../../engine/api';
import { aStep, emptySurvey, fakeClient, filledSurvey } from '../../../testing/fakeClient';
import { noWork } from './initial';
import { workWords } from './questions';
import { createPageStore } from './store';

const oneFile = [{ name: 'this/episodes.csv', blob: new Blob(['CHILD']) }];
const session = [{ name: 'work.zip', blob: new Blob([`PK\u0003\u0004${' '.repeat(26)}goldthread-session.json`]) }];
const someWork: Work = { ...noWork, changes: 3, notes: 1, unsaved: true };

/** A page with that work on it. */
async function worked(work: Work, answers: Partial<Engine> = {}) {
  const client = fakeClient({ work: () => work, ...answers });
  const store = createPageStore(client, vi.fn());
  const page = () => store.getState();
  await page().start();
  await page().give(oneFile);
  client.calls.length = 0;
  const asked = () => client.calls.map((call) => call.method);
  return { client, page, asked };
}

const nextQuestion = (page: () => { question: unknown }) =>
  vi.waitFor(() => {
    expect(page().question).not.toBeNull();
  });

describe('before work is set aside', () => {
  it('another year is asked about, with how much there is', async () => {
    const { page, asked } = await worked(someWork);
    const choosing = page().chooseYear(2025);
    await nextQuestion(page);
    expect(page().question?.words).toContain('3 changes and 1 note');
    expect(asked()).not.toContain('chooseYear');
    page().answer(false);
    await choosing;
    expect(asked()).not.toContain('chooseYear');
    const again = page().chooseYear(2025);
    await nextQuestion(page);
    page().answer(true);
    await again;
    expect(asked()).toContain('chooseYear');
  });

  it('nothing is asked where nothing is in force', async () => {
    const { page, asked } = await worked({ ...noWork, setAside: 3, unsaved: true });
    await page().chooseYear(2025);
    expect(asked()).toContain('chooseYear');
  });

  it('a file is asked about only where the work lies in it', async () => {
    const { page, asked } = await worked(someWork, {
      takeAway: () => filledSurvey,
      workIn: (file) => (file === 1 ? { changes: 2, notes: 0 } : { changes: 0, notes: 0 }),
    });
    await page().takeAway(2);
    expect(asked()).toContain('takeAway');
    const moving = page().moveToYear('this/episodes.csv', 'last');
    await nextQuestion(page);
    expect(page().question?.words).toContain('2 changes in it');
    page().answer(false);
    await moving;
    expect(asked()).not.toContain('moveToYear');
  });
});

describe('before work is dropped', () => {
  it('the example and forgetting are asked about while it is unsaved', async () => {
    const { page, asked } = await worked(someWork);
    for (const act of [page().tryExample, page().clear]) {
      const acting = act();
      await nextQuestion(page);
      page().answer(false);
      await acting;
    }
    expect(asked()).not.toContain('giveExample');
    expect(asked()).not.toContain('clear');
  });

  it('and not when a session holds it', async () => {
    const { page, asked } = await worked({ ...someWork, unsaved: false });
    await page().clear();
    expect(asked()).toContain('clear');
    expect(page().survey).toBe(emptySurvey);
  });

  it('a session is saved first while the question stands', async () => {
    let work = someWork;
    const { page, asked } = await worked(someWork, {
      work: () => work,
      download: () => {
        work = { ...work, unsaved: false };
        return { name: 'work.zip', type: 'application/zip', bytes: new ArrayBuffer(0), remarks: [] };
      },
    });
    const forgetting = page().clear();
    await nextQuestion(page);
    await page().saveBeforeAnswer();
    expect(page().question?.saved).toBe('work.zip');
    expect(asked()).not.toContain('clear');
    page().answer(true);
    await forgetting;
    expect(asked()).toContain('clear');
  });
});

describe('a session dropped over work', () => {
  it('says whether it is joined or takes its place, and is left where she says so', async () => {
    const { page, asked } = await worked(someWork);
    const giving = page().give(session);
    await nextQuestion(page);
    expect(page().question?.title).toBe('Join the session to your work?');
    expect(page().progress).toBeNull();
    page().answer(false);
    await giving;
    expect(asked()).not.toContain('give');

    const other = await worked(someWork, { lookAtSession: () => ({ changes: 5, notes: 2, joins: false }) });
    const replacing = other.page().give(session);
    await nextQuestion(other.page);
    expect(other.page().question?.words).toContain('the session holds 5 changes and 2 notes. It is of another return');
    other.page().answer(true);
    await replacing;
    expect(other.asked()).toContain('give');
  });

  it('is taken at once where there is no work', async () => {
    const { page, asked } = await worked(noWork);
    await page().give(session);
    expect(asked()).toContain('give');
  });

  it('is left to the list of files where it cannot be read', async () => {
    const { page, asked } = await worked(someWork, {
      lookAtSession: () => {
        throw new Error('This saved work is damaged.');
      },
    });
    await page().give(session);
    expect(asked()).toContain('give');
  });
});

describe('files given on another screen', () => {
  it('are said to be taken, or why not', async () => {
    const { client, page } = await worked(noWork);
    page().go('overview');
    await page().give(oneFile);
    expect(page().problem).toContain('notes.txt was not used: Not a return.');
    client.calls.length = 0;
    await page().give([]);
    expect(page().problem).toContain('There is no file in what was given.');
    expect(client.calls).toEqual([]);
  });
});

describe('steps', () => {
  const change = [{ module: 1, year: 'this' as const, row: 0, field: 1, text: 'x' }];

  it('that change nothing are none', async () => {
    const { client, page } = await worked(noWork);
    await page().setCells(change, { kind: 'typed', text: '' });
    const first = page().work;
    const { lastChange } = page();
    if (lastChange === null) throw new Error('nothing was changed');
    client.setCells = () => Promise.resolve({ ...lastChange, solved: [] });
    await page().setCells(change, { kind: 'typed', text: '' });
    expect(page().work).toEqual(first);
  });

  it('taken back from among others are what undo takes back next', async () => {
    const page = createPageStore(fakeClient(), vi.fn()).getState;
    await page().start();
    await page().give(oneFile);
    await page().setCells(change, { kind: 'typed', text: '' });
    await page().revert(1);
    expect([page().work.undo, page().work.redo]).toEqual([`taking back ${aStep}`, '']);
  });
});

it('work is told in words', () => {
  expect(workWords({ changes: 1, notes: 0 })).toBe('1 change');
  expect(workWords({ changes: 0, notes: 2 })).toBe('2 notes');
});
