// The content security policy of the page: nothing may be fetched or sent, and nothing run but what is in the file.

import { createHash } from 'node:crypto';

export function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
