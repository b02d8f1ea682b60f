import { make } from '../dom.ts';
import { withMessages } from '../with-messages.ts';
import { own } from './messages.ts';
import { articleHere } from './summary.ts';

/**
 * What a reader can do with this page beside reading it, for the panel of settings: what this
 * browser cannot do is not offered. `done` closes the panel.
 */
export async function ownTools(done: () => void): Promise<HTMLElement[]> {
  const tools: readonly (HTMLElement | undefined)[] = await Promise.all([
    import('./listen.ts')
      .then(async ({ loadPageMessages, listenTool }) => {
        await loadPageMessages();
        return listenTool(done);
      })
      .catch(() => undefined),
    marginTool(done),
    // Each is a part of its own: what one browser cannot do is not loaded there.
    import('./keep.ts').then(({ keepTool }) => keepTool()).catch(() => undefined),
  ]);
  return tools.filter((tool) => tool !== undefined);
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
