import { defineRule } from '../rule.ts';

export const ibidAmbiguous = defineRule({
  id: 'ibid-ambiguous',
  severity: 'warning',
  meaning: '“Ibid.” follows a note that cites two works or more.',
  message: ({ label, keys }: { label: string; keys: readonly string[] }) =>
    `Unexpected "Ibid." after note [^${label}], which cites ${keys.length} works: ` +
    keys.map((key) => `"${key}"`).join(', '),
  remedy: 'Name the work.',
  example: 'Words.[^1] More.[^2]\n\n[^1]: [@doe2020; @roe2021]\n\n[^2]: Ibid.',
  fixed: 'Words.[^1] More.[^2]\n\n[^1]: [@doe2020; @roe2021]\n\n[^2]: [@doe2020]',
});
