import type { Place, Problem, SiteKey } from '../../article/index.ts';
import type { YamlDocument } from '../metadata/yaml.ts';

/** Files of the content folder by path, with what they are. */
export type ContentFiles = ReadonlyMap<string, ContentFile>;

export interface ContentFile {
  /** Format of the picture that the bytes are, "svg" or "png"; none where they are no picture. */
  readonly picture?: string;
  /** Of a file that is called a font: whether its bytes are one. Default: they are. */
  readonly isFont?: boolean;
}

/** What the readers of the keys share. */
export interface SiteReading {
  readonly problems: Problem[];
  readonly files: ContentFiles;
  readonly yaml: YamlDocument;
  /** Packages of Fontsource that would hold a font, none of which is installed; else none. */
  readonly missingPackages: (family: string) => readonly string[];
  /** Place of a key's value, or of what stands in it. */
  readonly place: (key: SiteKey, ...path: readonly PropertyKey[]) => Place;
}
