export { compareOnto, ontoReading, type OntoInput } from './compare.ts';
