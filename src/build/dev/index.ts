export { bringClient } from './dev-client.ts';
export { followContent } from './follow-content.ts';
