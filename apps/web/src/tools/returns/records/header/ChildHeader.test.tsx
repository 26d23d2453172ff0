import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { sampleCatalogue, sampleRecords, sampleTable } from '../sample/sample';
import { ChildHeader } from './ChildHeader';
import { headerFacts } from './facts';

it('shows who the child is, in words, and whether there are errors', () => {
  const onPrint = vi.fn();
  render(<ChildHeader records={sampleRecords()} catalogue={sampleCatalogue} returnYear={2026} onPrint={onPrint} />);
  expect(screen.getByRole('heading', { name: 'GT0001234' })).toBeTruthy();
  expect(screen.getByText('error')).toBeTruthy();
  expect(screen.getByText('12 September 2011, 14 at year end')).toBeTruthy();
  expect(screen.getByText('female')).toBeTruthy();
  expect(screen.getByText('any other mixed background')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /Print/ }));
  expect(onPrint).toHaveBeenCalled();
});

it('says where last year differs; a code that only changed its name does not', () => {
  const records = sampleRecords();
  records.tables = [
    sampleTable('Header', 'this', [['A', 'M', '12/09/2011', 'WBRI', 'UN1', '', '', '']]),
    sampleTable('Header', 'last', [['A', '1', '13/09/2011', 'WBRI', 'UN1', '', '', '']]),
  ];
  const differing = headerFacts(records, sampleCatalogue, 2026).filter((fact) => fact.lastYear !== '');
  expect(differing.map((fact) => [fact.name, fact.lastYear])).toEqual([['Born', '13 September 2011, 14 at year end']]);
});

it('shows a date of birth that cannot be read as it stands, and a mother with her child', () => {
  const records = sampleRecords();
  records.tables = [sampleTable('Header', 'this', [['A', 'F', '31/31/2011', 'WBRI', '', '1', '05/06/2025', '']])];
  const facts = headerFacts(records, sampleCatalogue, 2026);
  expect(facts.find((fact) => fact.name === 'Born')?.words).toBe('31/31/2011');
  expect(facts.find((fact) => fact.name === 'Mother')?.words).toBe('yes, child born 5 June 2025');
});

it('says when there is no Header row', () => {
  render(
    <ChildHeader
      records={{ ...sampleRecords(), id: '', tables: [] }}
      catalogue={sampleCatalogue}
      returnYear={2026}
      onPrint={vi.fn()}
    />,
  );
  expect(screen.getByText('No Header row.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'No identifier' })).toBeTruthy();
});
