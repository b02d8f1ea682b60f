import { SaxesParser } from 'saxes';

/** What is read of a CSL style before it is used (CSL 1.0.2, "Styles" and "Info"). */
export interface StyleInfo {
  readonly title: string;
  readonly styleClass: 'in-text' | 'note';
  readonly format: 'author-date' | 'author' | 'numeric' | 'note' | 'label';
  /** Language that the style is made for, where it is made for one. */
  readonly defaultLocale?: string;
  /** The style ends citations with a full stop. */
  readonly stop: boolean;
  /** The style closes inner quotations with ': apostrophes are then straight too. */
  readonly straightApostrophe: boolean;
}

/** A style that cannot be used; `message` is for the editor who named it. */
export class StyleError extends Error {
  override readonly name = 'StyleError';
}

const formats = ['author-date', 'author', 'numeric', 'note', 'label'] as const;

/**
 * Reads the head of a style.
 * @throws {StyleError} where the text is not well-formed XML or not an independent CSL style.
 */
export function readStyleInfo(xml: string): StyleInfo {
  const seen = scan(xml);
  const root = seen.tags.find(({ depth }) => depth === 0);
  if (root?.name !== 'style') {
    throw new StyleError('Unexpected file, expected a CSL style: there is no <style> element');
  }
  const link = seen.tags.find(
    ({ name, attributes }) => name === 'link' && attributes['rel'] === 'independent-parent',
  );
  if (link) {
    throw new StyleError(
      `Unexpected dependent style, expected an independent one: use its parent, ${link.attributes['href'] ?? 'which it does not name'}`,
    );
  }
  for (const part of ['info', 'citation']) {
    if (!seen.tags.some(({ name, depth }) => depth === 1 && name === part)) {
      throw new StyleError(`Unexpected style without <${part}>, expected a complete CSL style`);
    }
  }
  const styleClass = root.attributes['class'];
  if (styleClass !== 'in-text' && styleClass !== 'note') {
    throw new StyleError(
      `Unexpected class "${styleClass ?? ''}" of the style, expected "in-text" or "note"`,
    );
  }
  const defaultLocale = root.attributes['default-locale'];
  return {
    title: seen.title.trim() || 'untitled style',
    styleClass,
    format: citationFormat(seen.tags, styleClass),
    stop: layoutOf(seen.tags)?.attributes['suffix']?.startsWith('.') ?? false,
    straightApostrophe: /<term\b[^>]*name=["']close-inner-quote["'][^>]*>'</.test(xml),
    ...(defaultLocale !== undefined && { defaultLocale }),
  };
}

/** The layout of citations; of several, for works in several languages, the last is for all. */
function layoutOf(tags: readonly Tag[]): Tag | undefined {
  const start = tags.findIndex(({ name, depth }) => name === 'citation' && depth === 1);
  const end = tags.findIndex(({ depth }, index) => index > start && depth === 1);
  const within = tags.slice(start, end < 0 ? tags.length : end);
  return within.findLast(({ name, depth }) => name === 'layout' && depth === 2);
}

interface Tag {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
}

function scan(xml: string): { tags: Tag[]; title: string } {
  const tags: Tag[] = [];
  const open: string[] = [];
  let title = '';
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, depth: open.length, attributes });
    open.push(name);
  });
  parser.on('text', (text) => {
    if (open.join('/') === 'style/info/title') title += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    // What is no XML at all is better called so.
    if (tags[0]?.name !== 'style') return;
    const [, line, column, reason] = /^(\d+):(\d+): (.*)$/s.exec(error.message) ?? [];
    throw new StyleError(
      `Malformed XML in the style${line ? `, line ${line}, column ${column}` : ''}: ${reason ?? error.message}`,
    );
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return { tags, title };
}

function citationFormat(tags: readonly Tag[], styleClass: 'in-text' | 'note'): StyleInfo['format'] {
  const named = tags.map(({ attributes }) => attributes['citation-format']).find(Boolean);
  const known = formats.find((format) => format === named);
  // Home-made styles often leave the category out; it can be told from what they print.
  return known ?? (styleClass === 'note' ? 'note' : guessFormat(tags));
}

function guessFormat(tags: readonly Tag[]): StyleInfo['format'] {
  const prints = (variable: string) =>
    tags.some(({ attributes }) => attributes['variable'] === variable);
  if (prints('citation-number')) return 'numeric';
  return prints('citation-label') ? 'label' : 'author-date';
}
