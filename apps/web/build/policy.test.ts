import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkBudgets } from './budget';
import { policyFor } from './policy';

describe('the content security policy', () => {
  const policy = policyFor('let a = 1;', 'p { color: red }');

  it('lets nothing be fetched or sent', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
  });

  it('lets only the script of the page run', () => {
    const hash = createHash('sha256').update('let a = 1;').digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval';`);
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
  });
});

describe('the budget', () => {
  const page = { path: 'page.html', bytes: 1_200_000, limit: 1_000_000, parts: [{ name: 'engine', bytes: 600_000 }] };

  it('is kept by a page that is small enough, and said', () => {
    const said: string[] = [];
    checkBudgets([{ ...page, bytes: 900_000 }], (line) => said.push(line));
    expect(said).toEqual(['page.html: 900 of at most 1,000 kB (engine 600)']);
  });

  it('fails the build of a page that is too large, with the sizes of its parts', () => {
    expect(() => {
      checkBudgets([page], () => undefined);
    }).toThrow('page.html: 1,200 of at most 1,000 kB (engine 600)');
  });
});
