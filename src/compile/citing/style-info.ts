/** What is read of a CSL style before it is used (CSL 1.0.2, "Styles" and "Info"). */
export interface StyleInfo {
  readonly title: string;
  readonly styleClass: 'in-text' | 'note';
  readonly format: 'author-date' | 'author' | 'numeric' | 'note' | 'label';
  /** Language that the style is made for, where it is made for one. */
  readonly defaultLocale?: string;
  /** The style closes inner quotations with ': apostrophes are then straight too. */
  readonly straightApostrophe: boolean;
}

/** A style that cannot be used; `message` is for the editor who named it. */
export class StyleError extends Error {
  override readonly name = 'StyleError';
}

/**
 * Reads the head of a style.
 * @throws {StyleError} where the text is not an independent CSL style.
 */
export function readStyleInfo(xml: string): StyleInfo {
  const root = /<style\b([^>]*)>/.exec(xml);
  if (!root) {
    throw new StyleError('Unexpected file, expected a CSL style: there is no <style> element');
  }
  if (/<link\b[^>]*rel=["']independent-parent["']/.test(xml)) {
    const parent = /<link\b[^>]*href=["']([^"']*)["'][^>]*rel=["']independent-parent["']/.exec(xml);
    throw new StyleError(
      `Unexpected dependent style, expected an independent one${parent ? `: use its parent, ${parent[1]!}` : ''}`,
    );
  }
  for (const part of ['info', 'citation']) {
    if (!new RegExp(`<${part}\\b`).test(xml)) {
      throw new StyleError(`Unexpected style without <${part}>, expected a complete CSL style`);
    }
  }
  const styleClass = attribute(root[1]!, 'class');
  if (styleClass !== 'in-text' && styleClass !== 'note') {
    throw new StyleError(
      `Unexpected class "${styleClass ?? ''}" of the style, expected "in-text" or "note"`,
    );
  }
  const defaultLocale = attribute(root[1]!, 'default-locale');
  return {
    title: /<title>([^<]*)<\/title>/.exec(xml)?.[1]?.trim() ?? 'untitled style',
    styleClass,
    format: citationFormat(xml, styleClass),
    straightApostrophe: /<term\b[^>]*name=["']close-inner-quote["'][^>]*>'</.test(xml),
    ...(defaultLocale !== undefined && { defaultLocale }),
  };
}

function citationFormat(xml: string, styleClass: 'in-text' | 'note'): StyleInfo['format'] {
  const named = /citation-format=["']([a-z-]+)["']/.exec(xml)?.[1];
  const known = (['author-date', 'author', 'numeric', 'note', 'label'] as const).find(
    (format) => format === named,
  );
  // Home-made styles often leave the category out; it can be told from what they print.
  return known ?? (styleClass === 'note' ? 'note' : guessFormat(xml));
}

function guessFormat(xml: string): StyleInfo['format'] {
  if (/variable=["']citation-number["']/.test(xml)) return 'numeric';
  return /variable=["']citation-label["']/.test(xml) ? 'label' : 'author-date';
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}=["']([^"']*)["']`).exec(tag)?.[1];
}
