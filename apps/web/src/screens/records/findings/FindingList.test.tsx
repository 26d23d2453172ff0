import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { Advice, Changed, Suggestion } from '../../../engine/api';
import { cell, sampleCatalogue, sampleRecords } from '../sample/sample';
import { type FindingActions, FindingList } from './FindingList';
import { LastChange } from './LastChange';

const records = sampleRecords();

function suggestion(urn: string, confidence: Suggestion['confidence'], alike = 1): Suggestion {
  return {
    cells: [{ ...cell('Episodes', 'this', 1, 'URN'), text: urn }],
    confidence,
    basis: 'by postcode alone',
    agrees: ['PL_POST'],
    provider: {
      name: `Home ${urn}`, type: 'K2', sector: 'Private', urn, postcode: 'AB1 2CD',
      openFrom: '01/02/2019', openTo: '', list: 'homes.xlsx',
    },
    alike,
  };
}

function show(advice: Advice | null = null, chosenFinding: number | null = 43, alike = 1) {
  const actions = {
    onChoose: vi.fn<FindingActions['onChoose']>(),
    onStep: vi.fn<FindingActions['onStep']>(),
    onUse: vi.fn<FindingActions['onUse']>(),
    onUseAlike: vi.fn<FindingActions['onUseAlike']>(),
    onWriteAlike: vi.fn<FindingActions['onWriteAlike']>(),
    onNote: vi.fn<FindingActions['onNote']>(),
    onHelp: vi.fn<FindingActions['onHelp']>(),
    countAlike: vi.fn<FindingActions['countAlike']>(() => Promise.resolve(alike)),
  };
  render(
    <FindingList
      records={records}
      catalogue={sampleCatalogue}
      returnYear={2026}
      chosenFinding={chosenFinding}
      advice={new Map(advice ? [[43, advice]] : [])}
      hasProviders
      actions={actions}
    />,
  );
  return actions;
}

describe('the findings of a child', () => {
  it('are numbered, with code, title, what is wrong here, and stage', () => {
    const { onChoose } = show(null, null);
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(4);
    const first = within(items[0] ?? document.body).getByRole('button');
    expect(first.textContent).toContain('433 Continuation does not start');
    expect(first.textContent).toContain('DECOM 28/08/2025, previous DEC 20/08/2025.');
    expect(first.textContent).toContain('stage 2');
    fireEvent.click(first);
    expect(onChoose).toHaveBeenCalledWith(40);
  });

  it('show notes on those that have them', () => {
    show(null, null);
    expect(screen.getByText('Note: Asked the social worker.')).toBeTruthy();
  });

  it('give the statement of the one chosen, and its rule in full on demand', () => {
    const { onHelp } = show();
    expect(screen.getByText(/URN is blank\.$/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /The rule in full/ }));
    expect(onHelp).toHaveBeenCalledWith(3);
  });

  it('take a note, kept when the field is left', () => {
    const { onNote } = show();
    const note = screen.getByRole('textbox', { name: /Note/ });
    fireEvent.change(note, { target: { value: ' New home, not on the list yet. ' } });
    fireEvent.blur(note);
    expect(onNote).toHaveBeenCalledWith(43, 'New home, not on the list yet.');
  });

  it('are stepped through', () => {
    const { onStep } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Next finding' }));
    expect(onStep).toHaveBeenCalledWith(1);
  });
});

