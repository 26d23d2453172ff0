import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromLetters, inLetters, packedBlock, unpacked } from './packed';

function noise(length: number): Uint8Array {
  let seed = 903;
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 24;
  });
}

describe('data in letters', () => {
  it('come back as they were, whatever their length', () => {
    for (const length of [0, 1, 2, 3, 12, 13, 14, 255, 70_001]) {
      const bytes = noise(length);
      expect(fromLetters(inLetters(bytes)).subarray(0, length)).toEqual(bytes);
    }
  });

  it('take a quarter more room, less than base64', () => {
    const letters = inLetters(noise(13_000)).length;
    expect(letters).toBe(16_000);
  });

  it('hold nothing that means something in HTML', () => {
    expect(inLetters(noise(50_000))).not.toMatch(/[<&\\\s]/);
  });

  it('are told apart from what fills the last pair by their number', async () => {
    const text = 'CHILD,DOB\nA,01/02/2012\n'.repeat(500);
    const block = packedBlock(deflateRawSync(Buffer.from(text)));
    const bytes = await unpacked(`\n${block}`);
    expect(new TextDecoder().decode(bytes)).toBe(text);
  });

  it('are refused when cut short', async () => {
    const block = packedBlock(deflateRawSync(noise(5000)));
    await expect(unpacked(block.slice(0, block.length / 2))).rejects.toThrow();
    await expect(unpacked('')).rejects.toThrow('damaged');
  });
});
