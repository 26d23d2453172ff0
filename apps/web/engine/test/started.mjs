// The compiled engine, started as the page's worker does. The first argument names the folder that holds engine.mjs and
// engine.wasm.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
// The loader expects a worker.
globalThis.self = globalThis;
globalThis.location = { href: 'blob:engine' };
const { default: loadEngine } = await import(pathToFileURL(`${folder}/engine.mjs`).href);
const module = await loadEngine({ wasmBinary: readFileSync(`${folder}/engine.wasm`) });

/** An engine whose refusals are errors, and the stages that it told. */
export function start() {
    const stages = [];
    const engine = new module.PageEngine((stage, share) => stages.push({ stage, share }));
    const call = (method, ...parameters) => {
        const { result, refusal } = engine[method](...parameters);
        if (refusal !== undefined) throw new Error(refusal);
        return result;
    };
    return { call, stages };
}

export function file(id, name, content) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    return { id, name, bytes: bytes.slice().buffer };
}

export const header = file(
    1,
    'this/header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,M,01/02/2012,WBRI,,,\nb2,F,01/02/2013,??,,,\n',
);
export const episodes = file(
    2,
    'this/episodes.csv',
    'CHILD,DECOM,RNE,LS,DEC,REC\nA,02/05/2025,S,C2,01/05/2025,X1\nA,02/06/2025,L,C1,,\nb2,03/05/2025,S,C2,01/05/2025,X1\n',
);
export const typed = { kind: 'typed', text: 'as the court has it' };

export function checked() {
    const started = start();
    const survey = started.call('give', [header, episodes]);
    return { ...started, survey, first: started.call('check'), catalogue: started.call('catalogue') };
}

/** The numbers of the findings of a rule. */
export function findingsOf({ catalogue }, columns, code) {
    return [...columns.rule.keys()].filter((number) => catalogue.rules[columns.rule[number]].code === code);
}

export function text(download) {
    return new TextDecoder().decode(download.bytes);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
});

/** A zip of these files, by their paths, not packed. */
export function zipOf(files) {
    const parts = [];
    const directory = [];
    let at = 0;
    for (const [path, content] of Object.entries(files)) {
        const name = Buffer.from(path);
        const bytes = Buffer.from(content);
        const crc = ~bytes.reduce((sum, byte) => crcTable[(sum ^ byte) & 0xff] ^ (sum >>> 8), ~0) >>> 0;
        const facts = Buffer.alloc(26);
        facts.writeUInt16LE(20, 0);
        facts.writeUInt32LE(crc, 10);
        facts.writeUInt32LE(bytes.length, 14);
        facts.writeUInt32LE(bytes.length, 18);
        facts.writeUInt16LE(name.length, 22);
        const place = Buffer.alloc(14);
        place.writeUInt32LE(at, 10);
        directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, place, name);
        parts.push(Buffer.from('PK\x03\x04'), facts, name, bytes);
        at += 30 + name.length + bytes.length;
    }
    const list = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    const count = Object.keys(files).length;
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(list.length, 12);
    end.writeUInt32LE(at, 16);
    return Buffer.concat([...parts, list, end]);
}
