// Work on a return, through all that its files go through.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checked, episodes, file, findingsOf, header, start, text, typed } from './started.mjs';

test('changes are kept when another file is given, and those that no longer fit are named', () => {
    const { call } = checked();
    call('setCells', [{ module: 1, year: 'this', row: 0, field: 7, text: '03/05/2025' }], typed);
    call('setCells', [{ module: 0, year: 'this', row: 1, field: 3, text: 'WBRI' }], typed);
    call('give', [file(9, 'list.csv', 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n')]);
    assert.equal(call('check').changes, 2);
    call('takeAway', 1);
    const less = call('check');
    assert.equal(less.changes, 1);
    assert.match(less.changesLost[0].why, /Header/);
    assert.equal(less.changesLost[0].reason, 'no file');
});

const correction = [{ module: 1, year: 'this', row: 0, field: 7, text: '03/05/2025' }];

test('work on a file taken away is set aside, and comes back with it', () => {
    const work = checked();
    const { call, first } = work;
    const [, number] = findingsOf(work, first.findings, '356');
    call('setNote', number, 'confirmed by the school');
    call('setCells', correction, typed);
    assert.deepEqual(call('workIn', 2, ''), { changes: 1, notes: 1 });
    assert.deepEqual(call('workIn', 1, ''), { changes: 0, notes: 0 });
    call('chooseYear', 2026);
    call('takeAway', 2);
    const without = call('check');
    assert.deepEqual([without.changes, without.findings.noted.some((noted) => noted === 1)], [0, false]);
    const left = call('work');
    assert.deepEqual([left.changes, left.setAside, left.notesSetAside, left.unsaved], [0, 1, 1, true]);
    const beside = call('beside');
    assert.equal(beside.changes[0].why, 'Episodes of 2025/26 was not given.');
    assert.deepEqual([beside.notes[0].text, beside.notes[0].standing], ['confirmed by the school', 'set aside']);
    call('give', [episodes]);
    const back = call('check');
    assert.equal(back.changes, 1);
    assert.ok([...back.findings.noted].includes(1));
    assert.equal(call('work').setAside, 0);
});

test('work survives while nothing can be checked, and a session holds it', () => {
    const { call } = checked();
    call('setCells', correction, typed);
    call('takeAway', 1);
    assert.notEqual(call('takeAway', 2).notReady, '');
    assert.deepEqual([call('work').setAside, call('work').unsaved], [1, true]);
    assert.match(call('beside').changes[0].why, /Give the files/);
    const session = call('download', 'session');
    assert.equal(call('work').unsaved, false);
    const other = start();
    other.call('give', [file(1, 'work.zip', session.bytes), header, episodes]);
    assert.equal(other.call('check').changes, 1);
});

test('another year sets work aside, and the same year brings it back', () => {
    const { call } = checked();
    call('setCells', correction, typed);
    call('chooseYear', 2024);
    call('check');
    assert.equal(call('work').setAside, 1);
    assert.equal(call('beside').changes[0].reason, 'other year');
    call('chooseYear', 2026);
    assert.equal(call('check').changes, 1);
    assert.equal(call('undo').changes, 0);
    assert.equal(call('work').unsaved, false, 'nothing is left to save');
});

test('what was counted first stays, through changes, files and a session', () => {
    const { call, first } = checked();
    const sum = (counts) => counts.filter(({ later }) => !later).reduce((total, { count }) => total + count, 0);
    assert.equal(sum(first.firstCounts), first.findings.rule.length);
    call('setCells', correction, typed);
    call('give', [file(9, 'list.csv', 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n')]);
    const more = call('check');
    assert.equal(sum(more.firstCounts), first.findings.rule.length);
    const other = start();
    other.call('give', [file(1, 'work.zip', call('download', 'session').bytes)]);
    const restored = other.call('check');
    assert.equal(sum(restored.firstCounts), first.findings.rule.length);
    assert.ok(restored.findings.rule.length < sum(restored.firstCounts) + 50);
    assert.equal(other.call('work').unsaved, false);
    assert.equal(other.call('undo').changes, 0);
    assert.equal(other.call('work').unsaved, true, 'the session still holds what was undone');
    other.call('redo');
    assert.equal(other.call('work').unsaved, false);
});

test('where nothing was saved and nothing is there, nothing is unsaved', () => {
    assert.equal(start().call('work').unsaved, false);
    const { call } = checked();
    assert.equal(call('work').unsaved, false);
});

test('a newer export keeps changes by child and date, and says what it has already', () => {
    const { call } = checked();
    call('setCells', correction, typed);
    call('setCells', [{ module: 1, year: 'this', row: 2, field: 7, text: '04/05/2025' }], typed);
    call('takeAway', 2);
    const newer =
        'CHILD,DECOM,RNE,LS,DEC,REC\nc,01/06/2025,S,C2,,\nb2,03/05/2025,S,C2,04/05/2025,X1\nA,02/05/2025,S,C2,01/05/2025,X1\n';
    call('give', [file(5, 'november.csv', newer)]);
    const again = call('check');
    assert.equal(again.changes, 1);
    assert.equal(call('work').doneInSource, 1);
    assert.equal(call('amendments')[0].line, 4);
});

test('two sessions are joined, and where they disagree one is chosen', () => {
    const mine = checked();
    mine.call('sign', 'Ann');
    mine.call('setCells', correction, typed);
    const theirs = checked();
    theirs.call(
        'setCells',
        [
            { ...correction[0], text: '05/05/2025' },
            { ...correction[0], row: 2, text: '06/05/2025' },
        ],
        typed,
    );
    theirs.call('sign', 'Ben');
    const session = theirs.call('download', 'session');
    assert.deepEqual(mine.call('lookAtSession', 's.zip', session.bytes), { changes: 2, notes: 0, joins: true });
    assert.equal(start().call('lookAtSession', 's.zip', session.bytes).joins, false);
    const survey = mine.call('give', [file(8, 's.zip', session.bytes)]);
    assert.deepEqual(survey.files.map(({ use }) => use).sort(), ['return', 'return', 'session']);
    assert.equal(mine.call('check').changes, 2);
    const [clash] = mine.call('beside').changes;
    assert.deepEqual([clash.standing, clash.change.who, clash.against.who], ['clashes', 'Ben', 'Ann']);
    assert.equal(mine.call('prefer', clash.change.number).changes, 3);
    const row = mine.call('child', 0).tables.find(({ module }) => module === 1).rows[0];
    assert.ok(row.cells.includes('05/05/2025'));
    assert.equal(mine.call('work').clashes, 0);
    assert.equal(mine.call('work').undo, 'taking the other: DEC to 05/05/2025, child A');
    assert.equal(mine.call('undo').changes, 2);
    assert.equal(mine.call('work').clashes, 1, 'undo brings the choice back');
    assert.equal(mine.call('redo').changes, 3);
    assert.match(text(mine.call('download', 'change log')), /,Ann,[^]*,Ben,/);
});

test('what in one session was deleted and in the other changed is chosen in one step', () => {
    const mine = checked();
    mine.call('deleteRow', 1, 'this', 0, typed);
    const theirs = checked();
    theirs.call('setCells', correction, typed);
    mine.call('give', [file(8, 's.zip', theirs.call('download', 'session').bytes)]);
    mine.call('check');
    const rows = () => mine.call('child', 0).tables.find(({ module }) => module === 1).rows.length;
    const [clash] = mine.call('beside').changes;
    assert.equal(rows(), 1);
    assert.equal(mine.call('prefer', clash.change.number).changes, 1);
    assert.equal(rows(), 2);
    mine.call('undo');
    assert.deepEqual([rows(), mine.call('work').clashes], [1, 1]);
    mine.call('forgetChange', clash.change.number);
    assert.deepEqual([mine.call('work').clashes, mine.call('work').undo], [0, 'forgetting DEC to 03/05/2025, child A']);
    assert.equal(mine.call('undo').child, null);
    assert.equal(mine.call('work').clashes, 1);
});

test('a change taken back from the list is what undo takes back, and redo makes again', () => {
    const { call } = checked();
    call('setCells', correction, typed);
    call('setCells', [{ module: 0, year: 'this', row: 1, field: 3, text: 'WBRI' }], typed);
    assert.equal(call('revert', 1).child, 0);
    assert.equal(call('work').undo, 'taking back DEC to 03/05/2025, child A');
    call('undo');
    assert.deepEqual(
        call('amendments').map(({ number }) => number),
        [1, 2],
    );
    assert.equal(call('work').redo, 'taking back DEC to 03/05/2025, child A');
    assert.equal(call('work').undo, 'ETHNIC to WBRI, child b2');
    call('redo');
    assert.deepEqual(
        call('amendments').map(({ number }) => number),
        [2],
    );
});

test('what was undone can be made again after files and years came and went, or is said to wait', () => {
    const { call } = checked();
    call('setCells', correction, typed);
    call('undo');
    call('give', [file(9, 'list.csv', 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n')]);
    call('check');
    assert.equal(call('work').redo, 'DEC to 03/05/2025, child A');
    call('chooseYear', 2024);
    call('check');
    assert.deepEqual([call('work').redo, call('work').redoWaiting], ['', 1]);
    call('chooseYear', 2026);
    call('check');
    assert.deepEqual([call('work').redo, call('work').redoWaiting], ['DEC to 03/05/2025, child A', 0]);
    assert.equal(call('redo').changes, 1);
});

test('a session of another return takes the place of what is here', () => {
    const { call } = checked();
    call('setCells', correction, typed);
    const other = start();
    other.call('giveExample', 10);
    other.call('check');
    const session = other.call('download', 'session');
    const survey = call('give', [file(8, 's.zip', session.bytes)]);
    assert.deepEqual(
        survey.files.filter(({ file: id }) => id === 8).map(({ use }) => use),
        ['session'],
    );
    assert.equal(new Set(survey.files.map(({ file: id }) => id)).size, survey.files.length, 'each file has an id of its own');
    assert.equal(call('check').changes, 0);
});
