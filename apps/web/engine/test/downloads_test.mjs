// What the engine hands out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checked, file, start, text, typed } from './started.mjs';

test('CSV reports begin with a byte order mark, and the files of the return as they did', () => {
    const { call } = checked();
    for (const kind of ['findings csv', 'rules csv', 'children csv', 'change log']) {
        assert.deepEqual([...new Uint8Array(call('download', kind).bytes)].slice(0, 3), [0xef, 0xbb, 0xbf], kind);
    }
});

test('what a spreadsheet would run comes through the session and the change log as it was', () => {
    const { call } = start();
    const formula = "=cmd|'/c calc'!A1";
    call('give', [file(1, 'this/episodes.csv', `CHILD,DECOM,RNE,LS\n${formula},soon,S,C2\n`)]);
    call('chooseYear', 2026);
    call('check');
    call('setCells', [{ module: 1, year: 'this', row: 0, field: 1, text: formula }], { kind: 'typed', text: formula });
    const log = text(call('download', 'change log'));
    assert.ok(log.includes(`,'${formula},DECOM,soon,'${formula},typed,'${formula}`), log);
    const session = call('download', 'session');
    const other = start();
    other.call('give', [file(1, 'a.zip', session.bytes)]);
    assert.deepEqual(other.call('check').restored, { changes: 1, notes: 0 });
    const { newText, childId, basis } = other.call('amendments')[0];
    assert.deepEqual([newText, childId, basis.text], [formula, formula, formula]);
});

test('the zip of amended files is told from the session', () => {
    const { call } = checked();
    const amended = call('download', 'csv');
    const beside = call('give', [file(8, amended.name, amended.bytes)]);
    const refused = beside.files.find(({ file: id }) => id === 8);
    assert.equal(refused.use, 'refused');
    assert.match(refused.remarks[0].text, /not a saved session.*-session\.zip/);
    const alone = start().call('give', [file(1, amended.name, amended.bytes)]);
    assert.equal(alone.notReady, '');
    assert.match(alone.remarks.find((remark) => remark.file === amended.name).text, /not a saved session/);
});

test('reports given by themselves are named, and what to give instead', () => {
    const findings = checked().call('download', 'findings csv');
    const survey = start().call('give', [file(1, findings.name, findings.bytes)]);
    assert.equal(survey.files[0].use, 'other');
    assert.match(survey.notReady, /None of these files is part of a return.*-session\.zip/);
});
