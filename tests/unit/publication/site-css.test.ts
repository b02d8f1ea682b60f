import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../../src/compiler/index.ts';

const files = ['looks/site.css', 'looks/paper.svg', 'fonts/own.woff2'];
const faults = (css: string) =>
  readSheet(css, 'looks/site.css', files).problems.map(
    ({ rule, place: { file, line, column } }) => `${rule} ${file}:${line}:${column}`,
  );

describe('the style sheet of a site', () => {
  test('may have every form that CSS has today', () => {
    const css = [
      '@layer a, b;',
      '@container (width > 30em) { a { color: color-mix(in oklab, red 30%, var(--ink)); & b { x: y } } }',
      '@supports not (not (display: grid)) { a:has(> b) { inset: 0 } }',
      "@property --p { syntax: '<length>'; inherits: false; initial-value: 0px }",
      '@scope (.a) to (.b) { img { border: 1px } }',
      'a { background: url(#gradient) }',
    ].join('\n');
    expect(faults(css)).toEqual([]);
  });

  test('loads what lies in the content folder, from where it lies itself', () => {
    const css =
      '.a { background: url("./paper.svg?x#y") }\n@font-face { src: url(../fonts/own.woff2) format("woff2") }';
    const sheet = readSheet(css, 'looks/site.css', files);
    expect(sheet.problems).toEqual([]);
    expect(sheet.files).toEqual(['looks/paper.svg', 'fonts/own.woff2']);
    expect(sheet.print((path) => `./${path.replace('/', '-')}`)).toBe(
      '.a { background: url("./looks-paper.svg") }\n@font-face { src: url(./fonts-own.woff2) format("woff2") }',
    );
  });

  test('loads nothing from elsewhere, whichever way it is written', () => {
    for (const value of [
      'url(https://example.org/a.png)',
      'url("//example.org/a.png")',
      "URL( 'http://example.org/a.png' )",
      'image-set("https://example.org/a.png" 1x)',
      'url(/a.png)',
      'url(data:image/png;base64,AAAA)',
      'url(../../outside.png)',
      'url(\\68ttps://example.org/a.png)',
    ])
      expect(faults(`.a {\n  background: red, ${value};\n}`)[0], value).toMatch(
        /^site-css-address looks\/site\.css:2:\d\d$/,
      );
    expect(faults('.a { --paper: url(https://example.org/a.png) }')).toEqual([
      'site-css-address looks/site.css:1:19',
    ]);
    expect(faults('@import "other.css";')).toEqual(['site-css-address looks/site.css:1:10']);
  });

  test('names a file that is not there at its place', () => {
    const css = '.a { background: url(papre.svg) }';
    const [problem] = readSheet(css, 'looks/site.css', files).problems;
    expect(problem).toMatchObject({ rule: 'site-file-missing', place: { line: 1, column: 22 } });
    expect(problem?.hint).toContain('looks/paper.svg');
  });

  test('that cannot be read is a fault where it begins', () => {
    expect(faults('.a { color: red }\n.b { color: "red }')).toEqual([
      'site-css-syntax looks/site.css:2:13',
    ]);
    expect(faults('.a {}\n.b {')).toEqual(['site-css-syntax looks/site.css:2:1']);
  });

  test('never makes the reading fail, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: fc.constantFrom(...'{}();:@"\'\\/*url #.a') }),
        (a, b) => {
          for (const css of [a, b, `.a { b: ${a}; c: url(${b}) }`])
            readSheet(css, 'site.css', files).print((path) => path);
        },
      ),
    );
  });
});
