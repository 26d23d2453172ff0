// What the page and its worker say to each other.

import type { Engine, Method, Progress } from './api';

export interface Call<M extends Method = Method> {
  kind: 'call';
  id: number;
  method: M;
  parameters: Parameters<Engine[M]>;
}

/** The first message: the engine, packed as it lies in the page. */
export interface Start {
  kind: 'start';
  engine: string;
}

/** The postcode directory, packed as it lies in the page; there before the calls that follow. */
export interface Postcodes {
  kind: 'postcodes';
  packed: string;
}

export type ToWorker = Start | Postcodes | Call;

export type FromWorker =
  | { kind: 'result'; id: number; result: unknown }
  | { kind: 'refusal'; id: number; message: string }
  | { kind: 'progress'; progress: Progress }
  /** The engine cannot be started at all. */
  | { kind: 'failure'; message: string };

/** The buffers within a message that are handed over instead of copied. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (part: unknown, depth: number) => {
    if (part instanceof ArrayBuffer) found.add(part);
    else if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer) found.add(part.buffer);
    } else if (typeof part === 'object' && part !== null && depth < deepest) {
      for (const inner of Object.values(part)) look(inner, depth + 1);
    }
  };
  look(value, 0);
  return [...found];
}

// Columns lie in an object of an answer; a file's bytes in the file, in the list of files, in the list of parameters.
const deepest = 3;
