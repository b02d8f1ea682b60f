/** Words of a line of Markdown without its signs, for titles and labels. */
export function plainOf(markdown: string): string {
  return markdown
    .replace(
      /!?\[\[([^[\]|]*)\|?([^[\]]*)\]\]/g,
      (_, target: string, words: string) => words || target,
    )
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\{[^{}]*\})?/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
