// The way to the engine and back. What the engine finds is tested elsewhere.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checked, episodes, file, findingsOf, header, start, text, typed } from './started.mjs';

test('the catalogue names modules, fields, rules and authorities', () => {
    const catalogue = start().call('catalogue');
    assert.equal(catalogue.collection, 'ssda903');
    assert.equal(catalogue.modules.length, 12);
    assert.ok(catalogue.rules.length > 300);
    assert.ok(catalogue.authorities.some(({ name }) => name === 'Hampshire'));
    const flag = catalogue.rules[0].flags[0];
    assert.ok(catalogue.modules[flag.module].fields[flag.field].name);
});

test('files are surveyed, and say why they cannot be checked yet', () => {
    const { call, stages } = start();
    assert.match(call('clear').notReady, /Give the files/);
    const survey = call('give', [
        file(7, 'broken.xlsx', 'PK\u0003\u0004 no zip'),
        file(8, 'list.csv', 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n'),
    ]);
    assert.deepEqual(
        survey.files.map(({ file: id, use }) => [id, use]),
        [
            [7, 'refused'],
            [8, 'providers'],
        ],
    );
    assert.equal(survey.files[0].remarks[0].kind, 'problem');
    assert.notEqual(survey.notReady, '');
    assert.throws(() => call('check'), { message: survey.notReady });
    assert.ok(stages.length > 0);
});

test('a file can be put to the other year, taken away, and found again under a name of its own', () => {
    const { call } = start();
    let survey = call('give', [episodes, file(3, 'this/episodes.csv', 'CHILD,DECOM,RNE\nC,02/05/2025,S\n')]);
    assert.deepEqual(
        survey.files.map(({ name }) => name),
        ['this/episodes.csv', 'this/episodes (2).csv'],
    );
    survey = call('moveToYear', 'this/episodes (2).csv', 'last');
    assert.deepEqual(
        survey.files.map(({ year }) => year),
        ['this', 'last'],
    );
    assert.equal(call('chooseYear', 2024).returnYear, 2024);
    assert.equal(call('chooseYear', null).yearGround, 'from the dates in the files');
    survey = call('takeAway', 2);
    assert.match(survey.notReady, /last year/);
    assert.throws(() => call('chooseAuthority', 'Atlantis'), /Atlantis/);
});

test('the authority chosen makes such a return, of that year', () => {
    const { call } = start();
    call('give', [header, episodes]);
    call('chooseYear', 2026);
    assert.throws(() => call('chooseAuthority', 'Cardiff'), /Wales/);
    assert.throws(() => call('chooseAuthority', 'Cumbria'), /by Cumberland \(E06000063\) and Westmorland and Furness/);
    assert.equal(call('chooseYear', 2026).authority, null, 'what was refused is not kept');
    assert.match(call('chooseAuthority', 'Bournemouth').authority.ground, /which replaced Bournemouth/);
    call('chooseYear', 2023);
    assert.equal(call('chooseAuthority', 'Cumbria').authority.name, 'Cumbria');
    const survey = call('chooseYear', 2026);
    assert.equal(survey.authority, null);
    assert.match(survey.notReady, /was replaced on 01\/04\/2023/);
});

test('a check answers in columns, and a child with its rows and findings', () => {
    const work = checked();
    const { call, first, survey } = work;
    assert.equal(survey.notReady, '');
    assert.deepEqual(first.children.ids, ['A', 'b2']);
    assert.ok(first.findings.rule instanceof Uint16Array);
    assert.ok(first.findings.child instanceof Uint32Array);
    assert.deepEqual(
        [...first.findings.child],
        [...first.findings.child].sort((a, b) => a - b),
    );
    const [number] = findingsOf(work, first.findings, '356');
    const records = call('child', first.findings.child[number]);
    assert.equal(records.id, 'A');
    const finding = records.findings.find((one) => one.finding === number);
    assert.match(finding.message, /DECOM 02\/05\/2025, DEC 01\/05\/2025/);
    assert.deepEqual(finding.cells[0], { module: 1, year: 'this', row: 0, field: 1 });
    const table = records.tables.find(({ module }) => module === 1);
    assert.equal(table.rows.length, 2);
    assert.equal(table.rows[0].dates[1], '2025-05-02');
    const derived = table.columns.findIndex(({ name }) => name === 'PL_LA');
    assert.equal(table.columns[derived].editable, false);
    assert.match(table.rows[0].reasons[derived], /postcode directory/);
    assert.throws(() => call('child', 99), /no such child/);
});

test('a cell is read in words', () => {
    const { call } = checked();
    assert.deepEqual(call('readCell', 1, 1, '3/5/2025'), { state: 'value', words: '3 May 2025, a Saturday' });
    assert.equal(call('readCell', 1, 1, 'soon').state, 'unreadable');
    assert.throws(() => call('readCell', 1, 99, ''), /no such field/);
});

test('changes are made, taken back one by one or from among others, and made again', () => {
    const work = checked();
    const { call, first } = work;
    const [mine, other] = findingsOf(work, first.findings, '356');
    const cell = { module: 1, year: 'this', row: 0, field: 7 };
    const changed = call('setCells', [{ ...cell, text: '03/05/2025' }], typed);
    assert.ok(changed.solved.some(({ rule, childId }) => rule === first.findings.rule[mine] && childId === 'A'));
    assert.equal(changed.child, 0);
    assert.equal(changed.children, null);
    assert.deepEqual([call('work').undo, call('work').redo], ['DEC to 03/05/2025, child A', '']);
    const row = call('child', 0).tables.find(({ module }) => module === 1).rows[0];
    const dec = row.changed.indexOf(true);
    assert.equal(row.originals[dec], '01/05/2025');

    assert.equal(call('countAlike', other - changed.solved.length + changed.added.length, { ...cell, row: 2 }), 1);
    const added = call('addRow', 1, 'this', 1, [{ field: 1, text: '09/05/2025' }], typed);
    assert.ok(added.children);
    assert.equal(added.child, 1);
    const last = call('child', 1)
        .tables.find(({ module }) => module === 1)
        .rows.at(-1);
    assert.deepEqual([last.added, last.line, last.cells[0], last.cells[1]], [true, 0, 'b2', '09/05/2025']);
    assert.throws(() => call('addRow', 1, 'this', 1, [{ field: 99, text: '' }], typed), /no such field/);
    call('deleteRow', 1, 'this', 2, typed);
    assert.deepEqual(
        call('amendments').map(({ kind }) => kind),
        ['set cell', 'add row', 'delete row'],
    );
    assert.throws(() => call('revert', 9), /no change 9/);
    assert.equal(call('revert', 1).changes, 2);
    assert.equal(call('undo').changes, 3, 'taking one back is a step, and undo takes it back');
    for (let i = 0; i < 3; ++i) call('undo');
    assert.throws(() => call('undo'), /no change to undo/);
    const again = call('redo');
    assert.equal(again.changes, 1);
});

test('one correction mends all findings alike, as one step', () => {
    const work = checked();
    const { call, first } = work;
    const [number] = findingsOf(work, first.findings, '356');
    const cell = { module: 1, year: 'this', row: 0, field: 7 };
    assert.equal(call('countAlike', number, cell), 2);
    const changed = call('setAlike', number, cell, '', { kind: 'bulk', text: 'open' });
    assert.equal(changed.changes, 2);
    assert.equal(changed.solved.filter(({ rule }) => rule === first.findings.rule[number]).length, 2);
    assert.equal(call('undo').changes, 0);
});

test('what a change would do is told before it is made, and nothing is changed', () => {
    const work = checked();
    const { call, first } = work;
    const [number] = findingsOf(work, first.findings, '356');
    const rule = first.findings.rule[number];
    const cell = { module: 1, year: 'this', row: 0, field: 7 };
    const solved = (preview) => preview.solved.find((one) => one.rule === rule)?.findings;
    const preview = call('previewAlike', number, cell, '');
    assert.equal(solved(preview), 2);
    assert.deepEqual(
        preview.cells.map(({ childId, present, text: to, line }) => [childId, present, to, line > 1]),
        [
            ['A', '01/05/2025', '', true],
            ['b2', '01/05/2025', '', true],
        ],
    );
    assert.ok(Array.isArray(preview.raised));
    assert.equal(solved(call('previewCells', [{ ...cell, text: '03/05/2025' }])), 1);
    assert.equal(call('amendments').length, 0);
    assert.equal(call('countAlike', number, { ...cell, field: 0 }), 0, 'the child is not renamed');
    assert.throws(() => call('previewAlike', number, { ...cell, field: 0 }, 'x'), /cannot be right in all/);
    assert.throws(() => call('previewAccept', number, 99), /./);
});

test('a row that follows begins where the other ends', () => {
    const { call } = checked();
    call('setCells', [{ module: 1, year: 'this', row: 1, field: 7, text: '03/07/2025' }], typed);
    call('addRowAfter', 1, 'this', 0, typed);
    const last = call('child', 0)
        .tables.find(({ module }) => module === 1)
        .rows.at(-1);
    assert.deepEqual([last.added, last.cells[0], last.cells[1]], [true, 'A', '03/07/2025']);
    assert.throws(() => call('addRowAfter', 0, 'this', 0, typed), /Add a blank row/);
});

test('a row that follows goes on from the last by date, not from the last of the file', () => {
    const { call } = start();
    call('give', [
        file(1, 'episodes.csv', 'CHILD,DECOM,RNE,LS,DEC,REC\nA,02/06/2025,L,C1,03/07/2025,X1\nA,02/05/2025,S,C2,02/06/2025,X1\n'),
    ]);
    call('check');
    call('addRowAfter', 1, 'this', 1, typed);
    const { cells } = call('child', 0)
        .tables.find(({ module }) => module === 1)
        .rows.at(-1);
    assert.deepEqual(cells.slice(0, 4), ['A', '03/07/2025', '', 'C1']);
});

test('what changes nothing leads to no child', () => {
    const { call } = checked();
    const cell = { module: 0, year: 'this', row: 1, field: 3 };
    call('setCells', [{ ...cell, text: 'WBRI' }], typed);
    call('setCells', [{ module: 1, year: 'this', row: 0, field: 7, text: '03/05/2025' }], typed);
    const same = call('setCells', [{ ...cell, text: 'WBRI' }], typed);
    assert.equal(same.child, null);
    assert.equal(call('work').undo, 'DEC to 03/05/2025, child A');
});

test('children are found by an identifier in their records', () => {
    const { call } = checked();
    call('setCells', [{ module: 0, year: 'this', row: 1, field: 4, text: 'B123456789012' }], typed);
    assert.deepEqual(call('findChildren', ['b1234', 'no such thing']), [[1], []]);
});

test('a note stays with its finding', () => {
    const work = checked();
    const { call, first } = work;
    const [, number] = findingsOf(work, first.findings, '356');
    call('setNote', number, 'confirmed by the school');
    call('deleteRow', 1, 'this', 1, typed);
    const noted = call('child', 1).findings.filter(({ note }) => note !== '');
    assert.deepEqual(
        noted.map(({ note }) => note),
        ['confirmed by the school'],
    );
    assert.match(text(call('download', 'findings csv')), /confirmed by the school/);
});

test('files, reports and the session are handed out, and the session restores the work', () => {
    const { call } = start();
    call('giveExample', 30);
    const first = call('check');
    const number = [...first.findings.advisable.keys()].find(
        (one) => first.findings.advisable[one] === 1 && call('advise', one).confidence === 'sure',
    );
    const advice = call('advise', number);
    assert.ok(advice.suggestions[0].alike >= 1);
    const changed = call('acceptAlike', number, 0);
    assert.ok(changed.solved.length > 0);
    const noted = changed.findings.rule.length - 1;
    call('setNote', noted, 'stands');
    const year = first.returnYear;
    for (const [kind, name, start] of [
        ['csv', `ssda903-hampshire-${year}-amended-files.zip`, 'PK'],
        ['xml', `ssda903-hampshire-${year}-amended.xml`, '<?xml'],
        ['return workbook', `ssda903-hampshire-${year}-amended.xlsx`, 'PK'],
        ['workbook', `ssda903-hampshire-${year}-report.xlsx`, 'PK'],
        ['findings csv', `ssda903-hampshire-${year}-findings.csv`, 'code,'],
        ['rules csv', `ssda903-hampshire-${year}-rules.csv`, 'code,title,findings,children\n'],
        ['children csv', `ssda903-hampshire-${year}-children.csv`, 'child,findings,codes\n'],
        ['findings json', `ssda903-hampshire-${year}-findings.json`, '{'],
        ['change log', `ssda903-hampshire-${year}-changes.csv`, 'number,'],
        ['session', `ssda903-hampshire-${year}-session.zip`, 'PK'],
    ]) {
        const download = call('download', kind);
        assert.equal(download.name, name);
        assert.ok(text(download).startsWith(start), kind);
    }
    const session = call('download', 'session');
    const other = start();
    const survey = other.call('give', [file(1, 'work.zip', session.bytes)]);
    assert.ok(survey.files.some(({ use }) => use === 'session'));
    const restored = other.call('check');
    assert.deepEqual(restored.restored, { changes: changed.changes, notes: 1 });
    assert.deepEqual(restored.findings.rule, changed.findings.rule);
    assert.equal(restored.findings.noted[noted], 1);
    assert.equal(other.call('undo').changes, 0);
});

test('dirty and hostile files are refused in words', () => {
    const { call } = start();
    const survey = call('give', [
        file(1, 'empty.csv', ''),
        file(
            2,
            'noise.bin',
            Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
        ),
        file(3, 'half.zip', 'PK\u0003\u0004' + 'x'.repeat(100)),
        file(4, 'page.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
        file(5, 'work.zip', 'PK\u0003\u0004' + ' '.repeat(26) + 'goldthread-session.json and nothing'),
        file(6, 'postcodes.gtp', 'GTPCODE\nand nothing'),
    ]);
    assert.deepEqual(
        survey.files.map(({ file: id }) => id),
        [1, 2, 3, 4, 5, 6],
    );
    // What is no table, in no form or name, is passed over: it needs nothing. The rest may be of the return.
    assert.deepEqual(
        survey.files.map(({ use }) => use),
        ['refused', 'other', 'refused', 'refused', 'refused', 'refused'],
    );
    assert.ok(survey.files.every(({ remarks }) => remarks.length > 0));
    assert.throws(() => call('usePostcodes', new Uint8Array(50).buffer), /postcode/i);
});
