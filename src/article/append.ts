/** Puts all `items` at the end of `list`, however many: spread into `push` they would be arguments on the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
