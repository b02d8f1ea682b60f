import { messages } from './messages.ts';

/** A picture of a figure that can be opened large. */
export interface FigureItem {
  readonly link: HTMLAnchorElement;
  /** Id of the figure on this page, or empty. */
  readonly id: string;
  /** "Figure 2", or "Figure". */
  readonly title: string;
  readonly caption: HTMLElement | undefined;
  /** Address of the largest file. */
  readonly file: string;
  readonly alt: string;
  /** It is drawn in lines, which have no size of their own. */
  readonly isDrawing: boolean;
  /** Where the figure stands in the article. */
  readonly address: string;
  /** The figure's own page, where that is not this one. */
  readonly page?: string;
  /** The whole picture on the server of whoever keeps the original. */
  readonly iiif?: string;
}

/** Every picture of a figure in the page, in its order. */
export function figureItems(root: ParentNode): FigureItem[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('main figure a.enlarge')].flatMap((link) => {
    const image = link.querySelector('img');
    const figure = link.closest('figure');
    return image && figure ? [itemOf(link, image, figure)] : [];
  });
}

function itemOf(link: HTMLAnchorElement, image: HTMLImageElement, figure: HTMLElement): FigureItem {
  const title = link.dataset['label'] ?? messages.figure.unnamed;
  const file = largestOf(image);
  const id = figure.id || image.id;
  // The figure's own page names the article; elsewhere that page lies below the article's.
  const own = link.dataset['article'];
  const article = new URL(own ?? '../../', own === undefined ? link.href : location.href);
  article.hash = id;
  const { iiif } = image.dataset;
  return {
    link,
    id,
    title,
    caption: figure.querySelector('figcaption') ?? undefined,
    file,
    alt: image.alt || title,
    isDrawing: /\.svg$/i.test(new URL(file, location.href).pathname),
    address: article.href,
    ...(own === undefined && { page: link.href }),
    ...(iiif !== undefined && { iiif: `${iiif}/full/max/0/default.jpg` }),
  };
}

/** Address of the largest file of a picture: the last that its `srcset` names. */
export function largestOf({ srcset, src }: Pick<HTMLImageElement, 'srcset' | 'src'>): string {
  return srcset.split(',').at(-1)?.trim().split(/\s+/)[0] || src;
}
