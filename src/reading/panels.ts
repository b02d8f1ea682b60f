/** What readers choose and look up in panels, and the way back from a quiet page: one file to load. */
export { helpDialog } from './help.ts';
export { loadPageMessages } from './own/messages.ts';
export { loadLegibleFont, loadPanelStyles } from './panel-styles.ts';
export { bringQuietButton } from './quiet.ts';
export { settingsPanel } from './settings-panel.ts';
