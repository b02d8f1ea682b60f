/** What the current entry of the browser's history holds, to be added to. */
export function stateObject(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
