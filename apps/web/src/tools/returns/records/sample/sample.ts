// A made-up child for the tests of this screen, small enough to be read: two placements with a gap between them, a
// review, a missing period without its kind, and last year's open episode.

import type {
  Catalogue,
  CellState,
  ChildFinding,
  ChildRecords,
  ChildRow,
  ChildTable,
  CodeInfo,
  FieldInfo,
  FieldKind,
  ModuleInfo,
  RuleInfo,
  YearSlot,
} from '../../../../engine/api';

function code(text: string, meaning: string, since = 0, until = 9999): CodeInfo {
  return { code: text, meaning, since, until };
}

function field(name: string, kind: FieldKind, meaning: string, codes: CodeInfo[] = [], derivedFrom = ''): FieldInfo {
  return { name, kind, meaning, codes, derived: derivedFrom !== '', derivedFrom };
}

const child = field('CHILD', 'id', "the authority's own identifier of the child");
const dob = field('DOB', 'date', 'date of birth');

function module(name: string, fileName: string, onePerChild: boolean, fields: FieldInfo[]): ModuleInfo {
  const begin = fields.findIndex(({ name: called }) => called === 'DECOM');
  const end = fields.findIndex(({ name: called }) => called === 'DEC');
  return { name, fileName, onePerChild, childField: 0, fields, span: begin < 0 ? null : { begin, end } };
}

const modules: ModuleInfo[] = [
  module('Header', 'header', true, [
    child,
    field('SEX', 'code', 'sex', [code('1', 'male', 0, 2024), code('M', 'male', 2025), code('F', 'female', 2025)]),
    dob,
    field('ETHNIC', 'code', 'ethnic group', [code('WBRI', 'White British'), code('MOTH', 'any other mixed background')]),
    field('UPN', 'id', 'unique pupil number'),
    field('MOTHER', 'flag', 'whether she is a mother (girls only)', [code('0', 'not a mother'), code('1', 'a mother')]),
    field('MC_DOB', 'date', 'date of birth of her first child'),
    field('UASC', 'flag', 'whether unaccompanied and seeking asylum in the year', [], 'the UASC module'),
  ]),
  module('Episodes', 'episodes', false, [
    child,
    field('DECOM', 'date', 'date the episode began'),
    field('RNE', 'code', 'reason for the new episode', [
      code('S', 'started to be looked after'),
      code('P', 'change of placement and carer'),
      code('L', 'change of legal status only'),
    ]),
    field('LS', 'code', 'legal status', [code('C1', 'interim care order'), code('C2', 'full care order')]),
    field('PLACE', 'code', 'placement type', [
      code('U6', 'foster carer, other, neither'),
      code('K2', "children's home"),
      code('Z1', 'other placement', 0, 2025),
    ]),
    field('PLACE_PROVIDER', 'code', 'who provides the placement', [code('PR1', 'own provision'), code('PR4', 'private')]),
    field('DEC', 'date', 'date the episode ended; blank while it is open'),
    field('REC', 'code', 'reason the episode ended', [
      code('X1', 'next episode begins the same day'),
      code('E4A', 'returned home, planned'),
    ]),
    field('URN', 'id', 'Ofsted number of the setting or agency'),
    field('PL_LA', 'id', 'authority in which the placement is', [], 'a postcode directory'),
  ]),
  module('Reviews', 'reviews', false, [
    child,
    dob,
    field('REVIEW', 'date', 'date of the review'),
    field('REVIEW_CODE', 'code', "the child's participation", [code('PN1', 'attended and spoke')]),
  ]),
  module('OC2', 'oc2', true, [child, dob, field('SDQ_SCORE', 'number', 'strengths and difficulties score')]),
  module('Missing', 'missing', false, [
    child,
    dob,
    field('MISSING', 'code', 'missing, or away', [code('M', 'missing'), code('A', 'away without authorisation')]),
    field('MIS_START', 'date', 'date the period began'),
    field('MIS_END', 'date', 'date it ended'),
  ]),
];

function rule(text: string, title: string, failsWhen: string, stage: number, kind: RuleInfo['kind'] = 'row'): RuleInfo {
  return { code: text, title, failsWhen, since: 2023, until: 9999, stage, kind, flags: [] };
}

export const sampleCatalogue: Catalogue = {
  version: '1',
  collection: 'ssda903',
  title: 'Children looked after (SSDA903)',
  firstYear: 2023,
  latestYear: 2027,
  modules,
  rules: [
    rule('433', 'Continuation does not start when the last episode ended', 'DECOM is not the DEC before it.', 2, 'child'),
    rule('565', 'Missing start date without missing type', 'MISSING is blank and MIS_START is not.', 1),
    rule('503A', 'Episode begun last year has another reason', 'RNE differs from last year.', 2, 'across years'),
    rule('218', 'Ofsted URN required', 'URN is blank.', 1),
  ],
  authorities: [],
};

