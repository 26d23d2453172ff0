import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { hasUnkept, leaveField } from '../../../../components/Unkept/unkept';
import type { Advice, Changed, Suggestion } from '../../../../engine/api';
import { previewOf } from '../../../../testing/fakeClient';
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
      name: `Home ${urn}`,
      type: 'K2',
      sector: 'Private',
      urn,
      postcode: 'AB1 2CD',
      openFrom: '01/02/2019',
      openTo: '',
      list: 'homes.xlsx',
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
    previewAlike: vi.fn<FindingActions['previewAlike']>((_finding, at, text) =>
      Promise.resolve({ ...previewOf([{ ...at, text }]), raised: [{ rule: 0, findings: 9 }] }),
    ),
    previewAccept: vi.fn<FindingActions['previewAccept']>(() =>
      Promise.resolve(previewOf([{ ...cell('Episodes', 'this', 1, 'URN'), text: 'SC111111' }])),
    ),
    readCell: vi.fn<FindingActions['readCell']>((_module, _field, text) =>
      Promise.resolve(
        text === 'hello' ? { state: 'unknown code', words: 'not a code of the list' } : { state: 'value', words: '' },
      ),
    ),
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
    expect(screen.getByText('Asked the social worker.')).toBeTruthy();
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
    expect(hasUnkept()).toBe(true);
    note.focus();
    leaveField();
    expect(onNote).toHaveBeenCalledWith(43, 'New home, not on the list yet.');
  });

  it('are stepped through', () => {
    const { onStep } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Next finding' }));
    expect(onStep).toHaveBeenCalledWith(1);
  });
});

describe('suggestions', () => {
  it('that are sure or likely show the change, the provider and the basis', async () => {
    const { onUse, onUseAlike } = show({
      confidence: 'likely',
      suggestions: [suggestion('SC111111', 'likely', 3)],
      explanation: '',
    });
    expect(screen.getByText('SC111111')).toBeTruthy();
    expect(document.body.textContent).toContain('K2, Private, AB1 2CD; open since 01/02/2019');
    expect(screen.getByText(/by postcode alone/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use it' }));
    expect(onUse.mock.calls[0]?.[1].cells[0]?.text).toBe('SC111111');
    fireEvent.click(screen.getByRole('button', { name: 'Use it for all 3 alike…' }));
    expect(await screen.findByRole('row', { name: /^C\d+ Episodes URN \d+ was SC111111$/ })).toBeTruthy();
    expect(onUseAlike).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Write 1 cell of 1 child' }));
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
    expect(screen.getByText('Nothing to suggest: no home of this type at AB1 2CD.')).toBeTruthy();
  });

  it('that are none say why on a finding not chosen too, as soon as that is known', () => {
    show({ confidence: 'none', suggestions: [], explanation: 'URN SC111111 is on no list.' }, 40);
    expect(screen.getByText('Nothing to suggest: URN SC111111 is on no list.')).toBeTruthy();
  });

  it('of a kind of finding that has none are not awaited', () => {
    show(null, 40);
    expect(screen.getByText('Nothing to suggest: this kind of finding has no suggestions.')).toBeTruthy();
  });

  it('are one line on findings not chosen', () => {
    show({ confidence: 'sure', suggestions: [suggestion('SC111111', 'sure')], explanation: '' }, 40);
    expect(screen.getByRole('button', { name: 'Use it' })).toBeTruthy();
    expect(screen.queryByText(/by postcode alone/)).toBeNull();
  });
});

describe('the same value everywhere', () => {
  const openDialog = async () => {
    const actions = show(null, 43, 20);
    expect(await screen.findByText('20 findings of this rule have URN blank.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Write one value into all 20…' }));
    return actions;
  };
  const type = (value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: /^Instead of a blank, in all 20/ }), { target: { value } });
  const look = async () => {
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Show what it would do' });
    await waitFor(() => {
      expect(button.disabled).toBe(false);
    });
    fireEvent.click(button);
  };

  it('is written only after it has shown what it would do', async () => {
    const { onWriteAlike } = await openDialog();
    expect(screen.queryByRole('button', { name: /^Write 1 cell/ })).toBeNull();
    type('XXXXXXX');
    await look();
    expect(await screen.findByText('It would solve 1 finding (503A) and raise 9 (433).')).toBeTruthy();
    expect(screen.getByText('It would raise 8 more than it solves.')).toBeTruthy();
    expect(onWriteAlike).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Write 1 cell of 1 child' }));
    expect(onWriteAlike).toHaveBeenCalledWith(43, cell('Episodes', 'this', 1, 'URN'), 'XXXXXXX');
  });

  it('shows anew what another value would do', async () => {
    await openDialog();
    type('XXXXXXX');
    await look();
    await screen.findByRole('button', { name: /^Write 1 cell/ });
    type('SC1');
    expect(screen.queryByRole('button', { name: /^Write 1 cell/ })).toBeNull();
  });

  it('is to be confirmed where the value is not of the kind of the field', async () => {
    const { onWriteAlike } = await openDialog();
    type('hello');
    await look();
    const write = await screen.findByRole<HTMLButtonElement>('button', { name: /^Write 1 cell/ });
    expect(write.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'hello is not a code of the list: write it all the same' }));
    fireEvent.click(write);
    expect(onWriteAlike).toHaveBeenCalledWith(43, cell('Episodes', 'this', 1, 'URN'), 'hello');
  });

  it('is left as it is by Escape', async () => {
    const { onWriteAlike } = await openDialog();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onWriteAlike).not.toHaveBeenCalled();
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
  const onBack = vi.fn();
  const onChoose = vi.fn();
  const changed: Changed = {
    solved: [
      { rule: 0, childId: records.id },
      { rule: 1, childId: records.id },
    ],
    added: [
      { rule: 3, childId: records.id },
      { rule: 3, childId: 'another' },
    ],
    remaining: 5,
    findings: { rule: new Uint16Array(), child: new Uint32Array(), advisable: new Uint8Array(), noted: new Uint8Array() },
    children: null,
    child: 7,
    changes: 1,
  };
  const { container } = render(
    <LastChange
      changed={changed}
      catalogue={sampleCatalogue}
      childId={records.id}
      findings={records.findings}
      undoWords="URN to SC111111"
      move={{ words: 'Undone: URN to SC222222.', from: 'GT0007' }}
      onBack={onBack}
      onUndo={onUndo}
      onChoose={onChoose}
    />,
  );
  expect(container.textContent).toContain('2 solved (433, 565), 2 new (218, 1 of other children), 5 remaining of this child');
  fireEvent.click(screen.getByRole('button', { name: '218' }));
  expect(onChoose).toHaveBeenCalledWith(43);
  fireEvent.click(screen.getByRole('button', { name: 'Undo: URN to SC111111' }));
  expect(onUndo).toHaveBeenCalled();
  expect(container.textContent).toContain('Undone: URN to SC222222. Before, GT0007 was on the screen.');
  fireEvent.click(screen.getByRole('button', { name: 'Go back to it' }));
  expect(onBack).toHaveBeenCalled();
});
