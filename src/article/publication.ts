import type { OwnMessages } from '../messages/index.ts';
import type { Licence } from './article.ts';

/** A publication: what `site.yaml` says of the site, and what holds where it says nothing. */
export interface Publication {
  /** In the bar of every page, and after the title in the browser's tab. */
  readonly name: string;
  readonly tagline?: string;
  /** For machines and feeds, where a page has no description of its own. */
  readonly description: string;
  /** BCP 47 tag of the interface's language, by which lists for readers are ordered, too. */
  readonly language: string;
  readonly logo?: Logo;
  /** Path of the icon in the content folder. */
  readonly favicon?: string;
  /** Where the site lives, with its path: `https://example.org/journal/`. */
  readonly address?: string;
  readonly publisher?: Publisher;
  readonly issn: readonly string[];
  readonly licence?: Licence;
  /** An address of mail or of a page. */
  readonly contact?: string;
  readonly editors: readonly Editor[];
  /** The theme that a reader meets first. */
  readonly theme: Theme;
  readonly colours: Readonly<Record<ColourTheme, Colours>>;
  readonly fonts: { readonly body?: FontChoice; readonly headings?: FontChoice };
  /** Path of a style sheet in the content folder, which is loaded last. */
  readonly css?: string;
  /** Entries of the menu beside the search; none where the usual ones stand. */
  readonly menu?: readonly MenuEntry[];
  /** Markdown. */
  readonly footer?: string;
  readonly search: boolean;
  /** The formats that are offered; all where nothing is said. */
  readonly downloads: boolean | readonly string[];
  readonly paragraphNumbers: boolean;
  /** Where notes appear first: beside the text where there is room, or at its end only. */
  readonly notes: 'margin' | 'end';
  readonly head: readonly HeadAddition[];
  readonly issues: readonly IssueEntry[];
  /** The interface's words, as `messages/<lang>.yaml` have them. */
  readonly messages: OwnMessages;
  /** Whether the footer says what the site was made with. */
  readonly madeWith: boolean;
}

/** `system` follows the reader's device. */
export type Theme = 'system' | 'light' | 'dark';
export type ColourTheme = 'light' | 'dark';

/** Colours as six hexadecimal digits after `#`; none where ours stand. */
export interface Colours {
  readonly accent?: string;
  readonly paper?: string;
  readonly ink?: string;
}

/** Paths of pictures in the content folder, and the words for who cannot see them. */
export interface Logo {
  readonly light: string;
  readonly dark?: string;
  readonly alt?: string;
}

export interface Publisher {
  readonly name: string;
  readonly url?: string;
  readonly place?: string;
  /** Bare ROR id: `03yrm5c26`. */
  readonly ror?: string;
}

export interface Editor {
  readonly name: string;
  readonly role?: string;
  readonly affiliation?: string;
  /** Bare ORCID iD. */
  readonly orcid?: string;
  /** Bare ROR id of the affiliation. */
  readonly ror?: string;
}

/** A font by its family, and where its files are: in the content folder, or with Fontsource. */
export type FontChoice =
  | { readonly family: string; readonly source: 'fontsource' }
  | { readonly family: string; readonly source: 'files'; readonly files: readonly FontFile[] };

export interface FontFile {
  readonly path: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
}

export interface MenuEntry {
  readonly label: string;
  /** A path from the site's root, or a whole address. */
  readonly to: string;
}

/** An element that a site adds to the head of its pages. */
export interface HeadAddition {
  readonly element: 'meta' | 'link' | 'script';
  readonly attributes: Readonly<Record<string, string>>;
  /** Origin that the policy of the pages has to allow for it. */
  readonly host?: string;
}

export interface IssueEntry {
  /** Part of the address `/issues/<id>/`. */
  readonly id: string;
  readonly title?: string;
  readonly volume?: string;
  readonly number?: string;
  /** For people: "November 2026". */
  readonly date?: string;
  /** Slugs, in the order of the issue. */
  readonly articles: readonly string[];
}

/** Ours, as `site/styles/tokens.css` has them. */
export const defaultColours: Readonly<Record<ColourTheme, Required<Colours>>> = {
  light: { accent: '#8c2f23', paper: '#fcfbf8', ink: '#1d1c1a' },
  dark: { accent: '#e09a86', paper: '#16171a', ink: '#dcd8cf' },
};
