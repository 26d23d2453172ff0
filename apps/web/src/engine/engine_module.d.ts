// What the compiled engine (apps/web/engine) gives to the worker. tsconfig.json and build/one_page.ts know it as
// '@goldthread/engine'.

import type { Method } from './api';

/** Exactly one of the two. */
export interface Answer {
  result?: unknown;
  refusal?: string;
}

export type PageEngine = Record<Method, (...parameters: unknown[]) => Answer>;

export interface EngineModule {
  PageEngine: new (onStage: (stage: string, share: number) => void) => PageEngine;
}

declare function loadEngine(options: { wasmBinary: ArrayBuffer }): Promise<EngineModule>;
export default loadEngine;
