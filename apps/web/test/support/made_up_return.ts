// A made-up return to work on: the command line's own, with known mistakes written into it, and a list of providers that
// fits it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from './paths';

export interface MadeUpReturn {
  /** Holds the folders `this` and `last`. */
  folder: string;
  /** Every file, this year's first. */
  files: string[];
  remove(): void;
}

export interface Making {
  children: number;
  /** Mistakes to plant for each child, on average. */
  dirty?: number;
  seed?: number;
}

export function makeReturn({ children, dirty = 0, seed = 7 }: Making): MadeUpReturn {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-page-'));
  const asked = ['--children', children, '--seed', seed, '--dirty', dirty, '--output', folder].map(String);
  execFileSync(program(), ['synth', 'ssda903', ...asked]);
  const files = ['this', 'last'].flatMap((year) =>
    readdirSync(join(folder, year))
      .sort()
      .map((name) => join(folder, year, name)),
  );
  return {
    folder,
    files,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A file of comma-separated values without quotes, as the command line makes them up. */
export class PlainCsv {
  readonly columns: string[];
  readonly rows: string[][];

  constructor(private readonly path: string) {
    const [columns = [], ...rows] = readFileSync(path, 'utf8')
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    this.columns = columns;
    this.rows = rows;
  }

  get(row: number, column: string): string {
    return this.rows[row]?.[this.place(column)] ?? '';
  }

  set(row: number, column: string, text: string): void {
    this.rows[row]?.splice(this.place(column), 1, text);
  }

  /** The first row for which `fits` is true; it is a mistake of the test if there is none. */
  find(fits: (cell: (column: string) => string) => boolean): number {
    const row = this.rows.findIndex((_, at) => fits((column) => this.get(at, column)));
    if (row < 0) throw new Error(`${this.path} has no such row.`);
    return row;
  }

  write(): void {
    writeFileSync(this.path, `${[this.columns, ...this.rows].map((row) => row.join(',')).join('\n')}\n`);
  }

  private place(column: string): number {
    const place = this.columns.indexOf(column);
    if (place < 0) throw new Error(`${this.path} has no column ${column}.`);
    return place;
  }
}

/** Ofsted's view of a return: a plain list with every provider that this year's episodes name. */
export function writeProviderList(from: MadeUpReturn): string {
  const episodes = new PlainCsv(join(from.folder, 'this/episodes.csv'));
  const providers = new Map<string, { types: Set<string>; codes: Set<string>; postcode: string }>();
  episodes.rows.forEach((_, row) => {
    const urn = episodes.get(row, 'URN');
    if (!/^(SC)?\d{6,7}$/.test(urn)) return;
    const known = providers.get(urn) ?? { types: new Set(), codes: new Set(), postcode: episodes.get(row, 'PL_POST') };
    known.types.add(episodes.get(row, 'PLACE'));
    known.codes.add(episodes.get(row, 'PLACE_PROVIDER'));
    providers.set(urn, known);
  });
  const rows = Array.from(providers, ([urn, { types, codes, postcode }]) =>
    [urn, `Made-up provider ${urn}`, `"${[...types].join()}"`, `"${[...codes].join()}"`, postcode, '01/01/2010', ''].join(),
  );
  const path = join(from.folder, 'providers.csv');
  const heading = 'URN,Provider name,Place codes,Provider codes,Postcode,Registration date,Reg end';
  writeFileSync(path, `${[heading, ...rows].join('\n')}\n`);
  return path;
}
