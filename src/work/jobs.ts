/** How many worker processes a task gets where nobody says. */
import { availableParallelism, freemem } from 'node:os';
import type { Task } from './task.js';

const MEGABYTE = 2 ** 20;

/** Peak memory of one worker process, measured: with the segmenter and the entity model, with the segmenter, without. */
const MEMORY = { names: 480 * MEGABYTE, words: 400 * MEGABYTE, numbers: 200 * MEGABYTE };

function memoryOf(task: Task): number {
  if (task.kind === 'segment') return MEMORY.words;
  const { types, facts, nouns } = task.settings;
  if (facts || types.has('entity')) return MEMORY.names;
  return nouns ? MEMORY.words : MEMORY.numbers;
}

/** Memory that can be had without swapping; containers have a limit of their own, which newer Node versions know. */
function availableMemory(): number {
  const known: unknown = Reflect.get(process, 'availableMemory');
  const available: unknown = typeof known === 'function' ? known.call(process) : undefined;
  return typeof available === 'number' ? available : freemem();
}

/**
 * A worker for every core, as far as memory goes. Where no word is cut, reading and writing keep up with one worker at
 * best: they need a core of their own.
 */
export function autoJobs(task: Task): number {
  const memory = memoryOf(task);
  const cores = availableParallelism() - (memory === MEMORY.numbers ? 1 : 0);
  return Math.max(1, Math.min(cores, Math.floor(availableMemory() / memory)));
}
