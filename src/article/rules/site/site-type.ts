import { defineRule } from '../rule.ts';

export interface Values {
  readonly found: string;
  /** Absent where the file as a whole is of another shape. */
  readonly key?: string;
  readonly expected: string;
  readonly example: string;
}

export const siteType = defineRule({
  id: 'site-type',
  severity: 'error',
  meaning: 'A key of site.yaml has a value of the wrong shape.',
  message: ({ found, key, expected }: Values) =>
    `Unexpected ${found} ${key === undefined ? 'in site.yaml' : `for \`${key}\``}, expected ${expected}`,
  remedy: 'Write it as the message says.',
  hint: ({ example }) => `Example: ${example}`,
  example: { '../../site.yaml': 'name: Small Things\ntheme: black' },
  fixed: { '../../site.yaml': 'name: Small Things\ntheme: dark' },
});
