/** The shape of `tiqu.config.json`: every option by its name, and the words, units and places of a project. */
import { z } from 'zod';
import type { OwnPlace } from '../model.js';
import { isConfigurable, type RawValue, type Setting, settingKey } from './setting.js';

const word = z.string().min(1).max(100);
const words = z.array(word);
const names = words.min(1);
const code = z.string().regex(/^(?:\d{6}|\d{9})$/, 'no division code of six or nine digits');

const place = z.strictObject({
  name: word,
  code: code.optional().describe('six digits to the county (GB/T 2260), nine below it'),
  fullName: word.optional().describe('what the name of the mention is'),
});
const unit = z.strictObject({
  names,
  code: word.describe('UCUM, or the Chinese word'),
  power: z.int().min(-24).max(24).default(0).describe('the power of ten that leads from the name to the code'),
});
const currency = z.strictObject({ names, code: word.describe('ISO 4217, or one of your own') });

/** Entries of one's own. They win over the built-in ones. */
export const ownSchema = z.strictObject({
  words: words.optional().describe('words that are kept whole: no number or date is read inside them'),
  persons: words.optional().describe('names of persons, wherever they stand'),
  organisations: words.optional().describe('names of organisations'),
  places: z
    .array(z.union([word.transform((name): OwnPlace => ({ name })), place]))
    .optional()
    .describe('names of places, with their division codes'),
  units: z.array(unit).optional().describe('units of measurement'),
  classifiers: words.optional().describe('what counts are counted in'),
  currencies: z.array(currency).optional().describe('currencies'),
});

/** Numbers may be written as numbers. */
const scalar = z.union([z.string(), z.number().transform(String)]);

/** @param same the forms that one option has in several commands. */
function typeOf(same: readonly Setting[]): z.ZodType<RawValue> {
  const [first] = same;
  if (first?.value === undefined) return z.boolean();
  const choices = same.every((setting) => setting.choices) ? same.flatMap((setting) => setting.choices ?? []) : [];
  // A reporter may be followed by its file.
  const one = choices.length > 0 && first.name !== 'reporter' ? z.enum([...new Set(choices)]) : scalar;
  return first.repeatable ? z.union([one, z.array(one)]) : one;
}

/** The schema of the whole file. @param settings every option there is, some of them in several forms. */
export function configSchema(settings: readonly Setting[]) {
  const byKey = new Map<string, Setting[]>();
  for (const setting of settings.filter(isConfigurable)) {
    const key = settingKey(setting);
    byKey.set(key, [...(byKey.get(key) ?? []), setting]);
  }
  const options = [...byKey].map(([key, same]): [string, z.ZodType] => [
    key,
    typeOf(same)
      .optional()
      .describe(same[0]?.help ?? ''),
  ]);
  return z.strictObject({
    $schema: z.string().optional(),
    ...Object.fromEntries(options),
    ...ownSchema.shape,
  });
}
