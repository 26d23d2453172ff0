import { describe, expect, it, vi } from 'vitest';
import { createClient, type WorkerLike } from './client';
import type { Call, FromWorker, ToWorker } from './protocol';

/** Keeps what it is sent; a test answers as it likes. */
class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly sent: { message: ToWorker; transfer: ArrayBuffer[] }[] = [];
  ended = false;

  postMessage(message: ToWorker, transfer: ArrayBuffer[]) {
    this.sent.push({ message, transfer });
  }
  terminate() {
    this.ended = true;
  }
  answer(message: FromWorker) {
    this.onmessage?.(new MessageEvent('message', { data: message }));
  }
  calls(): Call[] {
    return this.sent.flatMap(({ message }) => (message.kind === 'call' ? [message] : []));
  }
}

function setUp(postcodes: Promise<string> | null = null) {
  const workers: FakeWorker[] = [];
  const client = createClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    { engine: Promise.resolve('packed engine'), postcodes },
  );
  const worker = (index: number): FakeWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`no worker ${String(index)}`);
    return found;
  };
  /** The call of that number, once it has been sent. */
  const call = async (workerIndex: number, index: number): Promise<Call> => {
    await vi.waitFor(() => {
      expect(worker(workerIndex).calls().length).toBeGreaterThan(index);
    });
    const found = worker(workerIndex).calls()[index];
    if (found === undefined) throw new Error('no such call');
    return found;
  };
  return { client, worker, call };
}

function file(id: number) {
  return { id, name: `file${String(id)}.csv`, bytes: new TextEncoder().encode('abc').buffer };
}

describe('the client', () => {
  it('starts the engine, sends calls and hands out their answers', async () => {
    const { client, worker, call } = setUp();
    const first = client.child(7);
    const second = client.readCell(1, 2, 'x');
    const a = await call(0, 0);
    const b = await call(0, 1);
    expect(worker(0).sent[0]?.message).toEqual({ kind: 'start', engine: 'packed engine' });
    expect(a).toMatchObject({ method: 'child', parameters: [7] });
    worker(0).answer({ kind: 'result', id: b.id, result: 'read' });
    worker(0).answer({ kind: 'result', id: a.id, result: 'records' });
    expect(await second).toBe('read');
    expect(await first).toBe('records');
  });

  it('makes an error of a refusal', async () => {
    const { client, worker, call } = setUp();
    const undone = client.undo();
    worker(0).answer({ kind: 'refusal', id: (await call(0, 0)).id, message: 'There is no change to undo.' });
    await expect(undone).rejects.toThrow('There is no change to undo.');
  });

  it('hands the bytes of files over, and keeps a copy', async () => {
    const { client, worker, call } = setUp();
    const given = file(1);
    void client.give([given]);
    await call(0, 0);
    expect(worker(0).sent.at(-1)?.transfer).toEqual([given.bytes]);
  });

  it('tells progress to whoever listens, until they stop', () => {
    const { client, worker } = setUp();
    const listen = vi.fn();
    const stop = client.onProgress(listen);
    worker(0).answer({ kind: 'progress', progress: { stage: 'Checking', share: 0.5 } });
    stop();
    worker(0).answer({ kind: 'progress', progress: { stage: 'Checking', share: 1 } });
    expect(listen.mock.calls).toEqual([[{ stage: 'Checking', share: 0.5 }]]);
  });

  it('lets files wait for the postcodes, but not the catalogue', async () => {
    let arrive: (packed: string) => void = () => undefined;
    const { client, worker, call } = setUp(
      new Promise((resolve) => {
        arrive = resolve;
      }),
    );
    void client.catalogue();
    void client.give([file(1)]);
    expect((await call(0, 0)).method).toBe('catalogue');
    expect(worker(0).calls()).toHaveLength(1);
    arrive('packed postcodes');
    expect((await call(0, 1)).method).toBe('give');
    expect(worker(0).sent.map(({ message }) => message.kind)).toEqual(['start', 'call', 'postcodes', 'call']);
  });

  it('ends long work, and gives a new worker the files and choices that were given', async () => {
    const { client, worker, call } = setUp();
    const given = client.give([file(1), file(2)]);
    worker(0).answer({ kind: 'result', id: (await call(0, 0)).id, result: 'survey' });
    await given;
    const chosen = client.chooseYear(2026);
    worker(0).answer({ kind: 'result', id: (await call(0, 1)).id, result: 'survey' });
    await chosen;
    const check = client.check();
    await call(0, 2);

    const surveyed = client.cancel();
    await expect(check).rejects.toMatchObject({ name: 'Cancelled' });
    expect(worker(0).ended).toBe(true);
    const again = await call(1, 0);
    expect(again).toMatchObject({ method: 'give' });
    const [files] = again.parameters as [ReturnType<typeof file>[]];
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['abc', 'abc']);
    worker(1).answer({ kind: 'result', id: again.id, result: 'survey after give' });
    const year = await call(1, 1);
    expect(year).toMatchObject({ method: 'chooseYear', parameters: [2026] });
    worker(1).answer({ kind: 'result', id: year.id, result: 'survey after year' });
    expect(await surveyed).toBe('survey after year');
    expect(worker(1).calls()).toHaveLength(2);
  });

  it('makes changes again on the new worker, but not what was stopped', async () => {
    const { client, worker, call } = setUp();
    const basis = { kind: 'typed', text: '' } as const;
    const answered = async (made: Promise<unknown>, index: number) => {
      worker(0).answer({ kind: 'result', id: (await call(0, index)).id, result: null });
      await made;
    };
    await answered(client.give([file(1)]), 0);
    await answered(client.check(), 1);
    await answered(client.check(), 2);
    await answered(client.setCells([], basis), 3);
    await answered(client.child(0), 4);
    const stopped = client.give([file(2)]);
    await call(0, 5);
    void client.cancel();
    await expect(stopped).rejects.toMatchObject({ name: 'Cancelled' });
    for (let i = 0; i < 3; ++i) worker(1).answer({ kind: 'result', id: (await call(1, i)).id, result: null });
    expect(
      worker(1)
        .calls()
        .map(({ method }) => method),
    ).toEqual(['give', 'check', 'setCells']);
  });

  it('does not give again what was cleared', async () => {
    const { client, worker, call } = setUp();
    void client.give([file(1)]).catch(() => undefined);
    void client.clear().catch(() => undefined);
    await call(0, 1);
    void client.cancel();
    expect((await call(1, 0)).method).toBe('clear');
    expect(worker(1).calls()).toHaveLength(1);
  });

  it('fails every call once the engine has broken down', async () => {
    const { client, worker, call } = setUp();
    const check = client.check();
    await call(0, 0);
    worker(0).answer({ kind: 'failure', message: 'The engine has stopped.' });
    await expect(check).rejects.toThrow('The engine has stopped.');
    await expect(client.child(1)).rejects.toThrow('The engine has stopped.');
  });

  it('does not listen to a worker that was ended', async () => {
    const { client, worker, call } = setUp();
    const check = client.check();
    const sent = await call(0, 0);
    void client.cancel();
    await expect(check).rejects.toMatchObject({ name: 'Cancelled' });
    worker(0).answer({ kind: 'failure', message: 'late' });
    worker(0).answer({ kind: 'result', id: sent.id, result: 'late' });
    expect((await call(1, 0)).method).toBe('clear');
  });
});
