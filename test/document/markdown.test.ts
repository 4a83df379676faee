import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import { sourceSpan, sourceText } from '../../src/document/offsets.js';

describe('Markdown', () => {
  it('is read without its emphasis marks', () => {
    expect(readDocument('# 公报\n\n产值增长**5.2%**，其中`出口`下降__1%__。').flow).toContain(
      '产值增长5.2%，其中出口下降1%。',
    );
  });

  it('keeps a mark inside a span in its source text', () => {
    const doc = readDocument('# 公报\n\n金额**26.4**亿元。');
    const start = doc.flow.indexOf('26.4亿元');
    const span = sourceSpan(doc, start, start + 6);
    expect(sourceText(doc, start, start + 6)).toBe(doc.source.slice(span.start, span.end));
    expect(sourceText(doc, start, start + 6)).toBe('26.4**亿元');
  });

  it('leaves asterisks that hide a name alone', () => {
    const plain = '被告李**和王**到庭。\n判决如下：';
    expect(readDocument(plain).flow).toBe(plain);
  });
});
