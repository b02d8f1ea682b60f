export { compareOnto, ontoReading, type OntoInput } from './compare.ts';
export { readWord } from './read-word.ts';
