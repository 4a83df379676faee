/** Every option, once. */

export * from './options/check.js';
export * from './options/find.js';
export * from './options/general.js';
export * from './options/input.js';
export * from './options/output.js';
export * from './options/words.js';
