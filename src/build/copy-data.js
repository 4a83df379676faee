// Copies the data files that lie beside the code (word lists, gazetteers, the entity model and its card) into dist after tsc, and writes
// the JSON Schema of the configuration, which editors read.
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '..');
const DATA = new Set(['', '.txt', '.tsv', '.bin', '.json', '.md']);

cpSync(src, join(src, '..', 'dist'), {
  recursive: true,
  // Folders have no suffix and are walked; build scripts stay behind.
  filter: (path) => DATA.has(extname(path)) && !path.endsWith('/build'),
});

const { configSchemaText } = await import('../../dist/cli/config-schema.js');
const { allOptions } = await import('../../dist/cli/configuration.js');
const { commands } = await import('../../dist/cli/commands.js');
writeFileSync(join(src, '..', 'dist', 'config', 'tiqu.config.schema.json'), configSchemaText(allOptions(commands)));
