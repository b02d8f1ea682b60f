export { devClient } from './dev-client.ts';
export { followContent } from './follow-content.ts';
