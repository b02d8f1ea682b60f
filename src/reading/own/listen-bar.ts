import { button } from '../dom-later.ts';
import { make } from '../dom.ts';
import { ownLanguage } from '../messages.ts';
import { type ListeningChoices, speeds } from './listen-choices.ts';
import { type NotesChoice, notesChoices } from './listen-script.ts';
import { own } from './messages.ts';

/** What a listener does by the bar. */
export interface BarActions {
  readonly toggle: () => void;
  readonly sentence: (step: 1 | -1) => void;
  readonly paragraph: (step: 1 | -1) => void;
  readonly back: () => void;
  readonly speed: (speed: number) => void;
  readonly notes: (notes: NotesChoice) => void;
  readonly voice: (address: string) => void;
  readonly close: () => void;
}

/** What the bar shows. */
export interface BarView {
  readonly isPlaying: boolean;
  readonly hasFailed: boolean;
  readonly isAway: boolean;
  /** Where the voice is: "¶12", "Note 3". */
  readonly place: string;
}

const signs = {
  play: 'M4 2l10 6-10 6z',
  pause: 'M3 2h4v12H3zM9 2h4v12H9z',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  nextTwo: 'M3 3l5 5-5 5M8 3l5 5-5 5',
  previousTwo: 'M13 3L8 8l5 5M8 3L3 8l5 5',
} as const;

/** The bar of controls at the lower edge of the window. It takes no focus and announces nothing. */
export class ListenBar {
  readonly element: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #place = make('span', { class: 'listen-place' });
  readonly #failed = make('p', { class: 'listen-failed', role: 'status' });

  constructor(
    choices: ListeningChoices,
    voices: readonly SpeechSynthesisVoice[],
    voice: SpeechSynthesisVoice | undefined,
    act: BarActions,
  ) {
    const says = own.listening;
    this.#toggle = signed('play', says.play, act.toggle, 'listen-toggle');
    this.#back = button(says.backToSentence, act.back, { class: 'listen-back' });
    this.#back.hidden = true;
    const lists = listsOf(choices, voices, voice, act);
    const more = button(says.choices, () => {
      const isOpen = lists.toggleAttribute('data-open');
      more.setAttribute('aria-expanded', String(isOpen));
    });
    more.className = 'listen-more';
    more.setAttribute('aria-expanded', 'false');
    this.element = make(
      'section',
      {
        class: 'listen yours',
        'aria-label': says.title,
        'data-pagefind-ignore': 'all',
        ...ownLanguage(),
      },
      this.#failed,
      make(
        'div',
        { class: 'listen-row' },
        make(
          'div',
          { class: 'listen-turns' },
          signed('previousTwo', says.previousParagraph, () => act.paragraph(-1)),
          signed('previous', says.previousSentence, () => act.sentence(-1)),
          this.#toggle,
          signed('next', says.nextSentence, () => act.sentence(1)),
          signed('nextTwo', says.nextParagraph, () => act.paragraph(1)),
        ),
        this.#place,
        this.#back,
        more,
        lists,
        closeButton(act.close),
      ),
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      act.close();
    });
  }

  show({ isPlaying, hasFailed, isAway, place }: BarView): void {
    const { play, pause, failed } = own.listening;
    name(this.#toggle, isPlaying ? pause : play);
    this.#toggle.replaceChildren(sign(isPlaying ? 'pause' : 'play'));
    if (!isAway && this.#back === document.activeElement) this.#toggle.focus();
    this.#back.hidden = !isAway;
    this.#place.textContent = place;
    const words = hasFailed ? failed : '';
    if (this.#failed.textContent !== words) this.#failed.textContent = words;
  }
}

/** The lists of speeds, of what is done with notes, and of voices where there is more than one. */
function listsOf(
  { speed, notes }: ListeningChoices,
  voices: readonly SpeechSynthesisVoice[],
  voice: SpeechSynthesisVoice | undefined,
  act: BarActions,
): HTMLElement {
  const says = own.listening;
  const ways: Readonly<Record<NotesChoice, string>> = {
    out: says.notesOut,
    sentence: says.notesAfterSentence,
    paragraph: says.notesAfterParagraph,
  };
  return make(
    'div',
    { class: 'listen-lists' },
    list(
      says.speed,
      speeds.map((factor) => [String(factor), says.times({ factor })]),
      String(speed),
      (value) => act.speed(Number(value)),
    ),
    list(
      says.notes,
      notesChoices.map((way) => [way, ways[way]]),
      notes,
      (value) => act.notes(notesChoices.find((way) => way === value) ?? 'out'),
    ),
    ...(voices.length > 1
      ? [
          list(
            says.voice,
            voices.map((each) => [each.voiceURI, each.name]),
            voice?.voiceURI ?? '',
            act.voice,
          ),
        ]
      : []),
  );
}

function list(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
  act: (value: string) => void,
): HTMLElement {
  const select = make(
    'select',
    {},
    ...options.map(([value, words]) => make('option', { value }, words)),
  );
  select.value = chosen;
  select.addEventListener('change', () => act(select.value));
  return make('label', {}, make('span', {}, label), select);
}

function closeButton(close: () => void): HTMLButtonElement {
  const it = button('✕', close, { class: 'listen-close' });
  name(it, own.listening.close);
  return it;
}

function signed(
  of: keyof typeof signs,
  label: string,
  act: () => void,
  kind = 'listen-turn',
): HTMLButtonElement {
  const it = button('', act, { class: kind });
  name(it, label);
  it.append(sign(of));
  return it;
}

function name(element: HTMLElement, words: string): void {
  element.setAttribute('aria-label', words);
  element.title = words;
}

function sign(of: keyof typeof signs): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', signs[of]);
  svg.append(path);
  return svg;
}
