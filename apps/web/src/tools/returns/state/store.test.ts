import { describe, expect, it, vi } from 'vitest';
import { checked, columns, emptySurvey, fakeClient, filledSurvey } from '../../../testing/fakeClient';
import { createPageStore } from './store';

const oneFile = [{ name: 'this/episodes.csv', blob: new Blob(['CHILD']) }];

async function checkedStore(client = fakeClient()) {
  const save = vi.fn();
  const store = createPageStore(client, save);
  const page = () => store.getState();
  await page().start();
  await page().give(oneFile);
  return { client, store, page, save };
}

describe('giving files', () => {
  it('checks the return as soon as it can be', async () => {
    const { page } = await checkedStore();
    expect(page().survey).toBe(filledSurvey);
    expect(page().checked?.findings.rule.length).toBe(5);
    expect(page().announcement).toBe('Checked: 5 findings in 4 children.');
    expect(page().progress).toBeNull();
  });

  it('keeps folder names and numbers each file anew', async () => {
    const { client, page } = await checkedStore();
    await page().give(oneFile);
    const given = client.calls.filter((call) => call.method === 'give').slice(1);
    expect(given.map((call) => call.parameters[0])).toMatchObject([
      [{ id: 1, name: 'this/episodes.csv' }],
      [{ id: 2, name: 'this/episodes.csv' }],
    ]);
  });

  it('does not check what is not ready, and forgets an earlier check', async () => {
    const { page } = await checkedStore();
    await page().takeAway(1);
    expect(page().survey).toBe(emptySurvey);
    expect(page().checked).toBeNull();
  });

  it('tells which file could not be read', async () => {
    const { page } = await checkedStore();
    const broken = new Blob();
    broken.arrayBuffer = () => Promise.reject(new Error('gone'));
    await page().give([{ name: 'open.xlsx', blob: broken }]);
    expect(page().problem).toContain('open.xlsx could not be read');
    expect(page().progress).toBeNull();
  });

  it('says nothing of a failure that the analyst asked for', async () => {
    const cancelled = new Error('stopped');
    cancelled.name = 'Cancelled';
    const client = fakeClient({
      check: () => {
        throw cancelled;
      },
    });
    const { page } = await checkedStore(client);
    expect(page().problem).toBe('');
  });

  it('does not take files that were still being read when the work was stopped', async () => {
    const { client, page } = await checkedStore();
    const slow = new Blob(['CHILD']);
    let read: (bytes: ArrayBuffer) => void = () => undefined;
    slow.arrayBuffer = () => new Promise((resolve) => (read = resolve));
    const gifts = () => client.calls.filter((call) => call.method === 'give').length;
    const before = gifts();
    const giving = page().give([{ name: 'this/slow.csv', blob: slow }]);
    await Promise.resolve();
    await page().cancel();
    read(new ArrayBuffer(5));
    await giving;
    expect(gifts()).toBe(before);
    expect(page().progress).toBeNull();
    expect(page().announcement).toMatch(/^Stopped\./);
  });

  it('shows what the engine says of long work', async () => {
    const { client, page } = await checkedStore();
    client.tell({ stage: 'Checking', share: 0.5 });
    expect(page().progress).toEqual({ stage: 'Checking', share: 0.5 });
  });

  it('forgets everything when told to', async () => {
    const { page } = await checkedStore();
    await page().clear();
    expect(page().checked).toBeNull();
    expect(page().catalogue).not.toBeNull();
    expect(page().survey).toBe(emptySurvey);
  });
});

describe('looking at records', () => {
  it('shows the child of a finding and chooses it', async () => {
    const { page } = await checkedStore();
    await page().chooseFinding(2);
    expect([page().child, page().records?.id, page().finding]).toEqual([2, 'C2', 2]);
  });

  it('steps across children, and says where the list ends', async () => {
    const { page } = await checkedStore();
    await page().chooseFinding(3);
    await page().stepFinding(1);
    expect([page().child, page().finding]).toEqual([3, 4]);
    await page().stepFinding(1);
    expect(page().announcement).toBe('This is the last finding.');
    expect(page().finding).toBe(4);
  });

  it('opens the records at the first finding of a rule', async () => {
    const { page } = await checkedStore();
    await page().showFindings({ rules: new Set([2]) });
    expect([page().screen, page().child, page().finding]).toEqual(['records', 0, 1]);
  });

  it('asks for advice where the engine has some', async () => {
    const client = fakeClient({
      check: () => ({ ...checked, findings: { ...checked.findings, advisable: new Uint8Array([1, 0, 0, 0, 0]) } }),
      child: (child) => ({
        child,
        id: 'A10',
        tables: [],
        findings: [{ finding: 0, rule: 1, message: '', cells: [], advisable: true, note: '' }],
      }),
    });
    const { page } = await checkedStore(client);
    await page().showChild(0);
    await vi.waitFor(() => {
      expect(page().advice.get(0)?.explanation).toBe('nothing fits');
    });
  });

  it('shows the child asked for last, also when an earlier answer comes later', async () => {
    const { page } = await checkedStore();
    await Promise.all([page().showChild(0), page().showChild(2)]);
    expect(page().child).toBe(2);
  });
});

