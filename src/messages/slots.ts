import type { Value } from './format.ts';

/** A place in a message that markup is put into, such as a link. */
export interface Slot<Name extends string = string> {
  readonly slot: Name;
}

/**
 * A message in pieces, in the order of its language: its texts, and its slots by their names.
 *
 * @param message a message that is told values
 * @param slots names of those that stand for markup
 * @param values all others
 */
export function betweenSlots<Slots extends string, Others extends string = never>(
  message: (values: Readonly<Record<Slots | Others, Value>>) => string,
  slots: readonly Slots[],
  values: Readonly<Record<Others, Value>> = {} as Readonly<Record<Others, Value>>,
): (string | Slot<Slots>)[] {
  const marked = Object.fromEntries(slots.map((name, nth) => [name, `${start}${nth}${end}`]));
  const told = { ...values, ...marked } as Readonly<Record<Slots | Others, Value>>;
  return message(told)
    .split(pieces)
    .flatMap((piece, nth): (string | Slot<Slots>)[] => {
      const name = nth % 2 === 1 ? slots[Number(piece)] : undefined;
      if (name !== undefined) return [{ slot: name }];
      return piece === '' ? [] : [piece];
    });
}

/** Noncharacters (Unicode, section 23.7): no message holds them. */
const [start, end] = ['\uFDD0', '\uFDD1'];

/** A slot. It has no letters, so that no message isolates it: its element does. */
const pieces = new RegExp(`${start}(\\d+)${end}`, 'u');
