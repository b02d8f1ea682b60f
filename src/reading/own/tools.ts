import { listenTool } from './listen.ts';

export { loadPageMessages } from './messages.ts';

/**
 * What a reader can do with this page beside reading it, for the panel of settings: what this
 * browser cannot do is not offered. `done` closes the panel.
 */
export async function ownTools(done: () => void): Promise<HTMLElement[]> {
  const tools: readonly (HTMLElement | undefined)[] = await Promise.all([listenTool(done)]);
  return tools.filter((tool) => tool !== undefined);
}
