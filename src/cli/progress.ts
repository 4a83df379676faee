/** How far the work is: one line on a terminal's standard error, after a second, gone when the work is done. */
import { MultiBar, type SingleBar } from 'cli-progress';

/** Milliseconds before anything is shown, and between two times. */
const PATIENCE = 1000;
const INTERVAL = 200;

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

/** `3m05s` */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  if (whole >= 3600) return `${Math.floor(whole / 3600)}h${two(Math.floor(whole / 60) % 60)}m`;
  return whole >= 60 ? `${Math.floor(whole / 60)}m${two(whole % 60)}s` : `${whole}s`;
}

export interface Done {
  /** Texts or records. */
  readonly items: number;
  /** Bytes read, and how many there are, where that is known. */
  readonly bytes: number;
  readonly total: number | null;
}

/** `1200 records, 4.5 MB, 900 records/s, 3.4 MB/s, 2m10s left`. @param seconds since the work began. */
export function progressLine({ items, bytes, total }: Done, seconds: number, noun: string): string {
  const speed = bytes / seconds;
  const left = total === null || bytes === 0 || total < bytes ? '' : `, ${clock((total - bytes) / speed)} left`;
  const counts = `${items} ${noun}s, ${short(bytes / 1e6)} MB`;
  return `${counts}, ${short(items / seconds)} ${noun}s/s, ${short(speed / 1e6)} MB/s${left}`;
}

/** Shows what it is told. Messages go through `say` as long as it runs, so that they stand on lines of their own. */
export class Progress {
  private readonly bars: MultiBar;
  private bar: SingleBar | undefined;
  private readonly start = performance.now();
  private timer: NodeJS.Timeout;
  private bytes = 0;
  private items = 0;

  constructor(
    private readonly noun: 'record' | 'text',
    private readonly total: number | null,
  ) {
    const format = (_options: unknown, _params: unknown, { line = '' }: { line?: string }): string => line;
    this.bars = new MultiBar({ stream: process.stderr, format, clearOnComplete: true, gracefulExit: false });
    this.timer = setTimeout(() => this.show(), PATIENCE);
  }

  /** Bytes that were read. */
  readonly read = (bytes: number): void => {
    this.bytes += bytes;
  };

  /** Texts and records that are done. */
  readonly done = (items: number): void => {
    this.items = items;
  };

  private show(): void {
    const seconds = (performance.now() - this.start) / 1000;
    const line = progressLine({ items: this.items, bytes: this.bytes, total: this.total }, seconds, this.noun);
    this.bar ??= this.bars.create(1, 0, { line });
    this.bar.update(0, { line });
    this.timer = setTimeout(() => this.show(), INTERVAL);
  }

  /** Whether the text will be shown above the line; else nothing is on the screen yet. */
  say(text: string): boolean {
    if (!this.bar) return false;
    this.bars.log(text);
    return true;
  }

  stop(): void {
    clearTimeout(this.timer);
    if (!this.bar) return;
    // What was said since the last drawing would go with the line.
    this.bars.update();
    this.bars.stop();
  }
}
