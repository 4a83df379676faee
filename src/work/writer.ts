/** Puts the pieces of an output one behind the other: documents, parts of documents, what failed. */
import type { TextPart } from '../input/item.js';
import type { Format } from '../output/format.js';
import type { FailureOutcome } from '../output/outcome.js';
import type { Sink } from '../output/sink.js';
import type { Printed } from './printer.js';

export type Frame = Pick<Format, 'begin' | 'between' | 'end' | 'failure' | 'joint' | 'broken'>;

export class Writer {
  private begun = false;
  /** Whether a document has printed anything, and whether the one at hand has. */
  private any = false;
  private started = false;
  /** Of a document in parts: whether its last part is still to come, and whether rows were printed. */
  private open = false;
  private anyRows = false;

  constructor(
    private readonly format: Frame,
    private readonly sink: Sink,
  ) {}

  /** One document, or a part of one. */
  async document({ text, frame }: Printed, part: TextPart | undefined): Promise<void> {
    if (part === undefined || frame === undefined) {
      this.started = false;
      return this.write(text);
    }
    if (part.index === 0) {
      this.started = false;
      this.anyRows = false;
      await this.write(frame.open);
    }
    if (text !== '') {
      await this.write(this.anyRows ? this.format.joint + text : text);
      this.anyRows = true;
    }
    if (part.last) await this.write(frame.close);
    this.open = !part.last;
  }

  /** What failed. A document that fails behind its first part has been printed up to there, and says so. */
  async failure(outcome: FailureOutcome): Promise<void> {
    if (this.open) return this.breakOff();
    this.started = false;
    await this.write(this.format.failure(outcome));
  }

  private async breakOff(): Promise<void> {
    this.open = false;
    await this.write(this.format.broken);
  }

  private async begin(): Promise<void> {
    if (!this.begun) await this.sink.write(this.format.begin);
    this.begun = true;
  }

  private async write(text: string): Promise<void> {
    if (text === '') return;
    await this.begin();
    await this.sink.write(this.any && !this.started ? this.format.between + text : text);
    this.any = true;
    this.started = true;
  }

  /** Ends the output. An interrupted one ends with its last whole line. */
  async finish(interrupted: boolean): Promise<void> {
    await this.begin();
    if (this.open) await this.breakOff();
    if (!interrupted) await this.sink.write(this.format.end);
  }
}
