import { expect, it } from 'vitest';

import { messageParts, whatIsWrong } from './message';

it('does not say the title twice', () => {
  expect(whatIsWrong('Sex missing: SEX blank.', 'Sex missing')).toBe('SEX blank.');
  expect(whatIsWrong('SEX blank.', 'Sex missing')).toBe('SEX blank.');
});

it('leaves a message about one or two records as it is', () => {
  const message = 'DECOM 01/05/2025; with Header line 12: DOB 03/04/2026.';
  expect(messageParts(message)).toEqual({ first: message, others: [], otherRecords: 0 });
});

it('says the first of several records, and how many more there are', () => {
  const message = 'REC X1; with Episodes line 3: REC X1; with Episodes line 4: REC X1.';
  expect(messageParts(message)).toEqual({
    first: 'REC X1.',
    others: ['Episodes line 3: REC X1', 'Episodes line 4: REC X1.'],
    otherRecords: 2,
  });
});

it('counts records that the message does not name', () => {
  const message = 'REC X1; with Episodes line 3: REC X1; with Episodes line 4: REC X1; and other records, 120 in all.';
  expect(messageParts(message).otherRecords).toBe(119);
});
