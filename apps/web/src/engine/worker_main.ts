// What the worker runs when it starts.

import loadEngine from '@goldthread/engine';
import type { ToWorker } from './protocol';
import { serve } from './worker';

const handle = serve(
  (message, transfer) => {
    self.postMessage(message, { transfer });
  },
  (wasm) => loadEngine({ wasmBinary: wasm }),
);

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  handle(event.data);
});
