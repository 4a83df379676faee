/** Builds the Document: the text the extractors read, with its paragraphs and the way back to the source. */
import type { Block, BlockKind, Document } from '../model.js';
import { formOf, type LineForm } from './form.js';
import { type Line, splitLines } from './lines.js';
import { emphasisMarks, isMarkdown } from './markdown.js';
import { reflow } from './reflow.js';

/**
 * Reads a decoded text (byte-order mark removed). Linear in its length; any string is allowed.
 * A single line is its own flow, so that short records cost next to nothing.
 */
export function readDocument(source: string): Document {
  const lines = splitLines(source);
  if (lines.length === 1) return singleLine(source, lines);
  const { forms, continues } = reflow(source, lines);
  const flow = new FlowBuilder(source, isMarkdown(source, lines));
  for (const paragraph of paragraphs(lines, forms, continues)) {
    // Page furniture between the lines of a paragraph goes in front of it: it cuts no mention and joins none.
    for (const i of paragraph.furniture) flow.add(lines, [i], 'furniture');
    flow.add(lines, paragraph.lines, blockKind(paragraph.lines, forms));
  }
  return flow.finish();
}

function singleLine(source: string, lines: readonly Line[]): Document {
  const line = lines[0];
  const form = line === undefined ? 'blank' : formOf(source.slice(line.from, line.to));
  const blocks: Block[] =
    line === undefined || form === 'blank' ? [] : [{ kind: form, start: line.from, end: line.to }];
  return { source, flow: source, flowStarts: new Uint32Array(1), sourceStarts: new Uint32Array(1), blocks };
}

interface Paragraph {
  readonly lines: number[];
  readonly furniture: number[];
}

/** Groups lines into paragraphs, in order; a blank line stands with the paragraph before it. */
function paragraphs(lines: readonly Line[], forms: readonly LineForm[], continues: Int32Array): Paragraph[] {
  const all: Paragraph[] = [];
  /** The paragraph each line belongs to. */
  const owner: Paragraph[] = [];
  let last: Paragraph | undefined;
  for (let i = 0; i < lines.length; i++) {
    const before = continues[i] ?? -1;
    const joined = before >= 0 ? owner[before] : undefined;
    if (joined) {
      // Whatever opened in between is furniture, which moves in front.
      for (const { lines: between } of all.splice(all.lastIndexOf(joined) + 1)) {
        for (const line of between) joined.furniture.push(line);
      }
      joined.lines.push(i);
      last = joined;
    } else if (forms[i] === 'blank' && last) {
      owner[i] = last;
      continue;
    } else {
      last = { lines: [i], furniture: [] };
      all.push(last);
    }
    owner[i] = last;
  }
  return all;
}

/** A wrapped heading is a heading no longer when it took several lines of prose to write it. */
function blockKind(lines: readonly number[], forms: readonly LineForm[]): BlockKind | 'blank' {
  const first = forms[lines[0] ?? -1] ?? 'blank';
  return first === 'heading' && lines.length > 1 ? 'prose' : first;
}

class FlowBuilder {
  private readonly pieces: string[] = [];
  private readonly flowStarts: number[] = [0];
  private readonly sourceStarts: number[] = [0];
  private readonly blocks: Block[] = [];
  private length = 0;
  /** Where the source goes on if nothing is left out or moved. */
  private expected = 0;

  constructor(
    private readonly source: string,
    private readonly markdown: boolean,
  ) {}

  /** Adds the lines of one paragraph, the breaks between them left out, the one behind the last kept. */
  add(lines: readonly Line[], indices: readonly number[], kind: BlockKind | 'blank'): void {
    let start = -1;
    let end = 0;
    for (const [n, i] of indices.entries()) {
      const line = lines[i];
      if (!line) continue;
      let from = n === 0 ? line.start : line.from;
      const last = n === indices.length - 1;
      if (start < 0) start = this.length + line.from - from;
      for (const mark of this.markdown ? emphasisMarks(this.source, line.from, line.to) : []) {
        this.take(from, mark.start);
        from = mark.end;
      }
      this.take(from, last ? this.behind(lines, i) : line.to);
      if (last) end = this.length - (this.behind(lines, i) - line.to);
    }
    if (kind !== 'blank' && end > start) this.blocks.push({ kind, start, end });
  }

  /** The start of the next line that carries text, so that blank lines stay where they are. */
  private behind(lines: readonly Line[], i: number): number {
    let next = i + 1;
    while (next < lines.length && lines[next]?.from === lines[next]?.to && next < lines.length - 1) next++;
    return lines[next]?.start ?? this.source.length;
  }

  /** Takes a stretch of the source; what goes on where the last one ended makes one run with it. */
  private take(from: number, to: number): void {
    if (to <= from) return;
    if (from !== this.expected) {
      this.endRun();
      this.flowStarts.push(this.length);
      this.sourceStarts.push(from);
    }
    this.length += to - from;
    this.expected = to;
  }

  private endRun(): void {
    const start = this.sourceStarts[this.sourceStarts.length - 1] ?? 0;
    this.pieces.push(this.source.slice(start, this.expected));
  }

  finish(): Document {
    this.endRun();
    return {
      source: this.source,
      flow: this.pieces.join(''),
      flowStarts: Uint32Array.from(this.flowStarts),
      sourceStarts: Uint32Array.from(this.sourceStarts),
      blocks: this.blocks,
    };
  }
}
