import type { Attr, Node } from '../../pandoc/index.ts';

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}

export function isAttr(value: unknown): value is Attr {
  return isList(value) && typeof value[0] === 'string' && isList(value[1]) && isList(value[2]);
}
