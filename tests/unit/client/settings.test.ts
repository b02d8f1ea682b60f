import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../src/reading/settings.ts';
import { beforePaint } from '../../../src/site/layouts/before-paint.ts';

const defaults = {
  theme: 'system',
  size: 0,
  font: 'serif',
  spacing: 'normal',
  measure: 'usual',
  contrast: 'system',
  notes: 'margin',
  marks: 'shown',
  shortcuts: 'on',
};

it('gives a new reader the defaults', () => {
  expect(parseSettings(null)).toEqual(defaults);
});

it('reads what was chosen', () => {
  const chosen = {
    theme: 'sepia',
    size: 2,
    font: 'legible',
    spacing: 'close',
    measure: 'narrow',
    contrast: 'more',
    notes: 'end',
    marks: 'hidden',
    shortcuts: 'off',
  };
  expect(parseSettings(JSON.stringify(chosen))).toEqual(chosen);
});

it.each([
  '',
  '{',
  'null',
  '7',
  '[]',
  '"sepia"',
  '{"theme":{"toString":1},"size":"2","notes":null}',
])('falls back to the defaults where storage holds %j', (text) => {
  expect(parseSettings(text)).toEqual(defaults);
});

it('keeps the settings that are valid beside one that is not', () => {
  expect(parseSettings('{"theme":"neon","size":99,"spacing":"wide"}')).toEqual({
    ...defaults,
    spacing: 'wide',
  });
});

describe('the script before the first paint', () => {
  const fonts = { usual: ['usual.woff2'], legible: 'legible.css' };
  const paint = (stored: string | null, script = beforePaint(fonts)) => {
    const dataset: Record<string, unknown> = {};
    const asked: string[] = [];
    const append = (link: { href: string }) => asked.push(link.href);
    const document = { documentElement: { dataset }, head: { append }, createElement: () => ({}) };
    const localStorage = { getItem: (key: string) => (key.endsWith('settings') ? stored : null) };
    runInNewContext(script, { document, localStorage, location: { hash: '' } });
    return { dataset, asked };
  };

  it('sets what was chosen, and leaves the rest as the style sheet has it', () => {
    const chosen = { theme: 'dark', size: -2, font: 'sans', contrast: 'system', shortcuts: 'off' };
    expect(paint(JSON.stringify({ ...defaults, ...chosen })).dataset).toEqual({
      theme: 'dark',
      size: -2,
      font: 'sans',
    });
  });

  it.each([null, '', '{', 'null', '7', '[1]', '"sepia"', '{"theme":"neon","size":"2 3","no":1}'])(
    'sets nothing where storage holds %j',
    (stored) => {
      expect(paint(stored)).toEqual({ dataset: {}, asked: ['usual.woff2'] });
    },
  );

  it('asks for the font that was chosen, and for no other', () => {
    expect(paint('{"font":"legible"}').asked).toEqual(['legible.css']);
    expect(paint('{"font":"legible"}', beforePaint({ ...fonts, usual: [] })).asked).toEqual([
      'legible.css',
    ]);
  });
});
