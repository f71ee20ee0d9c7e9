import { expect, test } from 'vitest';
import { learnedSchema, toLearned, weightsOf } from './learned-schema.ts';

test('weights come back as they were, whatever signs are made of', () => {
  const weights = new Map([
    ['under ~', 1.2],
    ['', -0.7],
    [' ~', -0.7],
    ['=SAMs', 0.3],
    ['# _ ~', 0.3],
  ]);
  const file = learnedSchema.parse(toLearned('sams', weights));
  expect(file).toEqual({
    id: 'sams',
    signs: { '-0.7': '| ~', '0.3': '# _ ~|=SAMs', '1.2': 'under ~' },
  });
  expect(weightsOf(file)).toEqual(weights);
});

test('weights that no table can hold are refused', () => {
  expect(learnedSchema.safeParse({ id: 'sams', signs: { '3.2': 'under ~' } }).success).toBe(false);
  expect(learnedSchema.safeParse({ id: 'sams', signs: { '0.25': 'under ~' } }).success).toBe(false);
});
