import { defineRule } from '../rule.ts';

const listed = 8;

const beginnings = {
  lost: (words: string) => `Unexpected absence of the words ${words}`,
  moved: (words: string) => `Unexpected place of the words ${words}`,
  added: (words: string) => `Unexpected words ${words}`,
};

export const wordsLost = defineRule({
  id: 'words-lost',
  severity: 'error',
  cause: 'program',
  meaning:
    'Words of the source do not stand on the page, stand there twice, or stand in another block. The source is read a second time, without the parser, and compared with the page: a difference is a fault of the program.',
  message: ({ words, what }: { words: readonly string[]; what: 'lost' | 'moved' | 'added' }) => {
    const more = words.length > listed ? ` and ${words.length - listed} more` : '';
    const shown = `"${words.slice(0, listed).join(' ')}"${more}`;
    return `${beginnings[what](shown)} on the page, expected every word of the source once, in its block`;
  },
  remedy:
    'Report it as a fault of the program, with the text. Written in another way, it may pass.',
  example: '| A cell |\n|---|\n| that was cut |',
  fixed: 'A cell that was cut.',
});
