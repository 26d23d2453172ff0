// A session is the work as it was: whatever was done, undone, taken back, set aside, forgotten and noted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checked, file, start, typed } from './started.mjs';

/** Numbers that look random and are the same every time. */
function dice(seed) {
    let state = seed;
    return (sides) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * sides);
    };
}

const episodes = 1;
const rows = [
    'A,02/05/2025,S,C2,01/05/2025,X1',
    'A,02/06/2025,L,C1,,',
    'b2,03/05/2025,S,C2,01/05/2025,X1',
    'C,04/05/2025,S,C2,,',
];
const exported = (lines) => `CHILD,DECOM,RNE,LS,DEC,REC\n${lines.join('\n')}\n`;
const header = file(
    1,
    'this/header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,M,01/02/2012,WBRI,,,\nb2,F,01/02/2013,??,,,\nC,F,01/02/2013,??,,,\n',
);

const acts = [
    ({ call }) => call('undo'),
    ({ call }) => call('redo'),
    ({ call }, roll) => {
        const all = call('amendments');
        if (all.length > 0) call('revert', all[roll(all.length)].number);
    },
    ({ call }, roll) => call('addRow', episodes, 'this', roll(2), [{ field: 1, text: `0${1 + roll(9)}/07/2025` }], typed),
    ({ call }, roll) => call('deleteRow', episodes, 'this', roll(3), typed),
    ({ call }, roll) =>
        call(
            'setCells',
            [
                { module: episodes, year: 'this', row: roll(3), field: 3, text: `C${roll(9)}` },
                { module: episodes, year: 'this', row: roll(3), field: 2, text: 'P' },
            ],
            typed,
        ),
    ({ call }, roll) =>
        call('setCells', [{ module: 0, year: 'this', row: roll(3), field: 3, text: `E${roll(9)}` }], {
            kind: 'suggestion',
            text: 'as it was',
            among: roll(4),
        }),
    ({ call }, roll) => call('setNote', roll(3), `note ${roll(100)}`),
    ({ call }) => {
        const [first] = call('beside').changes;
        if (first) call('forgetChange', first.change.number);
    },
];

/** Some acts are refused where there is nothing to do: that is as it should be. */
function work(engine, seed, count) {
    const roll = dice(seed);
    for (let i = 0; i < count; ++i) {
        try {
            acts[roll(acts.length)](engine, roll);
        } catch (refusal) {
            assert.match(refusal.message, /\./);
        }
    }
}

/** Work on files that change underneath it, so that some of it is set aside. */
function workedOn(seed) {
    const engine = start();
    engine.call('give', [header, file(2, 'this/episodes.csv', exported(rows))]);
    engine.call('check');
    work(engine, seed, 10);
    engine.call('takeAway', 2);
    engine.call('give', [file(3, 'this/episodes.csv', exported(rows.slice(1).concat('D,01/08/2025,S,C2,,')))]);
    engine.call('check');
    work(engine, seed + 500, 8);
    return engine;
}

const children = (call, { children: { ids } }) => ids.map((_, child) => call('child', child).tables);

/** What the analyst sees: also where each undo and redo leads, in words and in deed. */
function seen({ call }, { firstCounts, children: all }) {
    const steps = [];
    const look = () => {
        const { unsaved, who, ...standing } = call('work');
        const { changes, notes } = call('beside');
        const log = call('amendments').map(({ number, field, oldText, newText, cells, basis, child }) => ({
            number,
            field,
            oldText,
            newText,
            cells,
            basis,
            child,
        }));
        steps.push(JSON.stringify({ standing, changes, notes, log, tables: children(call, { children: all }) }));
    };
    const walk = (there, back) => {
        let taken = 0;
        for (; call('work')[there] !== ''; ++taken) {
            call(there);
            look();
        }
        for (; taken > 0; --taken) call(back);
    };
    look();
    walk('undo', 'redo');
    walk('redo', 'undo');
    return { firstCounts, steps };
}

test('any work is the same in a session, with its reasons, notes, counts, and all that undo and redo lead to', () => {
    for (let seed = 1; seed <= 25; ++seed) {
        const engine = workedOn(seed);
        const session = engine.call('download', 'session');
        const again = start();
        again.call('give', [file(1, 'work-session.zip', session.bytes)]);
        const restored = again.call('check');
        assert.equal(again.call('work').unsaved, false, `seed ${seed}`);
        const before = engine.call('check');
        const [now, then] = [seen(again, restored), seen(engine, before)];
        assert.deepEqual(now.firstCounts, then.firstCounts, `seed ${seed}`);
        now.steps.forEach((step, i) => {
            assert.equal(step, then.steps[i], `seed ${seed}, step ${i}`);
        });
        assert.equal(now.steps.length, then.steps.length, `seed ${seed}`);
        assert.deepEqual([...restored.findings.noted], [...before.findings.noted], `seed ${seed}`);
    }
});

test('any work is the same after a check', () => {
    for (let seed = 50; seed < 65; ++seed) {
        const engine = workedOn(seed);
        const before = seen(engine, engine.call('check'));
        const after = seen(engine, engine.call('check'));
        after.steps.forEach((step, i) => {
            assert.equal(step, before.steps[i], `seed ${seed}, step ${i}`);
        });
    }
});

test('counts of an earlier check come back with the session', () => {
    const { call } = checked();
    const counts = call('download', 'counts');
    call('give', [file(20, 'may.json', counts.bytes), file(21, 'may again.json', counts.bytes)]);
    call('check');
    call('setCells', [{ module: 1, year: 'this', row: 0, field: 7, text: '03/05/2025' }], typed);
    const { words } = call('since');
    assert.match(words, /^Since .*fewer/);
    const again = start();
    const survey = again.call('give', [file(1, 'work.zip', call('download', 'session').bytes)]);
    assert.deepEqual(
        survey.files.filter(({ use }) => use === 'counts').map(({ name }) => name),
        ['may.json'],
    );
    again.call('check');
    assert.equal(again.call('since').words, words);
    const { file: id } = survey.files.find(({ use }) => use === 'counts');
    again.call('takeAway', id);
    again.call('check');
    assert.equal(again.call('since'), null, 'and go when they are taken away');
});

test('a suggestion chosen from several is said to be that in the log, and read back so', () => {
    const { call } = checked();
    const cells = [{ module: 0, year: 'this', row: 1, field: 3, text: 'WBRI' }];
    call('setCells', cells, { kind: 'suggestion', text: 'it agrees', among: 4 });
    assert.equal(call('amendments')[0].basis.text, 'chosen from 4 suggestions: it agrees');
    assert.match(
        new TextDecoder().decode(call('download', 'change log').bytes),
        /suggestion,chosen from 4 suggestions: it agrees/,
    );
    call('check');
    assert.equal(call('amendments')[0].basis.text, 'chosen from 4 suggestions: it agrees');
});
