import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Answer, EngineModule } from './engine_module';
import { packedBlock } from './packed';
import type { FromWorker, ToWorker } from './protocol';
import { serve } from './worker';

const start: ToWorker = { kind: 'start', engine: packedBlock(deflateRawSync(Buffer.from('engine'))) };

/** An engine of these methods alone. */
function moduleOf(methods: Record<string, (...parameters: never[]) => Answer>): EngineModule {
  const made = { ...methods };
  return {
    PageEngine: function (onStage: (stage: string, share: number) => void) {
      onStage('Reading', -1);
      onStage('Checking', 0.5);
      return made;
    },
  } as unknown as EngineModule;
}

function worker(methods: Record<string, (...parameters: never[]) => Answer>) {
  const sent: { message: FromWorker; transfer: ArrayBuffer[] }[] = [];
  const load = vi.fn<(wasm: ArrayBuffer) => Promise<EngineModule>>(() => Promise.resolve(moduleOf(methods)));
  const handle = serve((message, transfer) => {
    sent.push({ message, transfer });
  }, load);
  return { handle, sent, load, messages: () => sent.map(({ message }) => message) };
}

describe('the worker', () => {
  it('unpacks and loads the engine, then answers calls in order', async () => {
    const { handle, load, messages } = worker({
      check: () => ({ result: 'checked' }),
      undo: () => ({ refusal: 'There is no change to undo.' }),
    });
    handle(start);
    handle({ kind: 'call', id: 1, method: 'check', parameters: [] });
    handle({ kind: 'call', id: 2, method: 'undo', parameters: [] });
    await vi.waitFor(() => {
      expect(messages()).toHaveLength(4);
    });
    expect(new TextDecoder().decode(load.mock.calls[0]?.[0])).toBe('engine');
    expect(messages()).toEqual([
      { kind: 'progress', progress: { stage: 'Reading', share: null } },
      { kind: 'progress', progress: { stage: 'Checking', share: 0.5 } },
      { kind: 'result', id: 1, result: 'checked' },
      { kind: 'refusal', id: 2, message: 'There is no change to undo.' },
    ]);
  });

  it('hands columns and files over instead of copying them', async () => {
    const rule = new Uint16Array([1, 2]);
    const { handle, sent } = worker({ check: () => ({ result: { findings: { rule, child: rule } } }) });
    handle(start);
    handle({ kind: 'call', id: 1, method: 'check', parameters: [] });
    await vi.waitFor(() => {
      expect(sent.at(-1)?.transfer).toEqual([rule.buffer]);
    });
  });

  it('gives postcodes to the engine before the calls that follow', async () => {
    const seen: string[] = [];
    const { handle } = worker({
      usePostcodes: () => ({ result: seen.push('postcodes') }),
      give: () => ({ result: seen.push('give') }),
    });
    handle(start);
    handle({ kind: 'postcodes', packed: packedBlock(deflateRawSync(Buffer.from('GTPCODE'))) });
    handle({ kind: 'call', id: 1, method: 'give', parameters: [[]] });
    await vi.waitFor(() => {
      expect(seen).toEqual(['postcodes', 'give']);
    });
  });

  it('says so when the engine cannot be started', async () => {
    const { handle, messages } = worker({});
    handle({ kind: 'start', engine: 'nonsense' });
    await vi.waitFor(() => {
      expect(messages()).toHaveLength(1);
    });
    expect(messages()[0]).toMatchObject({ kind: 'failure' });
    expect(JSON.stringify(messages()[0])).toContain('cannot be started');
  });

  it('says so when the engine breaks down', async () => {
    const { handle, messages } = worker({
      check: () => {
        throw new Error('memory access out of bounds');
      },
    });
    handle(start);
    handle({ kind: 'call', id: 1, method: 'check', parameters: [] });
    await vi.waitFor(() => {
      expect(messages().at(-1)).toMatchObject({ kind: 'failure' });
    });
    expect(JSON.stringify(messages().at(-1))).toContain('memory access out of bounds');
  });
});
