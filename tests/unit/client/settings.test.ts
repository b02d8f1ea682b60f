import { expect, it } from 'vitest';
import { parseSettings } from '../../../src/reading/settings.ts';

const defaults = { theme: 'system', size: 0, spacing: 'normal', notes: 'margin', shortcuts: 'on' };

it('gives a new reader the defaults', () => {
  expect(parseSettings(null)).toEqual(defaults);
});

it('reads what was chosen', () => {
  const chosen = { theme: 'sepia', size: 2, spacing: 'wide', notes: 'end', shortcuts: 'off' };
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
