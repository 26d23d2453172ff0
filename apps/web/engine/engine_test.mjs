// Drives the compiled engine as the page's worker does: node engine_test.mjs FOLDER, which holds engine.mjs and
// engine.wasm. What the engine finds is tested elsewhere; here it is the way there and back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
// The loader expects a worker.
globalThis.self = globalThis;
globalThis.location = { href: 'blob:engine' };
const { default: loadEngine } = await import(pathToFileURL(`${folder}/engine.mjs`).href);
const module = await loadEngine({ wasmBinary: readFileSync(`${folder}/engine.wasm`) });

/** An engine whose refusals are errors, and the stages that it told. */
function start() {
  const stages = [];
  const engine = new module.PageEngine((stage, share) => stages.push({ stage, share }));
  const call = (method, ...parameters) => {
    const { result, refusal } = engine[method](...parameters);
    if (refusal !== undefined) throw new Error(refusal);
    return result;
  };
  return { call, stages };
}

function file(id, name, content) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { id, name, bytes: bytes.slice().buffer };
}

const header = file(1, 'this/header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,M,01/02/2012,WBRI,,,\nb2,F,01/02/2013,??,,,\n');
const episodes = file(2, 'this/episodes.csv',
  'CHILD,DECOM,RNE,LS,DEC,REC\nA,02/05/2025,S,C2,01/05/2025,X1\nA,02/06/2025,L,C1,,\nb2,03/05/2025,S,C2,01/05/2025,X1\n');
const typed = { kind: 'typed', text: 'as the court has it' };

function checked() {
  const started = start();
  const survey = started.call('give', [header, episodes]);
  return { ...started, survey, first: started.call('check'), catalogue: started.call('catalogue') };
}

/** The numbers of the findings of a rule. */
function findingsOf({ catalogue }, columns, code) {
  return [...columns.rule.keys()].filter((number) => catalogue.rules[columns.rule[number]].code === code);
}

