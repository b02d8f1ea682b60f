import type { Attr } from '../../pandoc/index.ts';

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isAttr(value: unknown): value is Attr {
  return isList(value) && typeof value[0] === 'string' && isList(value[1]) && isList(value[2]);
}
