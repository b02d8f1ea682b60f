import type { Article } from '../article/index.ts';

/** A file that stands beside the article page (contract: Downloads). */
export interface DownloadKind {
  readonly file: string;
  /** Words for a list: "PDF, notes at the foot of the page". */
  readonly label: string;
  readonly type: string;
  /** The article itself, or only its list of works. */
  readonly holds: 'article' | 'works';
}

/** Files that describe the article: its own citation in the formats of reference managers. */
export const metadataFiles: readonly { readonly file: string; readonly type: string }[] = [
  { file: 'citation.json', type: 'application/vnd.citationstyles.csl+json' },
  { file: 'citation.bib', type: 'application/x-bibtex' },
  { file: 'citation.ris', type: 'application/x-research-info-systems' },
  { file: 'article.jats.xml', type: 'application/xml' },
];

/** The downloads of `article`, in the order in which a reader is offered them. */
export function downloadsOf(
  article: Article,
  options: { readonly pdf?: boolean } = {},
): DownloadKind[] {
  return kinds.filter(
    ({ file, holds }) =>
      (file !== 'article.pdf' || options.pdf === true) &&
      (holds === 'article' || article.works.length > 0),
  );
}

const kinds: readonly DownloadKind[] = [
  { file: 'article.pdf', label: 'PDF', type: 'application/pdf', holds: 'article' },
  { file: 'article.epub', label: 'EPUB', type: 'application/epub+zip', holds: 'article' },
  { file: 'article.md', label: 'Markdown', type: 'text/markdown', holds: 'article' },
  { file: 'article.txt', label: 'Plain text', type: 'text/plain', holds: 'article' },
  { file: 'article.jats.xml', label: 'JATS XML', type: 'application/xml', holds: 'article' },
  {
    file: 'references.json',
    label: 'Works cited, CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    holds: 'works',
  },
  {
    file: 'references.bib',
    label: 'Works cited, BibTeX',
    type: 'application/x-bibtex',
    holds: 'works',
  },
  {
    file: 'references.ris',
    label: 'Works cited, RIS',
    type: 'application/x-research-info-systems',
    holds: 'works',
  },
];
