export { importText, type TypedText } from './import-text.ts';
export { readText } from './read-text.ts';
