// The engine as promises: sends calls to the worker and hands out its answers. What was given, chosen and changed is
// remembered here, so that a worker whose work was stopped can be replaced by one that holds the same.

import type { Engine, GivenFile, Method, Progress, Survey } from './api';
import { Cancelled, type EngineClient } from './client_type';
import { partsOfPage, startPageWorker } from './page_parts';
import { buffersIn, type Call, type FromWorker, type ToWorker } from './protocol';

/** As much of a Worker as is used. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Packed data of the page; a promise where the page has not been read that far. */
export interface EngineParts {
  engine: Promise<string>;
  /** Null for a page without postcodes. */
  postcodes: Promise<string> | null;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** A call as it can be made again. */
interface Remembered {
  method: Method;
  parameters: unknown[];
}

/** Calls that change what the engine holds. Made again in the same order, they bring it to the same state. */
const lasting: ReadonlySet<Method> = new Set<Method>([
  'give',
  'takeAway',
  'moveToYear',
  'putInYears',
  'replace',
  'keepBeside',
  'chooseYear',
  'chooseAuthority',
  'giveExample',
  'usePostcodes',
  'check',
  'setCells',
  'addRow',
  'addRowAfter',
  'deleteRow',
  'setAlike',
  'acceptAlike',
  'undo',
  'redo',
  'revert',
  'setNote',
  'prefer',
  'forgetChange',
  'forgetNote',
  'sign',
]);

/** Those of them that answer with a survey of the files. */
const surveying: ReadonlySet<Method> = new Set<Method>([
  'give',
  'takeAway',
  'moveToYear',
  'putInYears',
  'replace',
  'keepBeside',
  'chooseYear',
  'chooseAuthority',
  'giveExample',
  'usePostcodes',
]);

const methods = [
  'catalogue',
  'give',
  'takeAway',
  'moveToYear',
  'putInYears',
  'replace',
  'keepBeside',
  'chooseYear',
  'chooseAuthority',
  'giveExample',
  'clear',
  'since',
  'usePostcodes',
  'check',
  'child',
  'advise',
  'readCell',
  'findChildren',
  'setCells',
  'addRow',
  'addRowAfter',
  'deleteRow',
  'countAlike',
  'setAlike',
  'acceptAlike',
  'previewCells',
  'previewAlike',
  'previewAccept',
  'undo',
  'redo',
  'revert',
  'amendments',
  'corrections',
  'setNote',
  'download',
  'work',
  'beside',
  'workIn',
  'lookAtSession',
  'prefer',
  'forgetChange',
  'forgetNote',
  'sign',
] as const satisfies readonly Method[];

export function createClient(startWorker: () => WorkerLike = startPageWorker, parts: EngineParts = partsOfPage()): EngineClient {
  const listeners = new Set<(progress: Progress) => void>();
  let waiting = new Map<number, Waiting>();
  let remembered: Remembered[] = [];
  let nextId = 1;
  let broken: Error | null = null;
  let postcodesSent: Promise<void> = Promise.resolve();
  let worker = start();

  function start(): WorkerLike {
    const started = startWorker();
    started.onmessage = (event) => {
      if (started === worker) receive(event.data);
    };
    started.onerror = (event) => {
      if (started === worker) fail(new Error(`The engine has stopped (${event.message}). Reload the page.`));
    };
    return started;
  }

  function receive(message: FromWorker) {
    if (message.kind === 'progress') {
      for (const listen of listeners) listen(message.progress);
      return;
    }
    if (message.kind === 'failure') {
      fail(new Error(message.message));
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'result') call?.resolve(message.result);
    else call?.reject(new Error(message.message));
  }

  /** Nothing can be asked any more. */
  function fail(error: Error) {
    broken = error;
    rejectAll(error);
  }

  function rejectAll(error: Error) {
    const calls = waiting;
    waiting = new Map();
    for (const call of calls.values()) call.reject(error);
  }

  let ready = load();

  /** The engine first; the postcodes as soon as the page has them, and before any file. */
  async function load() {
    const target = worker;
    target.postMessage({ kind: 'start', engine: await parts.engine }, []);
    if (parts.postcodes !== null) void sendPostcodes(target, parts.postcodes);
  }

  function sendPostcodes(target: WorkerLike, packed: Promise<string>) {
    postcodesSent = packed.then((text) => {
      target.postMessage({ kind: 'postcodes', packed: text }, []);
    });
    return postcodesSent;
  }

  async function send(method: Method, parameters: unknown[]): Promise<unknown> {
    if (broken !== null) throw broken;
    const target = worker;
    await ready;
    if (method !== 'catalogue') await postcodesSent;
    if (target !== worker) throw new Cancelled();
    return new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      // The parameters are those of the method: `call` below has seen to it.
      const call = { kind: 'call', id, method, parameters } as Call;
      target.postMessage(call, buffersIn(parameters));
    });
  }

  /** Only what the engine has done is made again: a file whose reading was stopped stays out. */
  async function call(method: Method, parameters: unknown[]): Promise<unknown> {
    const again = lasting.has(method) ? { method, parameters: kept(parameters) } : null;
    const result = await send(method, parameters);
    if (method === 'clear' || method === 'giveExample') {
      remembered = remembered.filter((call) => call.method === 'usePostcodes');
    }
    if (method === 'check' && remembered.at(-1)?.method === 'check') remembered.pop();
    if (again !== null) remembered.push(again);
    return result;
  }

  async function cancel(): Promise<Survey> {
    worker.terminate();
    rejectAll(new Cancelled());
    broken = null;
    const fresh = start();
    worker = fresh;
    ready = load();
    let survey: unknown = null;
    for (const { method, parameters } of remembered) {
      const answer = await send(method, kept(parameters));
      if (worker !== fresh) throw new Cancelled();
      if (surveying.has(method)) survey = answer;
    }
    return (survey ?? (await send('clear', []))) as Survey;
  }

  const client: Partial<Record<Method, (...parameters: unknown[]) => Promise<unknown>>> = {};
  for (const method of methods) client[method] = (...parameters) => call(method, parameters);
  return {
    ...(client as { [M in keyof Engine]: (...parameters: Parameters<Engine[M]>) => Promise<ReturnType<Engine[M]>> }),
    onProgress(listen) {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
    cancel,
  };
}

/** Parameters of which the buffers are copies: the others are handed over to the worker. */
function kept(parameters: unknown[]): unknown[] {
  return parameters.map((parameter) => {
    if (parameter instanceof ArrayBuffer) return parameter.slice(0);
    if (!Array.isArray(parameter)) return parameter;
    return parameter.map((part: unknown) => (isGivenFile(part) ? { ...part, bytes: part.bytes.slice(0) } : part));
  });
}

function isGivenFile(part: unknown): part is GivenFile {
  return typeof part === 'object' && part !== null && 'bytes' in part && part.bytes instanceof ArrayBuffer;
}
