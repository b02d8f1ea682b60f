import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { has } from '../support/tools.ts';
import { siteDist } from './dist.ts';

const jar = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build',
  'dist',
  'vnu.jar',
);

const report = z.object({
  messages: z.array(
    z.looseObject({
      type: z.string(),
      url: z.string().optional(),
      message: z.string(),
      lastLine: z.number().optional(),
    }),
  ),
});

describe.skipIf(!has('java'))('the Nu HTML checker (needs Java)', () => {
  test('finds no error on any page', { timeout: 180_000 }, async () => {
    const { stderr } = spawnSync(
      'java',
      ['-jar', jar, '--format', 'json', '--errors-only', '--skip-non-html', await siteDist()],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const { messages } = report.parse(JSON.parse(stderr));
    // The checker does not know `display: math` (MathML Core, section 4.1).
    const faults = messages
      // It knows no variable as the share of a mixed colour (CSS Variables 1, section 3).
      .filter(({ message }) => !/^CSS: .*“var\(--more\)” is not a/.test(message))
      .filter(({ message }) => message !== 'CSS: “display”: “math” is not a “display” value.')
      // Nor the order in which a letter is filled and outlined (SVG 2, section 13.8).
      .filter(({ message }) => !message.startsWith('CSS: “paint-order”: '))
      .map(({ type, url, message }) => `${type}: ${message} (${url ?? ''})`);
    expect(faults.slice(0, 10)).toEqual([]);
  });
});
