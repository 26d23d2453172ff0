// What can be taken away, with what it is for and what is in it.

import type { DownloadKind } from '../../../engine/api';

export interface Offer {
  kind: DownloadKind;
  title: string;
  purpose: string;
  holds: string;
}

export interface OfferGroup {
  title: string;
  offers: Offer[];
}

export const offers: readonly OfferGroup[] = [
  {
    title: 'To go on later',
    offers: [
      {
        kind: 'session',
        title: 'Session',
        purpose: 'Keep your work, and go on with it on this or another computer.',
        holds:
          'A zip, its name ends in -session.zip, with your files as given, every change, note and choice. Drop it on this page to be where you were.',
      },
      {
        kind: 'counts',
        title: 'Counts of this check',
        purpose: 'Follow the quality of the data through the year.',
        holds: 'Findings by rule and module, without any child. Drop it on this page later to see what has changed since.',
      },
    ],
  },
  {
    title: 'To submit',
    offers: [
      {
        kind: 'csv',
        title: 'Amended CSV files',
        purpose: 'Upload to the Department’s portal, or compare with your case system.',
        holds:
          'A zip, its name ends in -amended-files.zip, with one file for each module, of both years, with your changes made. It is no session: notes are not in it.',
      },
      {
        kind: 'xml',
        title: 'Amended XML',
        purpose: 'Upload the whole return as one file.',
        holds: 'This year’s return in the order of the Department’s schema.',
      },
      {
        kind: 'return workbook',
        title: 'Amended return in Excel',
        purpose: 'Look through the whole return, or hand it on.',
        holds:
          'A sheet for each module, of both years, with all rows: changed cells are coloured and have a note of what stood there, added and deleted rows are named. The change log is the last sheet.',
      },
    ],
  },
  {
    title: 'To report and to mend at the source',
    offers: [
      {
        kind: 'workbook',
        title: 'Excel report',
        purpose: 'Share with managers and teams.',
        holds: 'A summary with charts, one line for each finding with suggestion and note, the amended rows and the change log.',
      },
      {
        kind: 'findings csv',
        title: 'Findings as CSV',
        purpose: 'Filter and count in your own tools.',
        holds: 'One line for each finding: child, rule, place, values, suggestion and note.',
      },
      {
        kind: 'rules csv',
        title: 'Summary by rule',
        purpose: 'See at a glance which rules fail.',
        holds: 'A CSV with one line for each rule with findings: code, title, findings and children.',
      },
      {
        kind: 'children csv',
        title: 'Children with their codes',
        purpose: 'Send each team its children.',
        holds: 'A CSV with one line for each child with findings: how many, and the codes of the rules that fail.',
      },
      {
        kind: 'change log',
        title: 'Change log',
        purpose: 'Carry your corrections into the case system.',
        holds: 'One line for each change: child, file, line, field, old and new value, why and when.',
      },
      {
        kind: 'findings json',
        title: 'Findings as JSON',
        purpose: 'For programs.',
        holds: 'Everything that the findings CSV holds, and the rules that did not run.',
      },
    ],
  },
];
