export { buildSearchIndex } from './write-index.ts';
