/** A voice as a browser names it. */
export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly voiceURI: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** What the page has had spoken. */
export interface Said {
  readonly text: string;
  readonly lang: string;
  readonly voice: string;
  readonly rate: number;
}

/** What a test does in the place of a voice, as `window.fakeSpeech`. */
export interface FakeSpeech {
  readonly said: Said[];
  /** Ends the utterance that is spoken. */
  readonly end: () => void;
  readonly fail: (error: string) => void;
  /** Stops as browsers do that do not tell. */
  readonly isSpeaking: () => boolean;
  readonly name: (voices: readonly FakeVoice[]) => void;
}

export function voice(name: string, lang: string, more: Partial<FakeVoice> = {}): FakeVoice {
  return { name, lang, voiceURI: name, localService: true, default: false, ...more };
}

/**
 * Gives a page a speech synthesis that speaks when a test says so. Run in the page: it sees nothing
 * but its argument, the voices as JSON.
 */
export function fakeSpeech(json: string): void {
  let voices: unknown = JSON.parse(json);
  const said: unknown[] = [];
  class Utterance extends EventTarget {
    text: string;
    lang = '';
    voice: { readonly name: string } | null = null;
    rate = 1;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  let current: Utterance | undefined;
  const tell = (utterance: Utterance | undefined, type: string, error?: string): void => {
    utterance?.dispatchEvent(Object.assign(new Event(type), { error }));
  };
  class Synthesis extends EventTarget {
    readonly pending = false;
    readonly paused = false;
    get speaking(): boolean {
      return current !== undefined;
    }
    getVoices(): unknown {
      return voices;
    }
    speak(utterance: Utterance): void {
      const { text, lang, voice, rate } = utterance;
      current = utterance;
      said.push({ text, lang, voice: voice?.name ?? '', rate });
      tell(utterance, 'start');
    }
    cancel(): void {
      const last = current;
      current = undefined;
      // Browsers say so later.
      queueMicrotask(() => tell(last, 'error', 'interrupted'));
    }
    pause(): void {
      throw new Error('Unexpected pause, expected cancel: it does nothing on Android');
    }
    resume(): void {
      // Nothing is ever paused.
    }
  }
  const synthesis = new Synthesis();
  const take = (): Utterance | undefined => {
    const last = current;
    current = undefined;
    return last;
  };
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(window, name, { configurable: true, writable: true, value });
  };
  define('SpeechSynthesisUtterance', Utterance);
  define('speechSynthesis', synthesis);
  define('fakeSpeech', {
    said,
    end: () => tell(take(), 'end'),
    fail: (error: string) => tell(take(), 'error', error),
    isSpeaking: () => current !== undefined,
    name: (named: unknown) => {
      voices = named;
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  });
}

/** As {@link fakeSpeech} with its argument, as a script. */
export function fakeSpeechScript(voices: readonly FakeVoice[]): string {
  return `(${fakeSpeech.toString()})(${JSON.stringify(JSON.stringify(voices))});`;
}
