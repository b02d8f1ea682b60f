import armenianSerif from './fonts/armenian-serif.woff2?url';
import armenianSans from './fonts/armenian-sans.woff2?url';
import georgianSerif from './fonts/georgian-serif.woff2?url';
import georgianSans from './fonts/georgian-sans.woff2?url';
import sansCyrillic from './fonts/sans-cyrillic.woff2?url';
import sansExtended from './fonts/sans-extended.woff2?url';
import sansGreek from './fonts/sans-greek.woff2?url';
import sansVietnamese from './fonts/sans-vietnamese.woff2?url';
import serifCyrillic from './fonts/serif-cyrillic.woff2?url';
import serifExtended from './fonts/serif-extended.woff2?url';
import serifGreek from './fonts/serif-greek.woff2?url';
import serifVietnamese from './fonts/serif-vietnamese.woff2?url';
import arabic from './styles/with-arabic.css?inline';
import armenian from './styles/with-armenian.css?inline';
import chinese from './styles/with-chinese.css?inline';
import cyrillic from './styles/with-cyrillic.css?inline';
import georgian from './styles/with-georgian.css?inline';
import greek from './styles/with-greek.css?inline';
import hebrew from './styles/with-hebrew.css?inline';
import japanese from './styles/with-japanese.css?inline';
import vietnamese from './styles/with-vietnamese.css?inline';
import { type Writing, writingOf } from './writing.ts';

/** What a page in a language has beside the styles of every page. */
export interface LanguageStyles {
  /** A sheet that stands in the page; none for what is written as English is. */
  readonly sheet?: string;
  /** Fonts with its letters, as `document.fonts.load()` takes them, beside those of every page. */
  readonly awaited?: readonly string[];
  /** Files that the letters of the text are in. */
  readonly files?: readonly string[];
  /** A letter of each file. */
  readonly letters?: string;
}

const styles: Readonly<Record<Writing, LanguageStyles>> = {
  extended: { files: [serifExtended, sansExtended], letters: 'ə' },
  vietnamese: {
    sheet: vietnamese,
    files: [serifExtended, serifVietnamese, sansVietnamese],
    letters: 'ếơ',
  },
  cyrillic: { sheet: cyrillic, files: [serifCyrillic, sansCyrillic], letters: 'ж' },
  greek: { sheet: greek, files: [serifGreek, sansGreek], letters: 'λ' },
  armenian: {
    sheet: armenian,
    files: [armenianSerif, armenianSans],
    awaited: ['1em Armenian Serif', '1em Armenian Sans'],
    letters: 'ա',
  },
  georgian: {
    sheet: georgian,
    files: [georgianSerif, georgianSans],
    awaited: ['1em Georgian Serif', '1em Georgian Sans'],
    letters: 'ა',
  },
  arabic: { sheet: arabic },
  hebrew: { sheet: hebrew },
  chinese: { sheet: chinese },
  japanese: { sheet: japanese },
};

/**
 * The styles and fonts that a page needs for its language alone. Pages in other languages are sent
 * none of it.
 * @param lang BCP 47 tag.
 */
export function languageStyles(lang: string): LanguageStyles {
  const writing = writingOf(lang);
  return writing === undefined ? {} : styles[writing];
}
