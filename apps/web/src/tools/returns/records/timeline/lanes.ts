// What the timeline shows, as data: for each lane the records it draws, the fields that say from when to when, and how
// one is labelled. Adding a lane touches this file alone.

import type { NamedRow } from '../rows';

/** Families of what is drawn; each has a colour and, where colour would carry meaning alone, a pattern. */
export const tones = [
  'foster',
  'adoption',
  'home',
  'supported',
  'parents',
  'institution',
  'temporary',
  'other',
  'interim order',
  'full order',
  'placement order',
  'agreed',
  'protection',
  'remand',
  'missing',
  'away',
  'worker',
  'liberty',
  'event',
] as const;
export type Tone = (typeof tones)[number];

export interface Labelled {
  /** For the bar itself, the fullest first: what fits is shown. */
  labels: string[];
  /** The same in full, for the sentence said and shown on focus. */
  words: string;
  tone: Tone;
}

export interface SpanSource {
  shape: 'bar';
  lane: string;
  module: string;
  from: string;
  to: string;
  /** Fields whose findings are marked here; null for all of the row but those another lane claims. */
  fields: readonly string[] | null;
  /** Whether neighbours with the same label that meet are one bar. */
  joined: boolean;
  describe(row: NamedRow): Labelled;
}

export interface MarkSource {
  shape: 'mark';
  lane: string;
  module: string;
  at: string;
  describe(row: NamedRow): Labelled;
}

export type Source = SpanSource | MarkSource;

const legalTones: Record<string, Tone> = {
  C1: 'interim order',
  C2: 'full order',
  D1: 'placement order',
  E1: 'placement order',
  V2: 'agreed',
  V3: 'agreed',
  V4: 'agreed',
  J1: 'remand',
  J2: 'remand',
  J3: 'remand',
};

export function placementTone(place: string): Tone {
  if (place === 'P1') return 'parents';
  if (/^(H5|K3|P2|P3)$/.test(place)) return 'supported';
  switch (place.charAt(0)) {
    case 'U':
      return 'foster';
    case 'A':
      return 'adoption';
    case 'K':
      return 'home';
    case 'R':
    case 'S':
      return 'institution';
    case 'T':
      return 'temporary';
    default:
      return 'other';
  }
}

/** Words for bars, shorter than the meanings of the code list. */
const placementWords: Record<string, string> = {
  foster: 'foster',
  adoption: 'adoptive',
  home: "children's home",
  parents: 'with parents',
  temporary: 'temporary',
};
const placementWordsByCode: Record<string, string> = {
  K1: 'secure home',
  H5: 'semi-independent',
  K3: 'supported',
  P2: 'independent',
  P3: 'employment',
  R1: 'care home',
  R2: 'medical',
  R3: 'family centre',
  R5: 'young offenders',
  S1: 'school',
  T1: 'hospital',
  T2: 'holiday',
};

function coded(row: NamedRow, field: string, ifBlank: string): { code: string; meaning: string } {
  const code = row.text(field);
  if (code === '') return { code: ifBlank, meaning: '' };
  return { code, meaning: row.meaning(field) || 'not a code of the list' };
}

function describeLegalStatus(row: NamedRow): Labelled {
  const { code, meaning } = coded(row, 'LS', 'no legal status');
  const full = meaning === '' ? code : `${code} ${meaning}`;
  const tone = legalTones[code] ?? (code.startsWith('L') ? 'protection' : 'other');
  return { labels: [full, code], words: full, tone };
}

function describePlacement(row: NamedRow): Labelled {
  const { code, meaning } = coded(row, 'PLACE', 'no type');
  const tone = placementTone(code);
  const short = placementWordsByCode[code] ?? placementWords[tone] ?? '';
  const full = meaning === '' ? code : `${code} ${meaning}`;
  const sentence = [full];
  const provider = row.text('PLACE_PROVIDER');
  if (provider !== '') sentence.push(`provider ${provider} ${row.meaning('PLACE_PROVIDER')}`.trimEnd());
  const began = row.meaning('RNE');
  if (began !== '') sentence.push(`began: ${began}`);
  const ended = row.meaning('REC');
  if (ended !== '') sentence.push(`ended: ${ended}`);
  return { labels: [full, `${code} ${short}`.trimEnd(), code], words: sentence.join('; '), tone };
}

