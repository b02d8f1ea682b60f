import { make } from '../dom.ts';
import { withMessages } from '../with-messages.ts';
import { own } from './messages.ts';
import { articleHere } from './summary.ts';

/**
 * What a reader can do with this page beside reading it, for the panel of settings: what this
 * browser cannot do is not offered. Each comes into the box as soon as it is there, in the same order
 * always: the empty places of those that are coming stand in it meanwhile.
 * @param done closes the panel.
 * @param changed is told whenever one has come.
 */
export function bringTools(box: HTMLElement, done: () => void, changed: () => void): void {
  // Each is a part of its own: what one browser cannot do is not loaded there.
  const tools: readonly Promise<HTMLElement | undefined>[] = [
    import('./listen.ts').then(({ listenTool }) => listenTool(done)),
    Promise.resolve(marginTool(done)),
    import('./keep.ts').then(({ keepTool }) => keepTool()),
  ];
  for (const coming of tools) {
    const place = make('span', { hidden: '' });
    box.append(place);
    void coming
      .catch(() => undefined)
      .then((tool) => {
        if (tool) place.replaceWith(tool);
        else place.remove();
        changed();
      });
  }
}

/** Opens the panel of the reader's own highlights and notes. */
function marginTool(done: () => void): HTMLElement | undefined {
  if (articleHere() === undefined) return undefined;
  const button = make('button', { type: 'button', 'data-open-margin': '' }, own.marks.title);
  button.addEventListener('click', () => {
    done();
    void withMessages(import('./on-page.ts'), 'own').then(({ showMargin }) => showMargin());
  });
  return button;
}
