/** The part of citeproc-js (2.4, untyped) that the citation engine stands on. */
declare module 'citeproc' {
  export interface Token {
    readonly opt: {
      readonly layout_prefix?: string;
      layout_suffix?: string;
      layout_delimiter?: string;
      readonly 'after-collapse-delimiter'?: string;
      /** An empty list where the style has none. */
      readonly collapse?: string | readonly never[];
      readonly cite_group_delimiter?: string;
      readonly 'near-note-distance'?: number;
    };
    readonly tokens: readonly unknown[];
  }

  export interface CiteItem {
    id: string;
    prefix?: string;
    suffix?: string;
    label?: string;
    locator?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
    position?: number;
    'near-note'?: boolean;
    'first-reference-note-number'?: number;
  }

  export interface SortedCite extends CiteItem {
    sortkeys: unknown[];
  }

  export interface System {
    retrieveItem(id: string): object;
    retrieveLocale(lang: string): string;
    wrapCitationEntry?(text: string): string;
    embedBibliographyEntry?(id: string): string;
  }

  export interface BibliographyParameters {
    readonly entry_ids: readonly (readonly string[])[];
  }

  export interface Engine {
    sys: System;
    registry: {
      readonly registry: Readonly<
        Record<string, { readonly seq: number; readonly disambig: object }>
      >;
      readonly authorstrings: Readonly<Record<string, string>>;
    };
    disambiguate: object;
    readonly tmp: { citation_errors: unknown[]; authorstring_request: boolean };
    readonly opt: {
      readonly class: string;
      readonly update_mode: number;
      readonly citation_number_sort?: boolean;
      readonly grouped_sort?: boolean;
      readonly development_extensions: Record<string, boolean>;
    };
    readonly citation: Token & {
      readonly srt: { compareCompositeKeys(a: unknown, b: unknown): number };
    };
    readonly citation_sort: Token;
    updateItems(ids: readonly string[]): void;
    retrieveItem(id: string): object;
    rebuildProcessorState(citations: readonly object[], mode: 'html' | 'text'): unknown;
    getTerm(name: string, form?: string, plural?: 0 | 1): string | undefined;
    makeBibliography(): [BibliographyParameters, readonly string[]] | false;
    setOutputFormat(format: 'html' | 'text'): void;
  }

  const CSL: {
    /** Raised characters that its HTML prints as plain ones within `<sup>`. */
    readonly SUPERSCRIPTS: Readonly<Record<string, string>>;
    /** Letters of names that have spaces between them, and initials. */
    ROMANESQUE_REGEXP: RegExp;
    ROMANESQUE_NOT_REGEXP: RegExp;
    STARTSWITH_ROMANESQUE_REGEXP: RegExp;
    ENDSWITH_ROMANESQUE_REGEXP: RegExp;
    ALL_ROMANESQUE_REGEXP: RegExp;
    /** Words that its title case leaves small. */
    readonly SKIP_WORDS: readonly string[];
    readonly POSITION_FIRST: number;
    readonly POSITION_SUBSEQUENT: number;
    readonly POSITION_IBID: number;
    readonly POSITION_IBID_WITH_LOCATOR: number;
    readonly Engine: new (system: System, style: string, lang: string, force: boolean) => Engine;
    readonly Disambiguation: new (engine: Engine) => object;
    readonly Registry: new (engine: Engine) => Engine['registry'];
    readonly getSortKeys: (this: Engine, item: object, area: 'citation_sort') => unknown[];
    readonly getAmbiguousCite: (this: Engine, item: object, disambig?: object) => string;
    readonly getCitationCluster: (
      this: Engine,
      items: readonly (readonly [object, CiteItem])[],
    ) => string;
  };
  export default CSL;
}