/** An ISO date of a text such as "03/05/2025"; empty where it is none. */
function iso(text: string): string {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (!parts || Number(parts[2]) > 12 || Number(parts[1]) > 31) return '';
  return `${parts[3] ?? ''}-${parts[2] ?? ''}-${parts[1] ?? ''}`;
}

function stateOf(text: string, info: FieldInfo): CellState {
  if (text === '') return 'blank';
  if (info.kind === 'date') return iso(text) === '' ? 'unreadable' : 'value';
  if (info.codes.length > 0 && !info.codes.some((known) => known.code === text)) return 'unknown code';
  return 'value';
}

/** A table from its rows' texts, in the order of the module's fields. */
export function sampleTable(moduleName: string, year: YearSlot, texts: string[][]): ChildTable {
  const number = modules.findIndex((info) => info.name === moduleName);
  const fields = modules[number]?.fields ?? [];
  const rows = texts.map((cells, place): ChildRow => ({
    row: place,
    file: `${year}/${modules[number]?.fileName ?? ''}.csv`,
    line: place + 2,
    cells,
    states: fields.map((info, at) => stateOf(cells[at] ?? '', info)),
    dates: fields.map((info, at) => (info.kind === 'date' ? iso(cells[at] ?? '') : '')),
    changed: fields.map(() => false),
    originals: fields.map(() => ''),
    reasons: fields.map((info, at) =>
      info.derived && (cells[at] ?? '') === '' ? `cannot be worked out without ${info.derivedFrom}` : '',
    ),
    added: false,
  }));
  const columns = fields.map((info, at) => ({ field: at, name: info.name, editable: !info.derived }));
  return { module: number, year, columns, rows };
}

export function cell(moduleName: string, year: YearSlot, row: number, fieldName: string) {
  const number = modules.findIndex((info) => info.name === moduleName);
  const at = modules[number]?.fields.findIndex((info) => info.name === fieldName) ?? -1;
  return { module: number, year, row, field: at };
}

const findings: ChildFinding[] = [
  {
    finding: 40,
    rule: 0,
    message: 'DECOM 28/08/2025, previous DEC 20/08/2025.',
    cells: [cell('Episodes', 'this', 1, 'DECOM'), cell('Episodes', 'this', 0, 'DEC')],
    advisable: false,
    note: '',
  },
  {
    finding: 41,
    rule: 1,
    message: 'MISSING is blank, MIS_START 03/10/2025.',
    cells: [cell('Missing', 'this', 0, 'MISSING'), cell('Missing', 'this', 0, 'MIS_START')],
    advisable: false,
    note: 'Asked the social worker.',
  },
  {
    finding: 42,
    rule: 2,
    message: 'RNE P, last year S.',
    cells: [cell('Episodes', 'this', 0, 'RNE'), cell('Episodes', 'last', 0, 'RNE')],
    advisable: false,
    note: '',
  },
  {
    finding: 43,
    rule: 3,
    message: 'PLACE K2, URN blank.',
    cells: [cell('Episodes', 'this', 1, 'URN')],
    advisable: true,
    note: '',
  },
];

export function sampleRecords(): ChildRecords {
  const born = '12/09/2011';
  return {
    child: 7,
    id: 'GT0001234',
    tables: [
      sampleTable('Header', 'this', [['GT0001234', 'F', born, 'MOTH', 'A123456789012', '0', '', '']]),
      sampleTable('Episodes', 'this', [
        ['GT0001234', '14/05/2024', 'P', 'C1', 'U6', 'PR1', '20/08/2025', 'X1', 'SC123456', 'E09000001'],
        ['GT0001234', '28/08/2025', 'P', 'C1', 'K2', 'PR4', '', '', '', ''],
      ]),
      sampleTable('Reviews', 'this', [['GT0001234', born, '10/06/2025', 'PN1']]),
      sampleTable('OC2', 'this', []),
      sampleTable('Missing', 'this', [['GT0001234', born, '', '03/10/2025', '12/10/2025']]),
      sampleTable('Header', 'last', [['GT0001234', 'F', born, 'MOTH', 'A123456789012', '0', '', '']]),
      sampleTable('Episodes', 'last', [['GT0001234', '14/05/2024', 'S', 'C1', 'U6', 'PR1', '', '', 'SC123456', 'E09000001']]),
    ],
    findings: structuredClone(findings),
  };
}
