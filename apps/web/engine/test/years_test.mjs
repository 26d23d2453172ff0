// Files of two years, files exported anew, and counts of an earlier check.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checked, file, header, start, text, typed } from './started.mjs';

const manyEpisodes = (rows, more = '') =>
    `CHILD,DECOM,RNE,LS,DEC,REC\n${Array.from({ length: rows }, (_, i) => `C${i},02/05/2025,S,C2,03/06/2025,X1\n`).join('')}${more}`;

test('an export made anew is asked about, and takes the place of the older one', () => {
    const { call } = start();
    call('give', [file(1, 'this/episodes.csv', manyEpisodes(9))]);
    let survey = call('give', [file(2, 'episodes.csv', manyEpisodes(9, 'new,02/05/2025,S,C2,,\n'))]);
    assert.deepEqual(survey.newer, [
        { older: 1, olderName: 'this/episodes.csv', newer: 2, newerName: 'episodes.csv', tables: [], rows: 10, repeated: 9 },
    ]);
    assert.deepEqual(survey.doubts, []);
    assert.deepEqual(call('check').children.ids.length, 9, 'the older one is used until then');
    survey = call('replace', [{ older: 1, newer: 2 }]);
    assert.deepEqual(
        survey.files.map(({ file: id, name, use, year }) => [id, name, use, year]),
        [[2, 'this/episodes.csv', 'return', 'this']],
    );
    assert.deepEqual(survey.newer, []);
    assert.equal(call('check').children.ids.length, 10);
    assert.throws(() => call('replace', [{ older: 1, newer: 2 }]), /not here any more/);
});

test('an export made anew takes the place of a file that came in a session, and of no other', () => {
    const before = start();
    before.call('give', [header, file(2, 'this/episodes.csv', manyEpisodes(9))]);
    before.call('check');
    const session = before.call('download', 'session');
    const { call } = start();
    call('give', [file(7, 's.zip', session.bytes)]);
    const { newer } = call('give', [file(8, 'episodes.csv', manyEpisodes(9, 'new,02/05/2025,S,C2,,\n'))]);
    assert.deepEqual(
        newer.map(({ olderName, newer: id }) => [olderName, id]),
        [['this/episodes.csv', 8]],
    );
    const survey = call('replace', [{ older: newer[0].older, newer: 8 }]);
    assert.deepEqual(
        survey.files
            .filter(({ use }) => use === 'return')
            .map(({ name }) => name)
            .sort(),
        ['this/episodes.csv', 'this/header.csv'],
    );
    const inSession = survey.files.find(({ name }) => name === 'this/header.csv');
    assert.deepEqual(
        call('takeAway', inSession.file)
            .files.filter(({ use }) => use === 'return')
            .map(({ name }) => name),
        ['this/episodes.csv'],
    );
    assert.deepEqual(
        call('takeAway', 7).files.map(({ name }) => name),
        ['this/episodes.csv'],
        'what replaced a file of it stays',
    );
});

test('an export made anew can be kept beside the older one', () => {
    const { call } = start();
    call('give', [file(1, 'this/episodes.csv', manyEpisodes(9))]);
    call('give', [file(2, 'episodes.csv', manyEpisodes(9, 'new,02/05/2025,S,C2,,\n'))]);
    const survey = call('keepBeside', [2]);
    assert.deepEqual(survey.newer, []);
    assert.deepEqual(
        survey.files.map(({ use }) => use),
        ['return', 'return'],
    );
});

test('where nothing tells what two files of one kind are, it is a doubt', () => {
    const { call } = start();
    const list = (more = '') =>
        `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${Array.from({ length: 9 }, (_, i) => `C${i},M,01/02/2012,WBRI,,,\n`).join('')}${more}`;
    call('give', [file(1, 'header.csv', list()), file(2, 'episodes.csv', manyEpisodes(9))]);
    let survey = call('give', [file(3, 'header.csv', list('new,M,01/02/2012,WBRI,,,\n'))]);
    assert.deepEqual(survey.newer, []);
    const [doubt] = survey.doubts;
    assert.deepEqual(
        [doubt.olderTable, doubt.newerTable, doubt.year, doubt.replaceable],
        ['header.csv', 'header (2).csv', 'this', true],
    );
    assert.match(doubt.words, /^9 of 10 rows of header \(2\)\.csv stand in header\.csv too\./);
    survey = call('putInYears', [
        { name: 'header (2).csv', year: 'last' },
        { name: 'header.csv', year: 'this' },
    ]);
    assert.deepEqual(survey.doubts, []);
});

test('counts of a check are saved, and show later what has changed', () => {
    const { call } = checked();
    assert.equal(call('since'), null);
    const saved = call('download', 'counts');
    assert.match(saved.name, /counts\.json$/);
    const run = { ...JSON.parse(text(saved)), run_on: '2020-05-01' };
    let survey = call('give', [
        file(9, 'may.json', JSON.stringify(run)),
        file(10, 'cut.json', '{"format":"goldthread run","version":1'),
    ]);
    assert.deepEqual(
        survey.files.filter(({ file: id }) => id > 8).map(({ use }) => use),
        ['counts', 'refused'],
    );
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
