// `vite build` makes the page: dist/goldthread.html, with everything in it, and dist/goldthread-with-postcodes.html.
// Where the compiled engine and the postcodes lie, scripts/make-page says.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { onePage } from './build/one_page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const engineFolder = process.env.GOLDTHREAD_ENGINE ?? `${root}build/wasm`;
const postcodes = process.env.GOLDTHREAD_POSTCODES ?? `${root}build/release/postcodes.gtp`;

export default defineConfig({
  plugins: [react(), onePage({ engineFolder, postcodes })],
  build: {
    outDir: process.env.GOLDTHREAD_DIST ?? `${root}dist`,
    emptyOutDir: false,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'src/main.tsx',
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});
