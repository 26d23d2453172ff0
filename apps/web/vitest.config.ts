// Unit tests of the page: components in a document made of script alone, the engine's worker and the build in Node.js.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const inNode = ['src/engine/**/*.test.ts', 'build/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: inNode,
          setupFiles: ['src/testing/setup.ts'],
          css: false,
        },
      },
      { test: { name: 'engine', environment: 'node', include: inNode } },
    ],
  },
});
