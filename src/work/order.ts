/** Work on a stream, several pieces at once, its results in the order of the stream. */

/** The next value, as a promise that may be left waiting without a handler. */
function nextOf<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = iterator.next();
  next.catch(() => {});
  return next;
}

/**
 * Gives `work` one item after the other, at most `ahead` of them at once, and yields what comes of them in their order
 * and as soon as it is there, also while the next item is still waited for. Ends when `signal` is given.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
  signal: AbortSignal,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = nextOf(iterator);
  // Promise.race on one promise for the whole stream would hold on to every round.
  let wake = (): void => {};
  signal.addEventListener('abort', () => wake(), { once: true });
  while (!signal.aborted) {
    const first = running[0];
    const wanted = running.length < ahead ? next : null;
    if (first === undefined && wanted === null) return;
    const event = await new Promise<IteratorResult<T> | 'aborted' | 'done'>((resolve, reject) => {
      wake = () => resolve('aborted');
      wanted?.then(resolve, reject);
      first?.then(() => resolve('done'), reject);
    });
    if (event === 'aborted') return;
    if (event === 'done') {
      running.shift();
      if (first !== undefined) yield await first;
    } else if (event.done) next = null;
    else {
      const result = work(event.value);
      result.catch(() => {});
      running.push(result);
      next = nextOf(iterator);
    }
  }
}

/** Milliseconds that a batch waits for more. */
const IDLE = 10;

function idle(): Promise<'idle'> {
  return new Promise((resolve) => setTimeout(() => resolve('idle'), IDLE));
}

/**
 * Puts batches together until they weigh `least`, so that what a batch costs by itself is shared by many items; what is
 * there is handed on when nothing more comes.
 */
export async function* gathered<T>(
  batches: AsyncIterable<readonly T[]>,
  least: number,
  weigh: (item: T) => number,
): AsyncGenerator<readonly T[]> {
  const iterator = batches[Symbol.asyncIterator]();
  let held: T[] = [];
  let weight = 0;
  let next = nextOf(iterator);
  for (;;) {
    const event = await (held.length === 0 ? next : Promise.race([next, idle()]));
    if (event !== 'idle' && !event.done) {
      for (const item of event.value) {
        held.push(item);
        weight += weigh(item);
      }
      next = nextOf(iterator);
      if (weight < least) continue;
    }
    if (held.length > 0) yield held;
    held = [];
    weight = 0;
    if (event !== 'idle' && event.done) return;
  }
}
