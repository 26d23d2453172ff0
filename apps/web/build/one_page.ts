// Puts what Vite has built, the worker, the engine and the postcodes into one HTML file that asks for nothing.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { packedBlock } from '../src/engine/packed.ts';
import { checkBudgets, type Budget, type Part } from './budget.ts';
import { policyFor } from './policy.ts';

export interface Ingredients {
  /** Holds engine.mjs and engine.wasm. */
  engineFolder: string;
  /** The packed postcode directory; the second page is left out where there is none. */
  postcodes: string;
}

const megabyte = 1_000_000;
const folder = fileURLToPath(new URL('.', import.meta.url));

export function onePage({ engineFolder, postcodes }: Ingredients): Plugin {
  let out = '';
  return {
    name: 'goldthread-one-page',
    apply: 'build',
    // After Vite's own plugin has put the styles into the bundle.
    enforce: 'post',
    configResolved(config) {
      out = config.build.outDir;
    },
    // The parts go into the page; none of them is a file of its own.
    async generateBundle(_, bundle) {
      let script = '';
      let style = '';
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') script += part.code;
        else if (name.endsWith('.css')) style += asText(part.source);
        else this.error(`The page cannot hold ${name}: put what it needs into script or style.`);
      }
      for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
      const worker = await buildWorker(engineFolder);
      const engine = packed(`${engineFolder}/engine.wasm`);
      const template = readFileSync(`${folder}../index.html`, 'utf8');
      const parts = { script, style, worker, engine };
      const budgets = [write(`${out}/goldthread.html`, compose(template, parts, null), parts, 2.5 * megabyte)];
      if (existsSync(postcodes)) {
        const directory = packed(postcodes);
        const page = compose(template, parts, directory);
        budgets.push(write(`${out}/goldthread-with-postcodes.html`, page, { ...parts, postcodes: directory }, 12 * megabyte));
      } else {
        this.warn(`There is no ${postcodes}, so there is no page with postcodes. scripts/make-postcodes makes them.`);
      }
      checkBudgets(budgets);
    },
  };
}

interface Parts {
  script: string;
  style: string;
  worker: string;
  engine: string;
}

function compose(template: string, parts: Parts, postcodes: string | null): string {
  const script = withoutEndTags(parts.script);
  const policy = policyFor(script, parts.style);
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n<style>${parts.style}</style>`;
  // The worker's text is needed by the page's script; the data come behind it, so that the page is there first.
  const body = [
    block('goldthread-worker', withoutEndTags(parts.worker)),
    `<script>${script}</script>`,
    block('goldthread-engine', parts.engine),
    ...(postcodes === null ? [] : [block('goldthread-postcodes', postcodes)]),
  ].join('\n');
  const page = template
    .replace(/<script type="module"[^>]*><\/script>/, () => body)
    .replace(/(<meta charset="utf-8" \/>)/, (charset) => `${charset}\n${head}`);
  return postcodes === null ? page : page.replace('<html ', '<html data-postcodes ');
}

function block(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${text}</script>`;
}

/** Within a script of HTML these would end it, or hide its end. In JavaScript strings `\x3C` is the same letter. */
function withoutEndTags(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3C');
}

function packed(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no ${path}. scripts/make-page makes it.`);
  return packedBlock(deflateRawSync(readFileSync(path), { level: 9, memLevel: 9 }));
}

async function buildWorker(engineFolder: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: `${folder}..`,
    logLevel: 'warn',
    resolve: { alias: { '@goldthread/engine': `${engineFolder}/engine.mjs` } },
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: { input: 'src/engine/worker_main.ts', output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((result) => ('output' in result ? result.output : []));
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
}

function asText(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

function write(path: string, page: string, parts: object, limit: number): Budget {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, page);
  const sizes: Part[] = Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.byteLength(String(text)) }));
  return { path, bytes: Buffer.byteLength(page), limit, parts: sizes };
}
