/** What pages are told of the looks of a site. Paths lead from the site's root. */
export interface Looks {
  /** The sheet of the site's own colours, fonts and rules; none where it has none. */
  readonly sheet?: string;
  readonly fonts?: LooksFonts;
  readonly logo?: {
    readonly light: LooksPicture;
    readonly dark?: LooksPicture;
    /** Words for a logo that stands for the name. */
    readonly alt?: string;
  };
  readonly icon: { readonly path: string; readonly type: string };
  /** HTML of the words at the foot of the pages. */
  readonly footer?: string;
}

export interface LooksFonts {
  /** Files that the first screen is set in. */
  readonly preload: readonly string[];
  /** The fonts that a text waits for, as `document.fonts.load()` takes them. */
  readonly awaited: readonly string[];
}

export interface LooksPicture {
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
}

/** The looks of a site, and the files that they are made of. */
export interface MadeLooks {
  readonly looks: Looks;
  /** By path below the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}
