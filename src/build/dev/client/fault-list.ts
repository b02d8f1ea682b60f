import type { ListedFault, PageFaults } from '../protocol.ts';

/** Faults that are listed at once: with more, the list says how many there are. */
const most = 50;

const element = 'scholium-faults';

/**
 * Lists the faults of a page in its corner, each with a link to its line in the author's editor.
 * In English, whatever the page is in, as all that authors are told of faults is. Unfolded where nothing of the article can be shown; gone with the last fault.
 */
export function showFaults({ isShown, faults }: PageFaults): void {
  const there = document.querySelector(element);
  if (faults.length === 0) {
    there?.remove();
    return;
  }
  const list = there ?? document.body.appendChild(document.createElement(element));
  const root = list.shadowRoot ?? newRoot(list);
  const details = root.querySelector('details') ?? root.appendChild(make('details'));
  const wasNothing = details.hasAttribute('data-nothing');
  details.toggleAttribute('data-nothing', !isShown);
  if (!isShown) details.open = true;
  else if (wasNothing) details.open = false;
  const rest = faults.length - most;
  details.replaceChildren(
    make('summary', summary(faults)),
    ...(isShown ? [] : [make('p', 'The article cannot be shown until this is fixed.')]),
    make(
      'ul',
      ...faults.slice(0, most).map(item),
      ...(rest > 0 ? [make('li', `${rest} more`)] : []),
    ),
  );
}

/** "2 errors, 1 warning". */
function summary(faults: readonly ListedFault[]): string {
  return (['error', 'warning'] as const)
    .map(
      (severity) => [faults.filter((each) => each.severity === severity).length, severity] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function item({ severity, message, hint, rule, place, link }: ListedFault): HTMLLIElement {
  const way = make('a', place);
  way.href = link;
  const words = `${severity}: ${message}${hint === '' ? '' : ` (${hint})`} `;
  return make('li', words, way, ` ${rule}`);
}

function newRoot(list: Element): ShadowRoot {
  list.setAttribute('role', 'region');
  list.setAttribute('lang', 'en');
  list.setAttribute('dir', 'ltr');
  list.setAttribute('aria-label', 'Faults of the article');
  list.setAttribute('data-pagefind-ignore', 'all');
  const root = list.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

const style = `
  :host {
    position: fixed;
    inset: auto 12px 12px auto;
    z-index: 1000;
    max-width: min(46rem, calc(100vw - 24px));
    font: 14px/1.45 system-ui, sans-serif;
    color-scheme: light dark;
  }
  details {
    max-height: 60vh;
    overflow: auto;
    padding: 8px 14px;
    border: 1px solid light-dark(#b3261e, #f2b8b5);
    border-radius: 8px;
    background: light-dark(#fff8f7, #2a1614);
    color: light-dark(#410e0b, #f9dedc);
    overflow-wrap: anywhere;
  }
  summary { cursor: pointer; font-weight: 600; }
  p { margin: 8px 0 0; }
  ul { margin: 8px 0 4px; padding-inline-start: 18px; }
  li + li { margin-block-start: 6px; }
  a { color: inherit; font: 13px ui-monospace, monospace; }
  @media print { :host { display: none; } }
`;
