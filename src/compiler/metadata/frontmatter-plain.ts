import type { YamlValue } from './yaml.ts';

/** Keys of an author whose value is Markdown. */
const markdown = new Set(['note', 'bio']);

/**
 * A value of the frontmatter that is plain words, without the backslashes that keep Pandoc, which
 * reads every value as Markdown, from taking a sign for markup (CommonMark, "Backslash escapes").
 */
export function plainWords(value: YamlValue): YamlValue {
  if (typeof value === 'string') return value.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainWords);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, markdown.has(key) ? each : plainWords(each)]),
  );
}
