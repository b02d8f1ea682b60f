import keep from './keep.css?url';
import { loadSheet } from '../panel-styles.ts';

/** Loads the styles of what is said about kept articles, once. */
export function loadKeepStyles(): Promise<void> {
  return loadSheet(keep);
}
