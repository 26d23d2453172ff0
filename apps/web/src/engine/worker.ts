// The worker: starts the engine, and answers call after call in the order they come. Nothing of the return leaves it but
// the answers.

import type { EngineModule, PageEngine } from '@goldthread/engine';
import { unpacked } from './packed';
import { buffersIn, type Call, type FromWorker, type ToWorker } from './protocol';

/** Where the worker's messages go. */
export type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;

const noEngine = 'The engine of this page cannot be started. Use a current Edge, Chrome or Firefox.';

/** Handles messages of the page in order. */
export function serve(post: Post, load: (wasm: ArrayBuffer) => Promise<EngineModule>): (message: ToWorker) => void {
  let engine: PageEngine | null = null;
  let work = Promise.resolve();

  const started = (module: EngineModule) =>
    new module.PageEngine((stage, share) => {
      post({ kind: 'progress', progress: { stage, share: share < 0 ? null : share } }, []);
    });

  const answer = (call: Call) => {
    if (engine === null) return;
    const given = engine[call.method](...call.parameters);
    if (given.refusal !== undefined) {
      post({ kind: 'refusal', id: call.id, message: given.refusal }, []);
      return;
    }
    post({ kind: 'result', id: call.id, result: given.result }, buffersIn(given.result));
  };

  const handle = async (message: ToWorker) => {
    switch (message.kind) {
      case 'start':
        engine = started(await load(await unpacked(message.engine)));
        break;
      case 'postcodes':
        engine?.usePostcodes(await unpacked(message.packed));
        break;
      case 'call':
        answer(message);
        break;
    }
  };

  return (message) => {
    work = work
      .then(() => handle(message))
      .catch((error: unknown) => {
        const words = engine === null ? noEngine : 'The engine has stopped. Reload the page, and give the files again.';
        const cause = error instanceof Error ? ` (${error.message})` : '';
        post({ kind: 'failure', message: words + cause }, []);
      });
  };
}
