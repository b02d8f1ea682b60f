import { defineRule } from '../rule.ts';

export interface Values {
  readonly letters: string;
  readonly strange: string;
  readonly usual: string;
  readonly what: 'key' | 'label';
  readonly key: string;
}

export const keyMixedScript = defineRule({
  id: 'key-mixed-script',
  severity: 'warning',
  meaning:
    'A key or label mixes letters of two scripts that look alike, such as a Cyrillic а among Latin letters.',
  message: ({ letters, strange, usual, what, key }: Values) =>
    `Unexpected letters "${letters}" of the ${strange} script among ${usual} ones in the ${what} "${key}"`,
  remedy: 'Type it again with one keyboard, wherever it stands.',
  example: 'As shown [@d\u043Ee2020].',
  fixed: 'As shown [@doe2020].',
});
