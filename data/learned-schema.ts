/** What has been learnt of a term's spellings from labelled passages (`npm run learn`), as a file has it. */
import { z } from 'zod';
import { termSchema } from './schema.ts';

/** Stands between signs; none has one. */
const BETWEEN_SIGNS = '|';

/** Signs, in the sense of core/learned.ts, by weight: thousands, so that those of one weight are one text. */
export const learnedSchema = z.strictObject({
  id: termSchema.shape.id,
  signs: z.record(
    z
      .string()
      .regex(
        /^-?(?:[0-2]\.\d|3\.[01])$/,
        'a weight from -3.1 to 3.1, with one digit behind the point',
      ),
    z.string(),
  ),
});
type Learned = z.infer<typeof learnedSchema>;

/** The weights by sign. */
export function weightsOf({ signs }: Learned): Map<string, number> {
  const entries = Object.entries(signs).map(([weight, ofWeight]) =>
    ofWeight.split(BETWEEN_SIGNS).map((sign): [string, number] => [sign, Number(weight)]),
  );
  return new Map(entries.flat());
}

/** What a file is to have: weights and signs in order. */
export function toLearned(id: string, weights: Map<string, number>): Learned {
  const byWeight = Map.groupBy(weights.keys(), (sign) => weights.get(sign) ?? 0);
  const signs = [...byWeight]
    .toSorted(([one], [other]) => one - other)
    .map(([weight, ofWeight]) => [weight.toFixed(1), ofWeight.toSorted().join(BETWEEN_SIGNS)]);
  return { id, signs: Object.fromEntries(signs) as Learned['signs'] };
}
