import { loadPanelStyles, loadSheet } from '../panel-styles.ts';
import address from './own.css?url';

/** Loads the styles of what a reader keeps, with those of every panel. Resolves where they fail, too. */
export async function loadOwnStyles(): Promise<void> {
  await Promise.all([loadPanelStyles(), loadSheet(address)]);
}
