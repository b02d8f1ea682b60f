/** What of a voice decides whether it is offered (Web Speech API, section 4.2.6). */
export interface Voice {
  readonly lang: string;
  readonly voiceURI: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Older and wider names of languages, under which systems list their voices. */
const sameLanguage: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  cmn: 'zh',
};

/**
 * The voices for a language, the best first: those of its country, then those that need no network,
 * then the browser's own choice.
 */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const asked = tagOf(lang);
  const rank = (voice: V): number =>
    (tagOf(voice.lang).region === asked.region ? 4 : 0) +
    (voice.localService ? 2 : 0) +
    (voice.default ? 1 : 0);
  return voices
    .filter((voice) => tagOf(voice.lang).language === asked.language)
    .sort((a, b) => rank(b) - rank(a));
}

/** Language and country of a tag; Android writes it with a low line. */
export function tagOf(tag: string): { readonly language: string; readonly region: string } {
  const plain = tag.replaceAll('_', '-');
  const [first = ''] = plain.toLowerCase().split('-');
  const language = sameLanguage[first] ?? first;
  try {
    return { language, region: new Intl.Locale(plain).maximize().region ?? '' };
  } catch {
    return { language, region: '' };
  }
}

/** Milliseconds after which a browser that has named no voice has none. */
const patience = 3000;

/** The browser's speech; undefined where it has none. */
export function speech(): SpeechSynthesis | undefined {
  const { speechSynthesis, SpeechSynthesisUtterance }: Partial<typeof globalThis> = globalThis;
  return SpeechSynthesisUtterance && speechSynthesis;
}

/**
 * The voices for a language. Browsers name them some time after a page has asked first; who has none
 * by then gets an empty list.
 */
export async function loadVoices(lang: string): Promise<SpeechSynthesisVoice[]> {
  const synthesis = speech();
  if (!synthesis) return [];
  const known = voicesFor(synthesis.getVoices(), lang);
  if (known.length > 0) return known;
  await new Promise<void>((resolve) => {
    const end = setTimeout(done, patience);
    function done(): void {
      clearTimeout(end);
      synthesis?.removeEventListener('voiceschanged', look);
      resolve();
    }
    function look(): void {
      if (synthesis && voicesFor(synthesis.getVoices(), lang).length > 0) done();
    }
    synthesis.addEventListener('voiceschanged', look);
  });
  return voicesFor(synthesis.getVoices(), lang);
}
