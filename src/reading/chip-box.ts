import type { Offer } from './chip.ts';
import { make } from './dom.ts';
import { digits, ownLanguage, messages } from './messages.ts';

/** The chip with what it says. `hide` takes it away. */
export function chipOf(offer: Offer, act: () => void, hide: () => void): HTMLElement {
  const { dismiss, chip } = messages;
  const go = make('button', { type: 'button', class: 'chip-go' }, wordsOf(offer));
  const close = make('button', { type: 'button', class: 'chip-close', 'aria-label': dismiss }, '✕');
  go.addEventListener('click', () => {
    hide();
    act();
  });
  close.addEventListener('click', hide);
  return make(
    'div',
    {
      class: 'chip',
      role: 'group',
      'aria-label': chip.name,
      'data-pagefind-ignore': 'all',
      ...ownLanguage(),
    },
    go,
    close,
  );
}

function wordsOf({ says, place: typed = '' }: Offer): string {
  const { chip } = messages;
  const place = digits(typed);
  switch (says) {
    case 'back':
      return chip.back({ place });
    case 'backToNote':
      return chip.backToNote({ number: place });
    case 'resume':
      return chip.resume({ place });
    default:
      return chip[says];
  }
}
