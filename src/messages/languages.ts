import type { English } from './en/index.ts';
import { en } from './en/index.ts';
import type { Translated } from './format.ts';
import { ar } from './languages/ar.ts';
import { az } from './languages/az.ts';
import { de } from './languages/de.ts';
import { es } from './languages/es.ts';
import { fa } from './languages/fa.ts';
import { fr } from './languages/fr.ts';
import { he } from './languages/he.ts';
import { hy } from './languages/hy.ts';
import { it } from './languages/it.ts';
import { ja } from './languages/ja.ts';
import { pl } from './languages/pl.ts';
import { pt } from './languages/pt.ts';
import { ru } from './languages/ru.ts';
import { tr } from './languages/tr.ts';
import { uk } from './languages/uk.ts';
import { zh } from './languages/zh.ts';

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
  az: { name: 'Azərbaycanca', script: 'Latn', messages: az },
  hy: { name: 'Հայերեն', script: 'Armn', messages: hy },
  ru: { name: 'Русский', script: 'Cyrl', messages: ru },
  tr: { name: 'Türkçe', script: 'Latn', messages: tr },
  de: { name: 'Deutsch', script: 'Latn', messages: de },
  fr: { name: 'Français', script: 'Latn', messages: fr },
  es: { name: 'Español', script: 'Latn', messages: es },
  pt: { name: 'Português', script: 'Latn', messages: pt },
  it: { name: 'Italiano', script: 'Latn', messages: it },
  pl: { name: 'Polski', script: 'Latn', messages: pl },
  uk: { name: 'Українська', script: 'Cyrl', messages: uk },
  ar: { name: 'العربية', script: 'Arab', messages: ar },
  fa: { name: 'فارسی', script: 'Arab', messages: fa },
  he: { name: 'עברית', script: 'Hebr', messages: he },
  zh: { name: '简体中文', script: 'Hans', messages: zh },
  ja: { name: '日本語', script: 'Jpan', messages: ja },
};

/** The language whose messages stand where there are no others. */
export const fallback = 'en';
