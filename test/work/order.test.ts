import { describe, expect, it } from 'vitest';
import { gathered, inOrder } from '../../src/work/order.js';

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

const never = new AbortController().signal;

describe('inOrder', () => {
  it('keeps the order of the stream, whatever is done first, and no more than it may at once', async () => {
    let running = 0;
    let most = 0;
    const work = async (n: number): Promise<number> => {
      most = Math.max(most, ++running);
      await wait(n % 3 === 0 ? 5 : 1);
      running -= 1;
      return n;
    };
    expect(await all(inOrder(numbers(20), 4, work, never))).toEqual([...Array(20).keys()]);
    expect(most).toBe(4);
  });

  it('takes no more from the stream than it may hold, when nobody takes the results', async () => {
    let given = 0;
    async function* counted() {
      for await (const n of numbers(100)) {
        given = n;
        yield n;
      }
    }
    const results = inOrder(counted(), 3, async (n) => n, never);
    await results.next();
    await wait(5);
    expect(given).toBeLessThanOrEqual(4);
  });

  it('gives a result while the next item is still waited for', async () => {
    async function* stuck() {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(stuck(), 2, async (n) => n, never);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });

  it('ends when the signal is given, in the middle of work and of waiting', async () => {
    const controller = new AbortController();
    const results = inOrder(numbers(3), 2, () => new Promise<number>(() => {}), controller.signal);
    const next = results.next();
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('throws what the work throws', async () => {
    const work = async (): Promise<number> => {
      throw new Error('dictionary');
    };
    await expect(all(inOrder(numbers(3), 2, work, never))).rejects.toThrow('dictionary');
  });
});

describe('gathered', () => {
  async function* batches(): AsyncGenerator<readonly number[]> {
    yield [1, 2];
    yield [3];
    yield [4, 5, 6, 7];
    await wait(50);
    yield [8];
  }

  it('puts small batches together and holds nothing back while nothing comes', async () => {
    const heavy = await all(gathered(batches(), 3, () => 1));
    expect(heavy).toEqual([[1, 2, 3], [4, 5, 6, 7], [8]]);
    const idle = await all(gathered(batches(), 100, () => 1));
    expect(idle).toEqual([[1, 2, 3, 4, 5, 6, 7], [8]]);
  });
});
