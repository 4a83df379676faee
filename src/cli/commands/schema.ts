import { z } from 'zod';
import { didYouMean } from '../../config/suggest.js';
import { TiquError } from '../../model.js';
import { standardOutput } from '../../output/sink.js';
import * as shapes from '../../schema.js';
import { EXIT, type Run } from '../command.js';
import { configSchemaText } from '../config-schema.js';
import { allOptions } from '../configuration.js';

const SHAPES = {
  output: shapes.outputSchema,
  mention: shapes.mentionSchema,
  report: shapes.printedReportSchema,
  article: shapes.articleSchema,
  fact: shapes.factSchema,
};

/** The JSON Schema (2020-12) of one shape, made from the source that the types are made from. */
export const schema: Run = async (args, _raw, { commands }) => {
  const [name = 'output', surplus] = args;
  if (surplus !== undefined) throw new TiquError('E003', `one shape at a time, not also ${surplus}`);
  const sink = standardOutput();
  const found = Object.entries(SHAPES).find(([shape]) => shape === name);
  if (name === 'config') await sink.write(configSchemaText(allOptions(commands)));
  else if (found) await sink.write(`${JSON.stringify(z.toJSONSchema(found[1]), null, 2)}\n`);
  else {
    const names = [...Object.keys(SHAPES), 'config'];
    throw new TiquError('E003', `no shape ${name}: there are ${names.join(', ')}${didYouMean(name, names)}`);
  }
  await sink.finish();
  return EXIT.done;
};
