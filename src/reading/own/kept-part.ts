import { button } from '../dom-later.ts';
import { make } from '../dom.ts';
import { forget } from '../store.ts';
import { storageKeys } from '../stored.ts';
import { withMessages } from '../with-messages.ts';
import { own } from './messages.ts';
import { readSummary } from './summary.ts';

/** Lists the articles that are kept for offline, each with a way to let it go. */
export async function showKept(mount: HTMLElement): Promise<void> {
  const { dayOf, keptArticles, letGo, sizeOf } = await withMessages(import('./keep.ts'), 'own');
  const { offline } = own;
  const articles = await keptArticles();
  if (articles.length === 0) {
    mount.replaceChildren(make('p', { class: 'reason' }, offline.none));
    return;
  }
  const items = articles.map(({ path, title, lang, when, bytes }) => {
    const go = button(offline.letGo, () => {
      go.disabled = true;
      void letGo(path)
        .then(() => showKept(mount))
        .then(
          () => mount.querySelector<HTMLElement>('button, p')?.focus(),
          () => (go.disabled = false),
        );
    });
    go.setAttribute('aria-label', own.notebook.device.letGoOf({ title }));
    return make(
      'li',
      {},
      make('a', { href: path, lang, dir: 'auto' }, title),
      make('span', {}, offline.kept({ date: dayOf(when), size: sizeOf(bytes) })),
      go,
    );
  });
  mount.replaceChildren(make('ul', { class: 'own-kept' }, ...items));
}

/** Lets all articles go that are kept, and forgets where the reader stopped reading. */
export async function forgetBesides(): Promise<void> {
  if (readSummary().kept.length > 0) {
    const { keptArticles, letGo } = await withMessages(import('./keep.ts'), 'own');
    for (const { path } of await keptArticles()) await letGo(path);
  }
  const places = storageKeys.place + import.meta.env.BASE_URL;
  for (const key of localKeys()) if (key.startsWith(places)) forget(key);
}

function localKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
