// Measurements of the page as built, in Chromium. `make bench-page` prints them; nothing fails by being slow.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/bench/*.bench.ts'],
    reporters: [['default', { summary: false }]],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
