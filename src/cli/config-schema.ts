/** The JSON Schema (2020-12) of `tiqu.config.json`, for `tiqu schema config` and for editors. */
import { z } from 'zod';
import { configSchema } from '../config/schema.js';
import type { Option } from './option.js';

export function configSchemaText(options: readonly Option[]): string {
  return `${JSON.stringify(z.toJSONSchema(configSchema(options), { io: 'input' }), null, 2)}\n`;
}
