// The parts of the engine that lie in the page itself, as blocks of data behind the page's own script.

import type { EngineParts, WorkerLike } from './client';

/** The text of the block of that id, once the page has been read so far. */
async function block(id: string): Promise<string> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  const text = document.getElementById(id)?.textContent ?? '';
  if (text === '') throw new Error('This copy of the page is not whole. Get it anew.');
  return text;
}

export function partsOfPage(): EngineParts {
  // Known from the start, so that the first file waits for the postcodes.
  const withPostcodes = document.documentElement.hasAttribute('data-postcodes');
  return { engine: block('goldthread-engine'), postcodes: withPostcodes ? block('goldthread-postcodes') : null };
}

export function startPageWorker(): WorkerLike {
  const code = document.getElementById('goldthread-worker')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
