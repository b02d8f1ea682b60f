export {
  type MessageTree,
  type PluralMessage,
  type Spoken,
  type Translated,
  type Value,
  format,
  isolated,
  isPlural,
} from './format.ts';
export { en, type English } from './en/index.ts';
export { type BrowserPart, type InBrowser, browserParts, messagesPath } from './in-browser.ts';
export { withoutIsolates } from './isolates.ts';
export { type Language, type Translation, fallback, languages } from './languages.ts';
export {
  type OwnMessages,
  type Words,
  directionOf,
  messagesOf,
  ownLanguageName,
  spokenFor,
  wordsFor,
} from './words.ts';
export { likelyOf, primaryOf, tagIn } from './tags.ts';
export { type Slot, betweenSlots } from './slots.ts';
