import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/output/format.js';
import type { Sink } from '../../src/output/sink.js';
import { Writer } from '../../src/work/writer.js';

const FORMAT = { ...PLAIN, begin: '<', between: ';', end: '>', joint: ',', broken: '!' };
const FRAME = { open: '(', close: ')' };

function collecting(): Sink & { text: string } {
  return {
    text: '',
    closed: false,
    async write(chunk) {
      this.text += chunk;
    },
    async finish() {},
    async abandon() {},
  };
}

function part(index: number, last = false) {
  return { index, last, start: { offset: 0, line: 1, column: 1 } };
}

describe('Writer', () => {
  it('joins the rows of parts, and documents, wherever nothing is printed', async () => {
    const sink = collecting();
    const writer = new Writer(FORMAT, sink);
    await writer.document({ text: '', count: 0 }, undefined);
    await writer.document({ text: 'a', count: 1 }, undefined);
    for (const [i, text] of ['', 'b', '', 'c', ''].entries()) {
      await writer.document({ text, count: 1, frame: FRAME }, part(i, i === 4));
    }
    await writer.document({ text: 'd', count: 1 }, undefined);
    await writer.finish(false);
    expect(sink.text).toBe('<a;(b,c);d>');
  });

  it('says that a document broke off, and goes on', async () => {
    const sink = collecting();
    const writer = new Writer(FORMAT, sink);
    await writer.document({ text: 'a', count: 1, frame: FRAME }, part(0));
    await writer.failure({ kind: 'failure', origin: {}, error: { code: 'E105', message: '' } });
    await writer.document({ text: 'b', count: 1 }, undefined);
    await writer.finish(false);
    expect(sink.text).toBe('<(a!;b>');
  });

  it('ends an interrupted document', async () => {
    const sink = collecting();
    const writer = new Writer(FORMAT, sink);
    await writer.document({ text: 'a', count: 1, frame: FRAME }, part(0));
    await writer.finish(true);
    expect(sink.text).toBe('<(a!');
  });
});
