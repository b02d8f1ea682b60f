export { translationLanguageSame } from './translation-language-same.ts';
export { translationLanguageTwice } from './translation-language-twice.ts';
export { translationOfItself } from './translation-of-itself.ts';
export { translationOfTranslation } from './translation-of-translation.ts';
export { translationPairUnusable } from './translation-pair-unusable.ts';
export { translationUnknown } from './translation-unknown.ts';
export { translationUnmatched } from './translation-unmatched.ts';
