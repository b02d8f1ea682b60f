import { describe, expect, test } from 'vitest';
import { inertSvg } from '../../../src/exports/svg.ts';
import { hostileDrawings } from '../../fixtures/exports/drawings.ts';
import { elements, readXml, words } from './xml.ts';

const copyOf = (svg: string): string | undefined => {
  const bytes = inertSvg(new TextEncoder().encode(svg));
  return bytes && new TextDecoder().decode(bytes);
};

describe('the copy of a drawing for the book', () => {
  test.each(Object.keys(hostileDrawings))('does nothing and fetches nothing: %s', (name) => {
    const copy = copyOf(hostileDrawings[name] ?? '') ?? '';
    expect(copy).not.toMatch(/script|alert|evil|\son[a-z]+=|javascript|@import|<\?xml-style/i);
    const tree = readXml(copy);
    for (const each of ['script', 'set', 'animate', 'a', 'iframe', 'metadata'])
      expect(elements(tree, each), each).toEqual([]);
  });

  test('draws what the drawing draws, under the same ids, and keeps its words', () => {
    const tree = readXml(copyOf(hostileDrawings['programs.svg'] ?? '') ?? '');
    expect(elements(tree, 'path')).toHaveLength(3);
    expect(elements(tree, 'path')[1]?.attributes['fill']).toBe('url(#g)');
    expect(elements(tree, 'use')[0]?.attributes['xlink:href']).toBe('#p');
    expect(words(elements(tree, 'text')[0])).toBe('Words & more below');
    const scripts = readXml(copyOf(hostileDrawings['scripts.svg'] ?? '') ?? '');
    expect(elements(scripts, 'rect')[0]?.attributes['fill']).toBe('red');
    expect(words(elements(scripts, 'div')[0])).toBe('label');
    const remote = readXml(copyOf(hostileDrawings['remote.svg'] ?? '') ?? '');
    expect(words(elements(remote, 'style')[0])).toContain('.a { fill: blue }');
    expect(words(elements(remote, 'text')[0])).toBe('words on a path');
    const prefixed = readXml(copyOf(hostileDrawings['prefixed.svg'] ?? '') ?? '');
    expect(elements(prefixed, 'circle')).toHaveLength(1);
  });

  test.each([
    ['text', 'no drawing at all'],
    ['HTML', '<html><body>no</body></html>'],
    ['a drawing that is cut off', '<svg xmlns="http://www.w3.org/2000/svg"><rect'],
    ['a drawing without the namespace', '<svg><rect/></svg>'],
    [
      'entities within entities',
      '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>',
    ],
    [
      'a drawing of endless depth',
      `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`,
    ],
  ])('is not made of %s', (_, svg) => {
    expect(copyOf(svg)).toBeUndefined();
  });
});
