import { defineRule } from '../rule.ts';

const colon = 'A value that holds a colon and a space must stand in quotation marks.';
const otherwise =
  'Check the indentation and the quotation marks of this line and the one before it.';

/** By the error codes of the package `yaml`. */
const hints: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  BAD_SCALAR_START: 'A value that starts with one of @ ` % & * ! must stand in quotation marks.',
  BAD_ALIAS: 'A value that starts with * must stand in quotation marks.',
  MISSING_CHAR: 'Close the quotation mark or the bracket that is open here.',
};

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  fatal: true,
  meaning: 'A stretch of YAML (or of a bibliography in YAML) cannot be read.',
  message: ({ fault }: { fault: string; code?: string }) => `Unexpected YAML: ${fault}`,
  remedy: 'Put values with a colon, or with an opening @, *, & or %, in quotation marks.',
  hint: ({ code }) => hints[code ?? ''] ?? otherwise,
  example: { 'article.md': '---\ntitle: Peace: a history\n---\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: "Peace: a history"\n---\n\nWords.' },
});
