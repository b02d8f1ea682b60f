import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { breakAddresses as brokenTree } from '../../../src/article/break-addresses.ts';
import { htmlOf, treeFrom } from '../../support/html.ts';

const breakAddresses = (html: string) => htmlOf(brokenTree(treeFrom(html)));
const link = (text: string) => `see <a href="https://a.org/b">${text}</a>.`;
const broken = (text: string) =>
  breakAddresses(link(text))
    .replace(/^.*?>/, '')
    .replace(/<\/a>.*/, '')
    .split('<wbr>');

describe('an address that a reference prints', () => {
  it('may break before the signs of its path, never within a word', () => {
    expect(broken('https://www.a.org/oct/04/us-talks?a=1#top')).toEqual([
      'https://www.a.org',
      '/oct',
      '/04',
      '/us-talks',
      '?a',
      '=1',
      '#top',
    ]);
  });

  it('does not leave its last sign alone on a line', () => {
    expect(broken('https://a.org/b/')).toEqual(['https://a.org', '/b/']);
  });

  it('keeps its words, entities among them', () => {
    const html = link('https://a.org/?a=1&#x26;b=2&#x26;');
    expect(broken('https://a.org/?a=1&#x26;b=2&#x26;')).toContain('&#x26;b');
    const words = (of: string) => toString(treeFrom(of));
    expect(words(breakAddresses(html))).toBe(words(html));
  });

  it('is broken only where it is the words of a link', () => {
    const html = 'https://a.org/b/c <a href="https://a.org/b/c">a/b/c</a>';
    expect(breakAddresses(html)).toBe(html);
  });
});