describe('suggestions', () => {
  it('that are sure or likely show the change, the provider and the basis', () => {
    const { onUse, onUseAlike } = show({
      confidence: 'likely', suggestions: [suggestion('SC111111', 'likely', 3)], explanation: '',
    });
    expect(screen.getByText('SC111111')).toBeTruthy();
    expect(screen.getByText(/K2, Private, AB1 2CD; open since 01\/02\/2019/)).toBeTruthy();
    expect(screen.getByText(/by postcode alone/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use it' }));
    expect(onUse.mock.calls[0]?.[1].cells[0]?.text).toBe('SC111111');
    fireEvent.click(screen.getByRole('button', { name: 'Use it for all 3 alike' }));
    expect(onUseAlike).toHaveBeenCalledWith(43, 0);
  });

  it('can be waved away; the explanation stays', () => {
    show({ confidence: 'sure', suggestions: [suggestion('SC111111', 'sure')], explanation: 'Two lists were looked at.' });
    fireEvent.click(screen.getByRole('button', { name: 'Not this one' }));
    expect(screen.queryByText('SC111111')).toBeNull();
    expect(screen.getByText('Two lists were looked at.')).toBeTruthy();
  });

  it('to choose from are a table of ten, and the rest on demand', () => {
    const many = Array.from({ length: 12 }, (_, place) => suggestion(`SC${(100000 + place).toString()}`, 'choose'));
    const { onUse } = show({ confidence: 'choose', suggestions: many, explanation: '' });
    expect(screen.getAllByRole('row')).toHaveLength(11);
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(screen.getAllByRole('row')).toHaveLength(13);
    fireEvent.click(screen.getByRole('button', { name: 'Use it: URN SC100011, Home SC100011' }));
    expect(onUse.mock.calls[0]?.[1].cells[0]?.text).toBe('SC100011');
  });

  it('that are none say why', () => {
    show({ confidence: 'none', suggestions: [], explanation: 'No home of this type at AB1 2CD.' });
    expect(screen.getByText('No home of this type at AB1 2CD.')).toBeTruthy();
  });

  it('are one line on findings not chosen', () => {
    show({ confidence: 'sure', suggestions: [suggestion('SC111111', 'sure')], explanation: '' }, 40);
    expect(screen.getByRole('button', { name: 'Use it' })).toBeTruthy();
    expect(screen.queryByText(/by postcode alone/)).toBeNull();
  });
});

describe('the same value everywhere', () => {
  it('is offered where several findings of the rule have the same value', async () => {
    const { onWriteAlike } = show(null, 43, 20);
    expect(await screen.findByText('20 findings of this rule have URN blank.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Write'), { target: { value: 'XXXXXXX' } });
    fireEvent.click(screen.getByRole('button', { name: 'Write into all 20' }));
    expect(onWriteAlike).toHaveBeenCalledWith(43, cell('Episodes', 'this', 1, 'URN'), 'XXXXXXX');
  });

  it('is not offered for one alone', async () => {
    const { countAlike } = show(null, 43, 1);
    await Promise.resolve();
    expect(countAlike).toHaveBeenCalled();
    expect(screen.queryByText(/findings of this rule have/)).toBeNull();
  });
});

it('tells after a change what was solved and what is new, and leads there', () => {
  const onUndo = vi.fn();
  const onChoose = vi.fn();
  const changed: Changed = {
    solved: [{ rule: 0, childId: records.id }, { rule: 1, childId: records.id }],
    added: [{ rule: 3, childId: records.id }, { rule: 3, childId: 'another' }],
    remaining: 5,
    findings: { rule: new Uint16Array(), child: new Uint32Array(), advisable: new Uint8Array(), noted: new Uint8Array() },
    children: null, child: 7, changes: 1, canUndo: true, canRedo: false,
  };
  const { container } = render(
    <LastChange
      changed={changed}
      catalogue={sampleCatalogue}
      childId={records.id}
      findings={records.findings}
      undoWords="URN to SC111111"
      onUndo={onUndo}
      onChoose={onChoose}
    />,
  );
  expect(container.textContent).toContain('2 solved (433, 565), 2 new (218, 1 of other children), 5 remaining of this child');
  fireEvent.click(screen.getByRole('button', { name: '218' }));
  expect(onChoose).toHaveBeenCalledWith(43);
  fireEvent.click(screen.getByRole('button', { name: 'Undo: URN to SC111111' }));
  expect(onUndo).toHaveBeenCalled();
});
