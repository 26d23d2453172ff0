// A child who has had a break every other night: many short episodes, each with mistakes.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ManyEpisodes {
  files: string[];
  /** The children, in the order of the files: one with two episodes, then the one with many. */
  children: [string, string];
  remove(): void;
}

const date = (day: number): string => {
  const at = new Date(Date.UTC(2024, 3, 1 + day));
  return [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()].map((part) => String(part).padStart(2, '0')).join('/');
};

export function writeManyEpisodes(episodes: number): ManyEpisodes {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-episodes-'));
  const children: ManyEpisodes['children'] = ['FEW', 'MANY'];
  const header = join(folder, 'header.csv');
  const headerRows = children.map((child) => `${child},M,01/02/2012,WBRI,UN1,0,`);
  writeFileSync(header, ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...headerRows].join('\n'));
  // A legal status and a provider that no list has: two findings for each episode, and more between them.
  const row = (child: string, at: number, last: boolean) =>
    [
      child,
      date(at),
      at === 0 ? 'S' : 'P',
      'Q9',
      'N1',
      'U6',
      'PR9',
      last ? '' : date(at + 1),
      last ? '' : 'X1',
      'CARPL',
      'AB1 0AA',
      'AB1 0AA',
      'SC000001',
    ].join();
  const rows = children.flatMap((child) => {
    const count = child === 'FEW' ? 2 : episodes;
    return Array.from({ length: count }, (_, at) => row(child, at, at === count - 1));
  });
  const path = join(folder, 'episodes.csv');
  const columns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
  writeFileSync(path, [columns, ...rows].join('\n'));
  return {
    files: [header, path],
    children,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