describe('mending', () => {
  const change = [{ module: 1, year: 'this' as const, row: 0, field: 1, text: '31/12/2025' }];

  it('tells what it solved, and keeps the child', async () => {
    const { page } = await checkedStore();
    await page().chooseFinding(1);
    await page().setCells(change, { kind: 'typed', text: '' });
    expect(page().announcement).toBe('1 solved, 0 new, 4 remaining of this child. 4 findings in all.');
    expect([page().child, page().finding, page().solvedAt]).toEqual([0, null, 1]);
    expect(page().unsaved).toBe(true);
  });

  it('keeps the finding chosen when it still stands', async () => {
    const { page } = await checkedStore();
    await page().chooseFinding(0);
    await page().setCells(change, { kind: 'typed', text: '' });
    expect(page().finding).toBe(0);
  });

  it('names what undo and redo would do', async () => {
    const { page } = await checkedStore();
    await page().chooseFinding(1);
    await page().setCells(change, { kind: 'typed', text: '' });
    expect(page().work.undo).toEqual('DEC to 31/12/2025, child A10');
    expect(page().lastMove).toBeNull();
    await page().undo();
    expect([page().work.undo, page().work.redo]).toEqual(['', 'DEC to 31/12/2025, child A10']);
    expect(page().lastMove).toEqual({ words: 'Undone: DEC to 31/12/2025, child A10.', from: null });
    expect(page().announcement).toMatch(/^Undone: DEC to 31\/12\/2025, child A10\. 1 solved/);
    expect(page().checked?.findings.rule.length).toBe(5);
  });

  it('makes steps one after the other', async () => {
    const { client, page } = await checkedStore();
    await page().showChild(0);
    await Promise.all([page().setCells(change, { kind: 'typed', text: '' }), page().undo(), page().redo()]);
    const steps = client.calls.map((call) => call.method).filter((name) => ['setCells', 'undo', 'redo'].includes(name));
    expect(steps).toEqual(['setCells', 'undo', 'redo']);
    expect(page().work.undo).not.toBe('');
  });

  it('says where undo led, when it was of another child', async () => {
    const { page } = await checkedStore();
    await page().showChild(0);
    await page().setCells(change, { kind: 'typed', text: '' });
    page().go('records');
    await page().showChild(2);
    await page().undo();
    expect(page().child).toBe(0);
    expect(page().lastMove?.from).toBe('C2');
    expect(page().announcement).toContain('Child A10 is on the screen now; before, it was child C2.');
    await page().setCells(change, { kind: 'typed', text: '' });
    expect(page().lastMove).toBeNull();
  });

  it('that forget a change are undone as any other', async () => {
    const { page } = await checkedStore();
    await page().forgetChange(3);
    expect(page().work.undo).toBe('forgetting DEC to 31/12/2025, child A10');
    expect(page().announcement).toBe('Change 3 is forgotten. Undo brings it back.');
  });

  it('changes nothing when the engine refuses', async () => {
    const client = fakeClient({
      revert: () => {
        throw new Error('Change 4 rests on this one: take it back first.');
      },
    });
    const { page } = await checkedStore(client);
    await page().revert(3);
    expect(page().problem).toBe('Change 4 rests on this one: take it back first.');
    expect(page().work.undo).toBe('');
    await page().undo();
    expect(page().checked?.findings.rule.length).toBe(5);
  });

  it('finds the open child again when children have new numbers', async () => {
    const moved = { ids: ['C2', 'D1'], inThisYear: new Uint8Array(2), inLastYear: new Uint8Array(2) };
    const client = fakeClient();
    const { page } = await checkedStore(client);
    await page().showChild(2);
    client.deleteRow = () =>
      Promise.resolve({
        solved: [],
        added: [],
        remaining: 1,
        findings: columns([[0, 2]]),
        children: moved,
        child: null,
        changes: 1,
      });
    await page().deleteRow(1, 'this', 0);
    expect(page().child).toBe(0);
    expect(page().checked?.children).toBe(moved);
  });

  it('keeps a note with its finding', async () => {
    const { page } = await checkedStore();
    await page().chooseFinding(1);
    await page().setNote(1, 'The court has confirmed the date.');
    expect(page().records?.findings[1]?.note).toBe('The court has confirmed the date.');
    expect(Array.from(page().checked?.findings.noted ?? [])).toEqual([0, 1, 0, 0, 0]);
  });
});

describe('saving', () => {
  it('hands the file over and keeps its remarks', async () => {
    const { page, save } = await checkedStore();
    await page().setNote(0, 'known');
    await page().download('csv');
    expect(save).toHaveBeenCalledOnce();
    expect(page().lastDownload?.name).toBe('made-up.zip');
    expect(page().unsaved).toBe(true);
    await page().download('session');
    expect(page().unsaved).toBe(false);
  });
});
