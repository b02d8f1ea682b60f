import CSL, { type Engine } from 'citeproc';
import { knowAlphabets } from './alphabets.ts';
import { localeFor, localeXml } from './locales.ts';
import { guardRaised, itemEnd, itemStart } from './safe-text.ts';
import { StyleError } from './style-info.ts';

/** Building an engine costs up to a second for a long style, so one is kept for each pair. */
const engines = new Map<string, Engine>();

/**
 * A citeproc engine for a style and language, empty: nothing of what it formatted before is
 * left in it.
 * @throws {StyleError} where citeproc cannot make anything of the style.
 */
export function engineFor(style: string, lang: string): Engine {
  const locale = localeOf(style, lang);
  const name = `${locale}\n${style}`;
  const engine = engines.get(name) ?? build(style, locale);
  engines.set(name, engine);
  // updateItems([]) would leave disambiguation data behind.
  engine.registry = new CSL.Registry(engine);
  engine.disambiguate = new CSL.Disambiguation(engine);
  engine.sys.retrieveItem = () => ({});
  return engine;
}

/** A locale that only the style brings terms for has a name of its own. */
function localeOf(style: string, lang: string): string {
  const [, language] = /^([a-z]{2,3})(?![a-z])/i.exec(lang) ?? [];
  const locale = localeFor(lang);
  if (language === undefined || locale.startsWith(language)) return locale;
  return new RegExp(`<locale\\s[^>]*xml:lang=["']${language}\\b`).test(style) ? lang : locale;
}

function build(style: string, locale: string): Engine {
  knowAlphabets();
  try {
    const engine = new CSL.Engine(
      {
        retrieveLocale: (name) => guardRaised(localeXml(name)),
        retrieveItem: () => ({}),
        wrapCitationEntry: (text) => itemStart + text + itemEnd,
        embedBibliographyEntry: (id) => itemStart + id + itemEnd,
      },
      style,
      locale,
      true,
    );
    engine.setOutputFormat('html');
    // Links are made afterwards, from addresses that were checked.
    engine.opt.development_extensions['wrap_url_and_doi'] = false;
    groupWithCommas(engine);
    return engine;
  } catch (error) {
    throw styleError(error);
  }
}

/**
 * Between the years of one author stands a comma unless the style says otherwise (CSL 1.0.2,
 * "Cite Grouping"). citeproc sees to it, but not in styles that name a delimiter for what follows.
 */
function groupWithCommas({ citation }: Engine): void {
  const { opt } = citation;
  const isSaid = opt.cite_group_delimiter !== undefined;
  if (opt.collapse !== 'year' || isSaid) return;
  if (opt.layout_delimiter === opt['after-collapse-delimiter']) opt.layout_delimiter = ', ';
}

/** What citeproc threw (an `Error`, or a string), as words about the style. */
export function styleError(error: unknown): StyleError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StyleError(
    `Unexpected content of the citation style, expected valid CSL 1.0: ${reason.split('\n')[0]!.slice(0, 200)}`,
    { cause: error },
  );
}
