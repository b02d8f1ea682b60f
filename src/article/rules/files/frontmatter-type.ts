import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export interface Values {
  readonly found: string;
  /** Absent where the frontmatter as a whole is of another shape. */
  readonly key?: string;
  readonly expected: string;
  readonly example: string;
}

export const frontmatterType = defineRule({
  id: 'frontmatter-type',
  severity: 'error',
  meaning: 'A key of the frontmatter has a value of the wrong shape; the key is left out.',
  message: ({ found, key, expected }: Values) =>
    `Unexpected ${found} ${key === undefined ? 'as frontmatter' : `for \`${key}\``}, expected ${expected}`,
  remedy: 'Write it as the message says.',
  hint: ({ example }) => `Example: ${example}`,
  example: frontmatter('author:\n  - name: [Jane, Doe]'),
  fixed: frontmatter('author:\n  - name: Jane Doe'),
});
