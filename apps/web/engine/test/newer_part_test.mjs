// A newer export of one module, where the return was given as one file: the table in it stands aside, all else stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { file, findingsOf, start, typed, zipOf } from './started.mjs';

const children = Array.from({ length: 9 }, (_, i) => `C${i}`);
const headerText = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${children.map((child) => `${child},M,01/02/2012,WBRI,,,\n`).join('')}`;
/** Each ends before it begins (rule 356); `ends` says which end otherwise, by child. */
const episodesText = (ends = {}, more = '') =>
    `CHILD,DECOM,RNE,LS,DEC,REC\n${children.map((child) => `${child},02/05/2025,S,C2,${ends[child] ?? '01/05/2025'},X1\n`).join('')}${more}`;
const more = 'NEW,03/05/2025,S,C2,,\n';
const zip = () => file(1, 'may.zip', zipOf({ 'this/header.csv': headerText, 'this/episodes.csv': episodesText() }));
const endOf = (row, end) => [{ module: 1, year: 'this', row, field: 7, text: end }];

/** The codes of the findings, each with its child. */
function summaryOf({ call }, { findings, children: found }) {
    const { rules } = call('catalogue');
    const all = [...findings.rule.keys()].map((i) => `${rules[findings.rule[i]].code} ${found.ids[findings.child[i]]}`);
    return all.sort();
}

/** A zip with two changes and a note, and then an export of the episodes that has one of the changes. */
function worked() {
    const work = start();
    const { call } = work;
    const catalogue = call('catalogue');
    call('give', [zip()]);
    const first = call('check');
    const [, , noted] = findingsOf({ catalogue }, first.findings, '356');
    call('setNote', noted, 'asked the school');
    call('setCells', endOf(0, '03/05/2025'), typed);
    call('setCells', endOf(1, '04/05/2025'), typed);
    const survey = call('give', [file(2, 'episodes.csv', episodesText({ C1: '04/05/2025' }, more))]);
    return { ...work, catalogue, survey };
}

const notedIn = ({ findings }) => [...findings.noted].filter((is) => is === 1).length;
const uses = (survey) => Object.fromEntries(survey.files.map(({ name, use }) => [name, use]));

test('it is asked about by the name of the table, and of the rest it is said that it stays', () => {
    const { survey } = worked();
    assert.deepEqual(survey.doubts, []);
    const [asked, ...others] = survey.newer;
    assert.deepEqual(others, []);
    assert.deepEqual([asked.older, asked.newer, asked.olderName, asked.tables], [1, 2, 'may.zip', ['may.zip/this/episodes.csv']]);
    assert.deepEqual([asked.rows, asked.repeated], [10, 9]);
});

test('the table stands aside, changes and notes go over, and the findings are those of the new set alone', () => {
    const work = worked();
    const { call } = work;
    const survey = call('replace', [{ older: 1, newer: 2 }]);
    assert.deepEqual(uses(survey), {
        'may.zip/this/header.csv': 'return',
        'may.zip/this/episodes.csv': 'replaced',
        'episodes.csv': 'return',
    });
    assert.deepEqual([survey.newer, survey.doubts], [[], []]);
    const again = call('check');
    assert.equal(again.changes, 1, 'the other is done in the source');
    assert.deepEqual([call('work').doneInSource, call('work').setAside], [1, 0]);
    const [change] = call('amendments');
    assert.deepEqual([change.file, change.line], ['episodes.csv', 2]);
    assert.equal(notedIn(again), 1);

    const alone = start();
    alone.call('give', [
        file(1, 'this/header.csv', headerText),
        file(2, 'this/episodes.csv', episodesText({ C0: '03/05/2025', C1: '04/05/2025' }, more)),
    ]);
    assert.deepEqual(summaryOf(work, again), summaryOf(alone, alone.call('check')));
});

test('amended files hold the newer table and not the older, so that they read back as they stand', () => {
    const work = worked();
    work.call('replace', [{ older: 1, newer: 2 }]);
    const now = work.call('check');
    const amended = work.call('download', 'csv');
    assert.ok(amended.remarks.some((remark) => /A newer file was used in its place/.test(remark.text)));
    const back = start();
    const survey = back.call('give', [file(1, 'amended.zip', amended.bytes)]);
    assert.deepEqual(
        survey.files
            .filter(({ use }) => use === 'return')
            .map(({ module }) => module)
            .sort(),
        [0, 1],
    );
    assert.deepEqual(summaryOf(back, back.call('check')), summaryOf(work, now));
});

test('a session keeps it so', () => {
    const work = worked();
    work.call('replace', [{ older: 1, newer: 2 }]);
    const now = work.call('check');
    const other = start();
    const survey = other.call('give', [file(7, 'work.zip', work.call('download', 'session').bytes)]);
    assert.deepEqual(uses(survey), {
        'may.zip/this/header.csv': 'return',
        'may.zip/this/episodes.csv': 'replaced',
        'episodes.csv': 'return',
        'work.zip': 'session',
    });
    const restored = other.call('check');
    assert.equal(restored.changes, 1);
    assert.equal(notedIn(restored), 1);
    assert.deepEqual(summaryOf(other, restored), summaryOf(work, now));
    assert.equal(other.call('work').unsaved, false);
    other.call('undo');
    assert.equal(other.call('amendments').length, 0);
});

test('a session whose files get other names here still knows which file replaced what', () => {
    const work = worked();
    work.call('replace', [{ older: 1, newer: 2 }]);
    work.call('check');
    const { call } = start();
    call('give', [file(2, 'episodes.csv', 'not,a,table\n1,2,3\n')]);
    const survey = call('give', [file(7, 'work.zip', work.call('download', 'session').bytes)]);
    const use = uses(survey);
    assert.deepEqual([use['episodes (2).csv'], use['may.zip/this/episodes.csv']], ['return', 'replaced']);
    const aside = survey.files.find(({ name }) => name === 'may.zip/this/episodes.csv');
    assert.match(aside.remarks[0].text, /^episodes \(2\)\.csv is used in its place/);
    assert.equal(call('check').changes, 1);
    const newer = survey.files.find(({ name }) => name === 'episodes (2).csv');
    assert.equal(uses(call('takeAway', newer.file))['may.zip/this/episodes.csv'], 'return');
});

test('the newer file removed, the older table is used again with its changes', () => {
    const { call } = worked();
    call('replace', [{ older: 1, newer: 2 }]);
    call('check');
    const survey = call('takeAway', 2);
    assert.deepEqual(uses(survey), { 'may.zip/this/header.csv': 'return', 'may.zip/this/episodes.csv': 'return' });
    const again = call('check');
    assert.equal(again.changes, 2);
    assert.deepEqual(
        call('amendments').map((change) => change.file),
        ['may.zip/this/episodes.csv', 'may.zip/this/episodes.csv'],
    );
    assert.equal(call('undo').changes, 1);
    assert.equal(notedIn(again), 1);
});

test('a still newer export replaces the newer one, and the table in the zip stays aside', () => {
    const { call } = worked();
    call('replace', [{ older: 1, newer: 2 }]);
    call('check');
    const { newer } = call('give', [file(3, 'episodes.csv', episodesText({ C0: '03/05/2025', C1: '04/05/2025' }, more))]);
    assert.deepEqual(
        newer.map(({ older, newer: id, tables }) => [older, id, tables]),
        [[2, 3, []]],
    );
    const survey = call('replace', [{ older: 2, newer: 3 }]);
    assert.deepEqual(uses(survey), {
        'may.zip/this/header.csv': 'return',
        'may.zip/this/episodes.csv': 'replaced',
        'episodes.csv': 'return',
    });
    assert.equal(call('check').changes, 0);
    assert.deepEqual(uses(call('takeAway', 3)), { 'may.zip/this/header.csv': 'return', 'may.zip/this/episodes.csv': 'return' });
});

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook with a sheet of texts for each CSV, by their names. */
function bookOf(sheets) {
    const names = Object.keys(sheets);
    const listed = (words) => names.map((name, i) => words(name, i + 1)).join('');
    const cell = (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = (csv) =>
        csv
            .trimEnd()
            .split('\n')
            .map((line) => `<row>${line.split(',').map(cell).join('')}</row>`)
            .join('');
    return zipOf({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${listed((_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`)}</Relationships>`,
        'xl/workbook.xml': `<workbook><sheets>${listed((name, i) => `<sheet name="${name}" sheetId="${i}" r:id="s${i}"/>`)}</sheets></workbook>`,
        ...Object.fromEntries(
            names.map((name, i) => [
                `xl/worksheets/sheet${i + 1}.xml`,
                `<worksheet><sheetData>${rows(sheets[name])}</sheetData></worksheet>`,
            ]),
        ),
    });
}

test('in a workbook it is a sheet that stands aside', () => {
    const { call } = start();
    call('give', [file(1, 'may.xlsx', bookOf({ Header: headerText, Episodes: episodesText() }))]);
    call('check');
    call('setCells', endOf(0, '03/05/2025'), typed);
    const { newer } = call('give', [file(2, 'episodes.csv', episodesText({}, more))]);
    assert.deepEqual(
        newer.map(({ tables }) => tables),
        [['may.xlsx, sheet Episodes']],
    );
    const survey = call('replace', [{ older: 1, newer: 2 }]);
    assert.deepEqual(uses(survey), {
        'may.xlsx, sheet Header': 'return',
        'may.xlsx, sheet Episodes': 'replaced',
        'episodes.csv': 'return',
    });
    assert.equal(call('check').changes, 1);
});

test('where nothing tells which of two is newer, the choice replaces the table all the same', () => {
    const { call } = start();
    call('give', [file(1, 'may.zip', zipOf({ 'header.csv': headerText, 'episodes.csv': episodesText() }))]);
    const { doubts } = call('give', [file(2, 'header.csv', `${headerText}NEW,M,01/02/2012,WBRI,,,\n`)]);
    assert.deepEqual(
        doubts.map(({ olderTable, newerTable, replaceable }) => [olderTable, newerTable, replaceable]),
        [['may.zip/header.csv', 'header.csv', true]],
    );
    const survey = call('replace', [{ older: 1, newer: 2 }]);
    assert.deepEqual(survey.files.find(({ name }) => name === 'header.csv').yearGround, 'as you said');
    assert.deepEqual([survey.doubts, survey.newer], [[], []]);
    assert.equal(call('check').children.ids.length, 10);
});

test('a file that has nothing in common with another cannot take its place', () => {
    const { call } = start();
    call('give', [zip(), file(2, 'list.csv', 'URN,PLACE_CODES,POSTCODE\nSC000001,K2,SO23 8UJ\n')]);
    for (const newer of [1, 2]) assert.throws(() => call('replace', [{ older: 1, newer }]), /cannot take its place/);
});
