/** The JSON Schema (2020-12) of `tiqu.config.json`, for `tiqu schema config` and for editors. */
import { z } from 'zod';
import { configSchema } from '../config/schema.js';
import { allOptions } from './configuration.js';

export function configSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(configSchema(allOptions()), { io: 'input' }), null, 2)}\n`;
}
