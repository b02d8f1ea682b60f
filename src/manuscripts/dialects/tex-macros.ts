/** Macros of TeX: what stands for a name, its arguments as `#1` to `#9`. */
export type Macros = ReadonlyMap<string, string>;

/** A formula longer than this is left as typed, and so is one of more steps than that. */
const maxLength = 100_000;
const maxSteps = 5000;

/**
 * A formula with its macros written out, so that it needs none (MyST, "Math macros"). As typed
 * where the macros have no end.
 */
export function expandMacros(formula: string, macros: Macros): string {
  if (macros.size === 0 || !formula.includes('\\')) return formula;
  let out = '';
  let rest = formula;
  for (let steps = 0; ; steps += 1) {
    const at = rest.search(/\\(?:[a-zA-Z]+|.)/s);
    if (at < 0) return out + rest;
    const name = /^\\(?:[a-zA-Z]+|.)/s.exec(rest.slice(at))?.[0] ?? '\\';
    const body = macros.get(name);
    if (body === undefined) {
      out += rest.slice(0, at + name.length);
      rest = rest.slice(at + name.length);
      continue;
    }
    const { values, end } = argumentsAt(rest, at + name.length, argumentsOf(body));
    const made = body.replace(/#([1-9])/g, (_, number: string) => values[Number(number) - 1] ?? '');
    // A name must not run into the letter behind it.
    const gap = /\\[a-zA-Z]+$/.test(made) && /^[a-zA-Z]/.test(rest.slice(end)) ? ' ' : '';
    out += rest.slice(0, at);
    rest = made + gap + rest.slice(end);
    if (steps > maxSteps || out.length + rest.length > maxLength) return formula;
  }
}

function argumentsOf(body: string): number {
  return [...body.matchAll(/#([1-9])/g)].reduce(
    (most, [, each]) => Math.max(most, Number(each)),
    0,
  );
}

/** Groups in braces, or single signs, behind a name. */
function argumentsAt(text: string, from: number, count: number): { values: string[]; end: number } {
  const values: string[] = [];
  let end = from;
  while (values.length < count) {
    while (/\s/.test(text[end] ?? '')) end += 1;
    const single = /^(?:\\(?:[a-zA-Z]+|.)|[^{}])/s.exec(text.slice(end, end + 60))?.[0];
    if (single !== undefined) {
      values.push(single);
      end += single.length;
      continue;
    }
    const close = closingBrace(text, end);
    if (close === undefined) break;
    values.push(text.slice(end + 1, close));
    end = close + 1;
  }
  return { values, end };
}

function closingBrace(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && (depth -= 1) === 0) return at;
    if (depth === 0) return undefined;
  }
  return undefined;
}
