import type { Utterance } from './listen-script.ts';
import { speech } from './listen-voices.ts';

/** How the voice is to be: asked anew for every sentence. */
export interface Manner {
  readonly speed: number;
  /** The voice for a language; undefined where the browser is to choose. */
  readonly voiceFor: (lang: string) => SpeechSynthesisVoice | undefined;
}

/** What a listener can be doing; `failed` is a pause that the browser has made. */
export type PlayerState = 'playing' | 'paused' | 'failed' | 'ended';

/** Milliseconds between looks whether the browser has stopped without saying so. */
const watch = 3000;

/**
 * Speaks a script, one utterance after the other. To pause is to cancel, to go on is to begin the
 * sentence anew: browsers differ in what else they can do (`pause()` does nothing on Android, and
 * Chromium forgets what it has paused).
 */
export class Player {
  script: readonly Utterance[];
  state: PlayerState = 'paused';
  /** Index of the utterance that is spoken, or would be. */
  at: number;
  readonly #manner: () => Manner;
  readonly #changed: () => void;
  /** Browsers forget what nobody holds, and never say that it has ended. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #silent = 0;

  constructor(
    script: readonly Utterance[],
    at: number,
    manner: () => Manner,
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.script = script;
    this.at = at;
    this.#manner = manner;
    this.#changed = changed;
    const clock = setInterval(() => this.#look(), watch);
    signal.addEventListener('abort', () => {
      clearInterval(clock);
      this.pause();
    });
  }

  get now(): Utterance | undefined {
    return this.script[this.at];
  }

  toggle(): void {
    if (this.state === 'playing') this.pause();
    else this.play();
  }

  /** Speaks from the beginning of the sentence on. */
  play(): void {
    if (this.state === 'ended') this.at = 0;
    this.at = this.#startOf(this.at);
    this.#speak();
  }

  pause(): void {
    this.#set('paused');
    this.#cancel();
  }

  /** Goes to an utterance, and speaks there if anything was spoken. */
  goTo(at: number): void {
    this.at = Math.max(0, Math.min(at, this.script.length - 1));
    if (this.state === 'playing') this.#speak();
    else this.#set('paused');
  }

  toSentence(step: 1 | -1): void {
    this.#step(step, ({ nth }) => nth);
  }

  toParagraph(step: 1 | -1): void {
    this.#step(step, ({ block }) => block);
  }

  /** Takes another script, at the place that the listener has come to. */
  change(script: readonly Utterance[]): void {
    const { now } = this;
    // Where the text goes on after a note that is left out now.
    const onward = this.script.find((other, at) => at > this.at && other.note === undefined);
    this.script = script;
    if (!now) return;
    const { block, sentence, note, text } = now;
    const isSame = (other: Utterance): boolean =>
      other.block === block && other.sentence.start === sentence.start && other.note === note;
    const same = script.findIndex((other) => isSame(other) && other.text === text);
    const first = same < 0 ? script.findIndex(isSame) : same;
    const next = script.findIndex(
      (other) =>
        other.note === undefined &&
        other.block === onward?.block &&
        other.sentence.start === onward.sentence.start,
    );
    this.goTo(first >= 0 ? first : next >= 0 ? next : script.length - 1);
  }

  #step(step: 1 | -1, of: (utterance: Utterance) => number): void {
    const { now, script } = this;
    if (!now) return;
    if (step > 0) {
      const next = script.findIndex((other, at) => at > this.at && of(other) > of(now));
      if (next >= 0) this.goTo(next);
      return;
    }
    const last = script.findLast((other, at) => at < this.at && of(other) < of(now));
    const target = last ? of(last) : of(now);
    this.goTo(script.findIndex((other) => of(other) === target));
  }

  #startOf(at: number): number {
    const nth = this.script[at]?.nth;
    return Math.max(
      0,
      this.script.findIndex((other) => other.nth === nth),
    );
  }

  #speak(): void {
    const { now } = this;
    const synthesis = speech();
    if (!now || !synthesis) return;
    this.#cancel();
    const { speed, voiceFor } = this.#manner();
    const utterance = new SpeechSynthesisUtterance(now.text);
    const voice = voiceFor(now.lang);
    utterance.lang = voice?.lang ?? now.lang;
    if (voice) utterance.voice = voice;
    utterance.rate = speed;
    utterance.addEventListener('end', () => {
      if (utterance === this.#utterance) this.#next();
    });
    utterance.addEventListener('error', ({ error }) => {
      if (utterance !== this.#utterance) return;
      this.#utterance = undefined;
      // Another tab speaks, or the reader has silenced the browser.
      this.#set(/^(?:canceled|interrupted|not-allowed)$/.test(error) ? 'paused' : 'failed');
    });
    this.#utterance = utterance;
    this.#silent = 0;
    this.#set('playing');
    synthesis.speak(utterance);
    // One that another page has paused says nothing.
    synthesis.resume();
  }

  #next(): void {
    this.#utterance = undefined;
    if (this.at + 1 >= this.script.length) {
      this.#set('ended');
      return;
    }
    this.at += 1;
    this.#speak();
  }

  /** What has been told to be silent says so later, and is not listened to. */
  #cancel(): void {
    this.#utterance = undefined;
    const synthesis = speech();
    if (synthesis?.speaking || synthesis?.pending) synthesis.cancel();
  }

  /** Goes on where the browser is silent and has not said that it is done (Chromium). */
  #look(): void {
    const synthesis = speech();
    const isSilent = this.state === 'playing' && !synthesis?.speaking && !synthesis?.pending;
    this.#silent = isSilent ? this.#silent + 1 : 0;
    if (this.#silent > 1) this.#next();
  }

  #set(state: PlayerState): void {
    this.state = state;
    this.#changed();
  }
}
