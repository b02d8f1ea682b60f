import { engineFor } from './engine.ts';
import { unguardTerm } from './safe-text.ts';
import { showForms } from './term-forms.ts';

/** A style that says nothing: its terms are those of the locale. */
const bare =
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title/><id/></info><citation><layout><text variable="title"/></layout></citation></style>';

/**
 * A term of the CSL locale of a language; undefined where the locale has none. It
 * may hold marks of forms, which `showForms` takes out.
 * @param lang BCP 47 tag.
 */
export function localeTerm(
  name: string,
  lang: string,
  form: 'long' | 'short' | 'symbol',
  plural: boolean,
): string | undefined {
  const term = engineFor(bare, lang).getTerm(name, form, plural ? 1 : 0);
  return term === undefined ? undefined : unguardTerm(term);
}

/**
 * The forms of terms in the CSL locale of a language (long, short, symbol; one and many), each
 * with the name of its term.
 * @param lang BCP 47 tag.
 */
export function localeTerms(lang: string, names: readonly string[]): (readonly [string, string])[] {
  const forms = ['long', 'short', 'symbol'] as const;
  return names.flatMap((name) =>
    forms.flatMap((form) =>
      [false, true].flatMap((plural) => {
        const term = showForms(localeTerm(name, lang, form, plural) ?? '').trim();
        return term === '' ? [] : [[term, name] as const];
      }),
    ),
  );
}
