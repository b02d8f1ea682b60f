import { run, type Program } from './tools.ts';

/** Programs that print a page as text, and how each is asked for one piece of it at a time. */
export const textTools: readonly { readonly name: Program; readonly args: readonly string[] }[] = [
  {
    name: 'w3m',
    args: ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '2000'],
  },
  {
    name: 'lynx',
    args: [
      '-dump',
      '-stdin',
      '-nolist',
      '-width=990',
      '-assume_charset=utf-8',
      '-display_charset=utf-8',
    ],
  },
  { name: 'html2text', args: ['-utf8', '-width', '2000'] },
];

/** A page as such a program prints it. */
export function printedAsText({ name, args }: (typeof textTools)[number], page: string): string {
  return run(name, args, page);
}
