import { headerHeight, make } from '../dom.ts';
import { digits } from '../messages.ts';
import { spokenHere } from '../../messages/fetch.ts';
import { renewed } from '../renewed.ts';
import address from './listen.css?url';
import { ListenBar } from './listen-bar.ts';
import { keepChoices, type ListeningChoices, readChoices } from './listen-choices.ts';
import { Follower, SpokenMark } from './listen-mark.ts';
import { Player } from './listen-player.ts';
import { scriptOf, type SpokenNote, type Utterance } from './listen-script.ts';
import { offsetIn, type PageBlock, rangeOf, readBlocks, readNotes } from './listen-text.ts';
import { loadVoices, speech, tagOf, voicesFor } from './listen-voices.ts';
import { own } from './messages.ts';

export { loadPageMessages } from './messages.ts';

/** Longest utterance in characters: of a voice that comes from the network at its usual speed, and of others. */
const limits = { network: 180, local: 400 } as const;

let session: Listening | undefined;

/**
 * Begins to read the article aloud where the reader is, or pauses and goes on. Does nothing where the
 * page has no article, or the browser no voice for its language.
 */
export async function listen(): Promise<void> {
  if (session) {
    session.player.toggle();
    return;
  }
  const lang = languageOfText();
  // Some browsers speak first within the press of a key or button only: no waiting where that can be.
  const known = voicesFor(speech()?.getVoices() ?? [], lang);
  const voices = known.length > 0 ? known : await loadVoices(lang);
  if (voices.length === 0 || session) return;
  const begun = new Listening(lang, voices);
  if (begun.player.script.length === 0) return;
  session = begun;
  begun.open(() => (session = undefined));
}

/**
 * The button that begins to read aloud, for the panel of settings; undefined where the page has no
 * article's text or the browser no voice for its language. `done` closes the panel.
 */
export async function listenTool(done: () => void): Promise<HTMLElement | undefined> {
  if (rootsOfText().length === 0 || (await loadVoices(languageOfText())).length === 0)
    return undefined;
  const button = make('button', { type: 'button', 'data-listen': '' }, own.listening.title);
  button.addEventListener('click', () => {
    done();
    void listen();
  });
  return button;
}

/** What is read of a page: title, subtitle, abstract and text of an article, or of a section of it. */
function rootsOfText(): HTMLElement[] {
  if (!document.querySelector('main .article-text')) return [];
  return [
    ...document.querySelectorAll<HTMLElement>(
      'main h1, main .subtitle, main .abstract, main .article-text',
    ),
  ];
}

function languageOfText(): string {
  const text = document.querySelector('main .article-text');
  return text?.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
}

/** One listening, from the press of the button until the bar is closed. */
class Listening {
  readonly player: Player;
  readonly #lang: string;
  readonly #voices: readonly SpeechSynthesisVoice[];
  readonly #blocks: readonly PageBlock[];
  readonly #notes: ReadonlyMap<string, SpokenNote>;
  readonly #life = new AbortController();
  readonly #mark = new SpokenMark(this.#life.signal);
  readonly #follower: Follower;
  readonly #bar: ListenBar;
  #choices: ListeningChoices = readChoices();
  #marked: string | undefined;

  constructor(lang: string, voices: readonly SpeechSynthesisVoice[]) {
    this.#lang = lang;
    this.#voices = voices;
    const instead = { formula: own.listening.formula };
    this.#blocks = readBlocks(rootsOfText(), lang, instead);
    this.#notes = readNotes(document, lang, instead);
    const { signal } = this.#life;
    const script = this.#script();
    const show = () => this.#show();
    const start = startIn(script, this.#blocks);
    this.player = new Player(script, start, () => this.#manner(), show, signal);
    this.#bar = new ListenBar(this.#choices, voices, this.#voiceFor(lang), {
      toggle: () => this.player.toggle(),
      sentence: (step) => this.#jump(() => this.player.toSentence(step)),
      paragraph: (step) => this.#jump(() => this.player.toParagraph(step)),
      back: () => this.#jump(() => undefined),
      speed: (speed) => this.#choose({ speed }),
      notes: (notes) => this.#choose({ notes }),
      voice: (voice) =>
        this.#choose({ voices: { ...this.#choices.voices, [tagOf(lang).language]: voice } }),
      close: () => this.close(),
    });
    const floor = () => this.#bar.element.offsetHeight;
    this.#follower = new Follower(() => this.#mark.range, floor, show, signal);
  }