function describeReview(row: NamedRow): Labelled {
  const { code, meaning } = coded(row, 'REVIEW_CODE', 'no participation code');
  return { labels: [code], words: `review, ${`${code} ${meaning}`.trimEnd()}`, tone: 'event' };
}

function describeMissing(row: NamedRow): Labelled {
  const { code, meaning } = coded(row, 'MISSING', 'missing or away, not said which');
  const words = meaning === '' ? code : meaning;
  return { labels: [code === 'A' ? 'away' : 'missing'], words, tone: code === 'A' ? 'away' : 'missing' };
}

function describeWorker(row: NamedRow): Labelled {
  const worker = row.text('SW_ID') || 'no registration number';
  const reason = row.meaning('SW_REASON');
  return { labels: [worker], words: reason === '' ? worker : `${worker}, ${reason}`, tone: 'worker' };
}

function event(label: string, words: string): (row: NamedRow) => Labelled {
  return () => ({ labels: [label], words, tone: 'event' });
}

const permanence = 'Permanence';

export const sources: readonly Source[] = [
  {
    shape: 'bar',
    lane: 'Legal status',
    module: 'Episodes',
    from: 'DECOM',
    to: 'DEC',
    fields: ['LS'],
    joined: true,
    describe: describeLegalStatus,
  },
  {
    shape: 'bar',
    lane: 'Placement',
    module: 'Episodes',
    from: 'DECOM',
    to: 'DEC',
    fields: null,
    joined: false,
    describe: describePlacement,
  },
  { shape: 'mark', lane: 'Reviews', module: 'Reviews', at: 'REVIEW', describe: describeReview },
  {
    shape: 'bar',
    lane: 'Missing',
    module: 'Missing',
    from: 'MIS_START',
    to: 'MIS_END',
    fields: null,
    joined: false,
    describe: describeMissing,
  },
  {
    shape: 'bar',
    lane: 'Social worker',
    module: 'SWEpisodes',
    from: 'SW_DECOM',
    to: 'SW_DEC',
    fields: null,
    joined: false,
    describe: describeWorker,
  },
  {
    shape: 'bar',
    lane: 'Deprivation of liberty',
    module: 'DoLo',
    from: 'DOLO_START',
    to: 'DOLO_END',
    fields: null,
    joined: false,
    describe: () => ({ labels: ['order in force', 'DoLO'], words: 'deprivation of liberty order', tone: 'liberty' }),
  },
  {
    shape: 'mark',
    lane: permanence,
    module: 'PlacedAdoption',
    at: 'DATE_PLACED',
    describe: event('adoption decided', 'decision that the child should be placed for adoption'),
  },
  {
    shape: 'mark',
    lane: permanence,
    module: 'PlacedAdoption',
    at: 'DATE_PLACED_CEASED',
    describe: event('decision reversed', 'decision to place for adoption reversed'),
  },
  {
    shape: 'mark',
    lane: permanence,
    module: 'AD1',
    at: 'DATE_INT',
    describe: event('adoption in interest', "decision that adoption is in the child's interest"),
  },
  {
    shape: 'mark',
    lane: permanence,
    module: 'AD1',
    at: 'DATE_MATCH',
    describe: event('matched', 'matched with adopters'),
  },
  {
    shape: 'mark',
    lane: permanence,
    module: 'PrevPerm',
    at: 'DATE_PERM',
    describe: event('earlier order', 'order of an earlier permanence option'),
  },
  {
    shape: 'mark',
    lane: permanence,
    module: 'UASC',
    at: 'DUC',
    describe: event('UASC ends', 'status as unaccompanied asylum-seeking child ceases'),
  },
];
