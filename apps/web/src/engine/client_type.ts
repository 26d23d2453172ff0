// The engine as the page sees it: every method of Engine as a promise, and what belongs to working with a worker.

import type { Engine, Progress, Survey } from './api';

export type EngineClient = {
  [M in keyof Engine]: (...args: Parameters<Engine[M]>) => Promise<ReturnType<Engine[M]>>;
} & {
  /** Calls `listen` with the stages of long work. Answers with what stops the listening. */
  onProgress(listen: (progress: Progress) => void): () => void;
  /** Ends the work going on, whose calls fail with Cancelled, and starts anew with files, choices and changes as before. */
  cancel(): Promise<Survey>;
};

/** What a call fails with when cancel() ended it: nothing to tell the analyst about. */
export class Cancelled extends Error {
  constructor() {
    super('Stopped, as you asked.');
    this.name = 'Cancelled';
  }
}