function text(download) {
  return new TextDecoder().decode(download.bytes);
}

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
  const survey = call('give', [file(7, 'broken.xlsx', 'PK\u0003\u0004 no zip'), file(8, 'list.csv', 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n')]);
  assert.deepEqual(survey.files.map(({ file: id, use }) => [id, use]), [[7, 'refused'], [8, 'providers']]);
  assert.equal(survey.files[0].remarks[0].kind, 'problem');
  assert.notEqual(survey.notReady, '');
  assert.throws(() => call('check'), { message: survey.notReady });
  assert.ok(stages.length > 0);
});

test('a file can be put to the other year, taken away, and found again under a name of its own', () => {
  const { call } = start();
  let survey = call('give', [episodes, file(3, 'this/episodes.csv', 'CHILD,DECOM,RNE\nC,02/05/2025,S\n')]);
  assert.deepEqual(survey.files.map(({ name }) => name), ['this/episodes.csv', 'this/episodes (2).csv']);
  survey = call('moveToYear', 'this/episodes (2).csv', 'last');
  assert.deepEqual(survey.files.map(({ year }) => year), ['this', 'last']);
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
  assert.deepEqual([...first.findings.child], [...first.findings.child].sort((a, b) => a - b));
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
  assert.ok(changed.canUndo && !changed.canRedo);
  const row = call('child', 0).tables.find(({ module }) => module === 1).rows[0];
  const dec = row.changed.indexOf(true);
  assert.equal(row.originals[dec], '01/05/2025');

  assert.equal(call('countAlike', other - changed.solved.length + changed.added.length, { ...cell, row: 2 }), 1);
  const added = call('addRow', 1, 'this', 1, [{ field: 1, text: '09/05/2025' }], typed);
  assert.ok(added.children);
  assert.equal(added.child, 1);
  const last = call('child', 1).tables.find(({ module }) => module === 1).rows.at(-1);
  assert.deepEqual([last.added, last.line, last.cells[0], last.cells[1]], [true, 0, 'b2', '09/05/2025']);
  assert.throws(() => call('addRow', 1, 'this', 1, [{ field: 99, text: '' }], typed), /no such field/);
  call('deleteRow', 1, 'this', 2, typed);
  assert.deepEqual(call('amendments').map(({ kind }) => kind), ['set cell', 'add row', 'delete row']);
  assert.throws(() => call('revert', 9), /no change 9/);
  assert.equal(call('revert', 1).changes, 2);
  assert.equal(call('redo').changes, 3);
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
  assert.deepEqual(preview.cells.map(({ childId, present, text: to, line }) => [childId, present, to, line > 1]),
    [['A', '01/05/2025', '', true], ['b2', '01/05/2025', '', true]]);
  assert.ok(Array.isArray(preview.raised));
  assert.equal(solved(call('previewCells', [{ ...cell, text: '03/05/2025' }])), 1);
  assert.equal(call('amendments').length, 0);
  assert.equal(call('countAlike', number, { ...cell, field: 0 }), 0, 'the child is not renamed');
  assert.throws(() => call('previewAlike', number, { ...cell, field: 0 }, 'x'), /cannot be right in all/);
  assert.throws(() => call('previewAccept', number, 99), /./);
});

test('a row that follows begins where the other ends', () => {
  const { call } = checked();
  call('setCells', [{ module: 1, year: 'this', row: 0, field: 7, text: '03/05/2025' }], typed);
  call('addRowAfter', 1, 'this', 0, typed);
  const last = call('child', 0).tables.find(({ module }) => module === 1).rows.at(-1);
  assert.deepEqual([last.added, last.cells[0], last.cells[1]], [true, 'A', '03/05/2025']);
  assert.throws(() => call('addRowAfter', 0, 'this', 0, typed), /Add a blank row/);
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
  assert.deepEqual(noted.map(({ note }) => note), ['confirmed by the school']);
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

test('changes are kept when another file is given, and those that no longer fit are named', () => {
  const { call } = checked();
  call('setCells', [{ module: 1, year: 'this', row: 0, field: 7, text: '03/05/2025' }], typed);
  call('setCells', [{ module: 0, year: 'this', row: 1, field: 3, text: 'WBRI' }], typed);
  call('give', [file(9, 'list.csv', 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n')]);
  assert.equal(call('check').changes, 2);
  call('takeAway', 1);
  const less = call('check');
  assert.equal(less.changes, 1);
  assert.match(less.changesLost[0], /Header/);
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
  assert.equal(beside.changes[0].why, 'Episodes of 2026 was not given.');
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
});

test('a newer export keeps changes by child and date, and says what it has already', () => {
  const { call } = checked();
  call('setCells', correction, typed);
  call('setCells', [{ module: 1, year: 'this', row: 2, field: 7, text: '04/05/2025' }], typed);
  call('takeAway', 2);
  const newer = 'CHILD,DECOM,RNE,LS,DEC,REC\nc,01/06/2025,S,C2,,\nb2,03/05/2025,S,C2,04/05/2025,X1\nA,02/05/2025,S,C2,01/05/2025,X1\n';
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
  theirs.call('setCells', [{ ...correction[0], text: '05/05/2025' }, { ...correction[0], row: 2, text: '06/05/2025' }], typed);
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
  assert.match(text(mine.call('download', 'change log')), /,Ann,[^]*,Ben,/);
});

test('a session of another return takes the place of what is here', () => {
  const { call } = checked();
  call('setCells', correction, typed);
  const other = start();
  other.call('giveExample', 10);
  other.call('check');
  const session = other.call('download', 'session');
  const survey = call('give', [file(8, 's.zip', session.bytes)]);
  assert.ok(survey.files.every(({ file: id }) => id === 8));
  assert.equal(call('check').changes, 0);
});

test('dirty and hostile files are refused in words', () => {
  const { call } = start();
  const survey = call('give', [
    file(1, 'empty.csv', ''),
    file(2, 'noise.bin', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    file(3, 'half.zip', 'PK\u0003\u0004' + 'x'.repeat(100)),
    file(4, 'page.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    file(5, 'work.zip', 'PK\u0003\u0004' + ' '.repeat(26) + 'goldthread-session.json and nothing'),
    file(6, 'postcodes.gtp', 'GTPCODE\nand nothing'),
  ]);
  assert.deepEqual(survey.files.map(({ file: id }) => id), [1, 2, 3, 4, 5, 6]);
  // What is no table, in no form or name, is passed over: it needs nothing. The rest may be of the return.
  assert.deepEqual(survey.files.map(({ use }) => use), ['refused', 'other', 'refused', 'refused', 'refused', 'refused']);
  assert.ok(survey.files.every(({ remarks }) => remarks.length > 0));
  assert.throws(() => call('usePostcodes', new Uint8Array(50).buffer), /postcode/i);
});

const manyEpisodes = (rows, more = '') =>
  `CHILD,DECOM,RNE,LS,DEC,REC\n${Array.from({ length: rows }, (_, i) => `C${i},02/05/2025,S,C2,03/06/2025,X1\n`).join('')}${more}`;

test('an export made anew is asked about, and takes the place of the older one', () => {
  const { call } = start();
  call('give', [file(1, 'this/episodes.csv', manyEpisodes(9))]);
  let survey = call('give', [file(2, 'episodes.csv', manyEpisodes(9, 'new,02/05/2025,S,C2,,\n'))]);
  assert.deepEqual(survey.newer, [
    { older: 1, olderName: 'this/episodes.csv', newer: 2, newerName: 'episodes.csv', rows: 10, repeated: 9 },
  ]);
  assert.deepEqual(survey.doubts, []);
  assert.deepEqual(call('check').children.ids.length, 9, 'the older one is used until then');
  survey = call('replace', [{ older: 1, newer: 2 }]);
  assert.deepEqual(survey.files.map(({ file: id, name, use, year }) => [id, name, use, year]), [[2, 'this/episodes.csv', 'return', 'this']]);
  assert.deepEqual(survey.newer, []);
  assert.equal(call('check').children.ids.length, 10);
  assert.throws(() => call('replace', [{ older: 1, newer: 2 }]), /not here any more/);
});

test('an export made anew can be kept beside the older one', () => {
  const { call } = start();
  call('give', [file(1, 'this/episodes.csv', manyEpisodes(9))]);
  call('give', [file(2, 'episodes.csv', manyEpisodes(9, 'new,02/05/2025,S,C2,,\n'))]);
  const survey = call('keepBeside', [2]);
  assert.deepEqual(survey.newer, []);
  assert.deepEqual(survey.files.map(({ use }) => use), ['return', 'return']);
});

test('where nothing tells what two files of one kind are, it is a doubt', () => {
  const { call } = start();
  const list = (more = '') => `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${Array.from({ length: 9 }, (_, i) => `C${i},M,01/02/2012,WBRI,,,\n`).join('')}${more}`;
  call('give', [file(1, 'header.csv', list()), file(2, 'episodes.csv', manyEpisodes(9))]);
  let survey = call('give', [file(3, 'header.csv', list('new,M,01/02/2012,WBRI,,,\n'))]);
  assert.deepEqual(survey.newer, []);
  const [doubt] = survey.doubts;
  assert.deepEqual([doubt.olderTable, doubt.newerTable, doubt.year, doubt.replaceable], ['header.csv', 'header (2).csv', 'this', true]);
  assert.match(doubt.words, /^9 of 10 rows of header \(2\)\.csv stand in header\.csv too\./);
  survey = call('putInYears', [{ name: 'header (2).csv', year: 'last' }, { name: 'header.csv', year: 'this' }]);
  assert.deepEqual(survey.doubts, []);
});

test('counts of a check are saved, and show later what has changed', () => {
  const { call } = checked();
  assert.equal(call('since'), null);
  const saved = call('download', 'counts');
  assert.match(saved.name, /counts\.json$/);
  const run = { ...JSON.parse(text(saved)), run_on: '2020-05-01' };
  let survey = call('give', [file(9, 'may.json', JSON.stringify(run)), file(10, 'cut.json', '{"format":"goldthread run","version":1')]);
  assert.deepEqual(survey.files.filter(({ file: id }) => id > 8).map(({ use }) => use), ['counts', 'refused']);
  call('check');
  assert.equal(call('since').words, 'Since 1 May 2020: as many findings');
  const { child } = call('setCells', [{ module: 1, year: 'this', row: 0, field: 1, text: '02/04/2025' }], typed);
  assert.equal(child, 0);
  const since = call('since');
  assert.match(since.words, /^Since 1 May 2020: \d+ (fewer|more)|as many/);
  assert.ok(since.rules.some(({ code, change }) => code === '356' && change !== 'same'));
  survey = call('takeAway', 9);
  assert.ok(!survey.files.some(({ file: id }) => id === 9));
  call('check');
  assert.equal(call('since'), null);
});

test('an old return is told for what it is', () => {
  const { call } = start();
  const survey = call('give', [file(1, 'last/episodes.csv', manyEpisodes(3).replaceAll('2025', '2018'))]);
  assert.match(survey.notReady, /^This is an SSDA903 return of 2018\/19 .*Definitions here begin with 2022\/23\./);
});
