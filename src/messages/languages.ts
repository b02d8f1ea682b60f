import type { English } from './en/index.ts';
import { en } from './en/index.ts';
import type { Translated } from './format.ts';
import { ar } from './languages/ar.ts';
import { de } from './languages/de.ts';
import { es } from './languages/es.ts';
import { fa } from './languages/fa.ts';
import { fr } from './languages/fr.ts';
import { he } from './languages/he.ts';
import { hy } from './languages/hy.ts';
import { pt } from './languages/pt.ts';
import { ru } from './languages/ru.ts';
import { uk } from './languages/uk.ts';

export type Translation = Translated<English>;

/** A language that the interface speaks. */
export interface Language {
  /** Its name in itself, for the way to it. */
  readonly name: string;
  /** ISO 15924. A text of the language in another script is met in English. */
  readonly script: string;
  readonly messages: Translation;
}

/** By the primary subtag of BCP 47. */
export const languages: Readonly<Record<string, Language>> = {
  en: { name: 'English', script: 'Latn', messages: en },
  hy: { name: 'Հայերեն', script: 'Armn', messages: hy },
  ru: { name: 'Русский', script: 'Cyrl', messages: ru },
  de: { name: 'Deutsch', script: 'Latn', messages: de },
  fr: { name: 'Français', script: 'Latn', messages: fr },
  es: { name: 'Español', script: 'Latn', messages: es },
  pt: { name: 'Português', script: 'Latn', messages: pt },
  uk: { name: 'Українська', script: 'Cyrl', messages: uk },
  ar: { name: 'العربية', script: 'Arab', messages: ar },
  fa: { name: 'فارسی', script: 'Arab', messages: fa },
  he: { name: 'עברית', script: 'Hebr', messages: he },
};

/** The language whose messages stand where there are no others. */
export const fallback = 'en';
