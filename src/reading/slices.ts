/** Items that are done without letting the page answer in between. */
const size = 24;

/**
 * Does something with every item, a few at a time, so that the page answers its reader in between.
 * `act` gets each slice, with the index of its first item. Stops, and tells false, once `goesOn`
 * does.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  act: (slice: readonly Item[], start: number) => void,
  goesOn: () => boolean,
): Promise<boolean> {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await pause();
    if (!goesOn()) return false;
    act(items.slice(start, start + size), start);
  }
  return goesOn();
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
