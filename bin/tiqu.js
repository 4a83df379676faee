#!/usr/bin/env node
import module from 'node:module';

// Compiled code is kept between runs where this Node can do so (22.1 and later).
module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');

await main(process.argv.slice(2));
