import type { Alteration } from './altered-site.ts';

/** A browser of years ago: what it does not know yet. */
export interface OldBrowser {
  readonly name: string;
  /** True where it can show boxes over the page. */
  readonly boxes: boolean;
  /** Words of style sheets. */
  readonly styles: readonly string[];
  /** Words of selectors, which a script must not ask for either. */
  readonly selectors: readonly string[];
  /** What scripts can name, from the window. */
  readonly names: readonly string[];
}

const sinceLightDark = {
  styles: [
    'light-dark(',
    '@starting-style',
    '@scope',
    'text-wrap-style',
    'field-sizing',
    '@property',
  ],
  selectors: ['::details-content', ':open', '::highlight('],
  names: [
    'AbortSignal.any',
    'Array.fromAsync',
    'CSS.highlights',
    'CloseWatcher',
    'Document.prototype.startViewTransition',
    'Element.prototype.checkVisibility',
    'Element.prototype.getHTML',
    'Element.prototype.moveBefore',
    'Element.prototype.setHTMLUnsafe',
    'Error.isError',
    'Highlight',
    'HTMLDialogElement.prototype.requestClose',
    'Iterator',
    'Map.groupBy',
    'Navigator.prototype.share',
    'Object.groupBy',
    'Promise.try',
    'Promise.withResolvers',
    'ReadableStream.prototype.values',
    'RegExp.escape',
    'Set.prototype.difference',
    'Set.prototype.intersection',
    'Set.prototype.isDisjointFrom',
    'Set.prototype.isSubsetOf',
    'Set.prototype.union',
    'String.prototype.isWellFormed',
    'URL.canParse',
    'URL.parse',
    'Uint8Array.fromBase64',
    'cancelIdleCallback',
    'navigation',
    'requestIdleCallback',
    'scheduler',
  ],
} as const;

/**
 * Two steps: the last browsers without `light-dark()`, and the oldest that the README names. Each
 * stands for several, so that it lacks what any of them does (MDN, browser-compat-data).
 */
export const oldBrowsers: readonly OldBrowser[] = [
  { name: 'Safari 17.4, Firefox 119 and Chrome 122', boxes: true, ...sinceLightDark },
  {
    name: 'Safari 16.4, Firefox 115 and Chrome 111',
    boxes: false,
    styles: [
      ...sinceLightDark.styles,
      '@counter-style',
      'content-visibility',
      'contain-intrinsic',
      'hyphenate-limit-chars',
      'scripting:',
      'text-wrap',
    ],
    selectors: [...sinceLightDark.selectors, ':has(', ':popover-open'],
    names: [
      ...sinceLightDark.names,
      'ClipboardItem',
      'HTMLButtonElement.prototype.popoverTargetElement',
      'HTMLElement.prototype.hidePopover',
      'HTMLElement.prototype.popover',
      'HTMLElement.prototype.showPopover',
      'HTMLElement.prototype.togglePopover',
      'Intl.Segmenter',
      'ToggleEvent',
    ],
  },
];

/** The site as an old browser has it: what it does not know is written so that none does. */
export function agedFor({ styles, selectors, names }: OldBrowser): Alteration {
  const unknown = (word: string) => word.replace(/[a-z]/, 'unknown-$&');
  return {
    first: `(${takeAway.toString()})(${JSON.stringify(names)},${JSON.stringify(selectors)});`,
    style: (css) =>
      [...styles, ...selectors].reduce((all, word) => all.replaceAll(word, unknown(word)), css),
  };
}

/** Runs in the page before all else: takes away names, and makes selectors unknown. */
function takeAway(names: readonly string[], selectors: readonly string[]): void {
  for (const name of names) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    const owner = path.reduce<unknown>(
      (object, key) => (object instanceof Object ? Reflect.get(object, key) : undefined),
      window,
    );
    if (!(owner instanceof Object) || !(last in owner)) continue;
    if (!Reflect.deleteProperty(owner, last) || last in owner)
      throw new Error(`${name} cannot be taken away`);
  }
  for (const { prototype } of [Element, Document, DocumentFragment])
    for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll']) {
      const known: unknown = Reflect.get(prototype, name);
      if (!(known instanceof Function)) continue;
      Reflect.set(prototype, name, function (this: unknown, selector: string) {
        if (selectors.some((word) => selector.includes(word)))
          throw new DOMException(`${selector} is no selector`, 'SyntaxError');
        return Reflect.apply(known, this, [selector]) as unknown;
      });
    }
}
