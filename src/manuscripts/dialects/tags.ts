/** A tag of Liquid or a shortcode, as it stands between its braces. */
export interface Tag {
  readonly name: string;
  /** All behind the name, as typed. */
  readonly rest: string;
  /** Values without a name, in order. */
  readonly values: readonly string[];
  /** Values by name. */
  readonly named: ReadonlyMap<string, string>;
  /** True for `{{< /name >}}`. */
  readonly closes: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

/** A tag longer than this is none. */
const maxTag = 4000;

/**
 * Reads the tag at a place of a text, `{% name … %}` or `{{< name … >}}`: nothing where its end is
 * missing, or another begins before it. Quoted values may hold the signs of its end.
 */
export function readTag(text: string, at: number, open: string, close: string): Tag | undefined {
  if (!text.startsWith(open, at)) return undefined;
  const limit = Math.min(text.length, at + maxTag);
  let quote = '';
  for (let next = at + open.length; next < limit; next += 1) {
    const sign = text[next] ?? '';
    if (quote !== '') {
      if (sign === '\\') next += 1;
      else if (sign === quote) quote = '';
    } else if (text.startsWith(close, next)) {
      return tagOf(text.slice(at + open.length, next), next + close.length);
    } else if (sign === '"' || sign === '`' || (sign === "'" && /[\s=]/.test(text[next - 1] ?? '')))
      quote = sign;
    else if (sign === '{' && text[next + 1] === '{') return undefined;
  }
  // A lone quotation mark: the tag ends at the first sign of its end.
  const end = text.slice(0, limit).indexOf(close, at);
  const typed = end < 0 ? '' : text.slice(at + open.length, end);
  return end < 0 || /[{}\n]/.test(typed) ? undefined : tagOf(typed, end + close.length);
}

function tagOf(typed: string, end: number): Tag | undefined {
  const inside = typed.replace(/^-|-$/g, '').trim();
  const found = /^(\/?)\s*([\p{L}\p{N}_][\p{L}\p{N}_./:-]*)\s*/u.exec(inside);
  if (!found) return undefined;
  const rest = inside.slice(found[0].length).replace(/\/$/, '').trim();
  const values: string[] = [];
  const named = new Map<string, string>();
  const part =
    /(?:([\w:-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`]+|["'`]))/gs;
  for (const [, name, double, single, raw, bare] of rest.matchAll(part)) {
    const quoted = double ?? single;
    const value = quoted?.replace(/\\(["'\\])/g, '$1') ?? raw ?? bare ?? '';
    if (name === undefined) values.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { name: found[2] ?? '', rest, values, named, closes: found[1] === '/', end };
}