  /** Speaks and shows the bar. `closed` is told when it goes. */
  open(closed: () => void): void {
    const { signal } = this.#life;
    this.player.play();
    showBar(this.#bar.element, signal);
    this.#offerKeys();
    addEventListener('pagehide', () => this.player.pause(), { signal });
    if (import.meta.hot) document.addEventListener(renewed, () => this.close(), { signal });
    signal.addEventListener('abort', closed);
  }

  close(): void {
    const hadFocus = this.#bar.element.contains(document.activeElement);
    this.#life.abort();
    this.#mark.show(undefined);
    if (hadFocus) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }

  #script(): Utterance[] {
    const { note, endOfNote } = own.listening;
    const { speed, notes } = this.#choices;
    const isLocal = this.#voiceFor(this.#lang)?.localService ?? true;
    return scriptOf(this.#blocks, this.#notes, {
      notes,
      limit: isLocal ? limits.local : Math.round(limits.network * Math.min(1, speed)),
      says: { lang: spokenHere(), note: (number) => note({ number }), endOfNote },
    });
  }

  #manner() {
    const { speed } = this.#choices;
    return { speed, voiceFor: (lang: string) => this.#voiceFor(lang) };
  }

  /** The voice for a language: the chosen one, the best one, or that of the article. */
  #voiceFor(lang: string): SpeechSynthesisVoice | undefined {
    const { language } = tagOf(lang);
    const own = language === tagOf(this.#lang).language;
    const voices = own ? this.#voices : voicesFor(speech()?.getVoices() ?? [], lang);
    const chosen = this.#choices.voices[language];
    const voice = voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0];
    return voice ?? (own ? undefined : this.#voiceFor(this.#lang));
  }

  #choose(change: Partial<ListeningChoices>): void {
    this.#choices = { ...this.#choices, ...change };
    keepChoices(this.#choices);
    this.player.change(this.#script());
  }

  /** What the listener asks for is shown wherever the page has been scrolled to. */
  #jump(act: () => void): void {
    act();
    this.#follower.follow(true);
    this.#show();
  }

  #show(): void {
    const { state, now } = this.player;
    const block = now && this.#blocks[now.block];
    const marked = state === 'ended' || !now ? undefined : `${now.block} ${now.sentence.start}`;
    if (block && marked !== this.#marked) {
      // The rest of an abstract is folded.
      const folded = block.element.closest('details');
      if (folded && marked !== undefined) folded.open = true;
      this.#mark.show(marked === undefined ? undefined : rangeOf(block, now.sentence));
      if (marked !== undefined) this.#follower.follow();
    }
    this.#marked = marked;
    this.#bar.show({
      isPlaying: state === 'playing',
      hasFailed: state === 'failed',
      isAway: this.#follower.isAway,
      place: placeOf(now, block),
    });
    tellSystem(state === 'playing');
  }

  /** The keys of keyboards and headphones (Media Session API). */
  #offerKeys(): void {
    const { mediaSession }: Partial<Navigator> = navigator;
    if (!mediaSession) return;
    const keys: readonly (readonly [MediaSessionAction, () => void])[] = [
      ['play', () => this.player.play()],
      ['pause', () => this.player.pause()],
      ['stop', () => this.close()],
      ['previoustrack', () => this.#jump(() => this.player.toParagraph(-1))],
      ['nexttrack', () => this.#jump(() => this.player.toParagraph(1))],
    ];
    const offer = (key: MediaSessionAction, act: (() => void) | null): void => {
      try {
        mediaSession.setActionHandler(key, act);
      } catch {
        // A key that this browser does not know.
      }
    };
    const title = document.querySelector('main h1')?.textContent ?? document.title;
    mediaSession.metadata = new MediaMetadata({ title });
    for (const [key, act] of keys) offer(key, act);
    this.#life.signal.addEventListener('abort', () => {
      for (const [key] of keys) offer(key, null);
      mediaSession.metadata = null;
      mediaSession.playbackState = 'none';
    });
  }
}

function tellSystem(isPlaying: boolean): void {
  const { mediaSession }: Partial<Navigator> = navigator;
  if (mediaSession) mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
}

/** Where the reader is: at the selected words, or at the first block that begins in view. */
function startIn(script: readonly Utterance[], blocks: readonly PageBlock[]): number {
  const selection = getSelection();
  if (selection && !selection.isCollapsed && selection.rangeCount > 0) {
    const { startContainer, startOffset } = selection.getRangeAt(0);
    for (const [index, block] of blocks.entries()) {
      const at = offsetIn(block, startContainer, startOffset);
      if (at === undefined) continue;
      const last = script.findLastIndex(
        ({ block: of, sentence, note }) => !note && of === index && sentence.start <= at,
      );
      if (last >= 0) return last;
    }
  }
  const edge = headerHeight();
  const boxes = blocks.map(({ element }) => element.getBoundingClientRect());
  // What begins in the upper part of the window is read rather than the end of what is leaving it.
  const begins = boxes.findIndex(
    ({ top, height }) => height > 0 && top >= edge && top < innerHeight * 0.6,
  );
  const seen =
    begins >= 0 ? begins : boxes.findIndex(({ bottom, height }) => height > 0 && bottom > edge + 8);
  return Math.max(
    0,
    script.findIndex(({ block }) => block >= seen),
  );
}

function bottomOf(element: Element): number {
  return element.getBoundingClientRect().bottom;
}

function placeOf(now: Utterance | undefined, block: PageBlock | undefined): string {
  if (now?.note !== undefined) return own.listening.note({ number: now.note });
  const paragraph = block?.element.closest<HTMLElement>('p[data-n]')?.dataset['n'];
  return paragraph ? digits(`¶${paragraph}`) : '';
}

/**
 * Puts the bar before the text, where Tab reaches it first, and keeps it from covering what has the
 * focus, the end of the page and what else stands at the window's lower edge.
 */
function showBar(bar: HTMLElement, signal: AbortSignal): void {
  const { documentElement: html, body } = document;
  const sheet = make('link', { rel: 'stylesheet', href: address });
  document.head.append(sheet);
  document.querySelector('main')?.before(bar);
  const measure = () => {
    if (signal.aborted) return;
    const height = `${bar.offsetHeight}px`;
    html.style.setProperty('--listen', height);
    html.style.scrollPaddingBlockEnd = height;
    body.style.paddingBlockEnd = height;
  };
  // In the next frame: what it changes moves what others observe.
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  observer.observe(bar);
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement) || bar.contains(target)) return;
      if (target.closest('[popover], dialog')) return;
      const under = bottomOf(target) - (innerHeight - bar.offsetHeight);
      const { top } = target.getBoundingClientRect();
      if (under > 0 && top < innerHeight) scrollBy({ top: under + 8, behavior: 'instant' });
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    bar.remove();
    sheet.remove();
    html.style.removeProperty('--listen');
    html.style.scrollPaddingBlockEnd = '';
    body.style.paddingBlockEnd = '';
  });
}
