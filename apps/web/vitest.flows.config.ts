// Flows of the page as built, in Chromium: slow, and needing dist/goldthread.html. `npm run flows` runs them.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.flow.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes at once on an idle machine, and late on a busy one.
    expect: { poll: { timeout: 30_000 } },
    // One browser at a time: flows measure how quickly the page answers, and share the machine with other tests.
    fileParallelism: false,
  },
});
