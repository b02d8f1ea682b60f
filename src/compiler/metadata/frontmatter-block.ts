/** The YAML block that opens an article. */
export interface Block {
  /** The YAML between the rules. */
  readonly text: string;
  /** Line of the file that it begins at. */
  readonly firstLine: number;
  /** The source with blank lines in place of the block: every line keeps its number. */
  readonly body: string;
}

/**
 * Finds the block that opens `source` (Pandoc `yaml_metadata_block`, closed by `---` or `...`).
 * @returns `unclosed` where it surely begins and never ends; nothing where there is none.
 */
export function findBlock(source: string): Block | 'unclosed' | undefined {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const bare = (index: number) => {
    const line = lines[index];
    // A rule is short; blanks within a long line would be read once for each of them.
    if (line !== undefined && line.length > 500) return line.trim() === '' ? '' : line;
    return line?.replace(/[ \t\r\n]+$/, '');
  };
  let open = 0;
  while (bare(open) === '') open += 1;
  // A rule with a blank line after it is a thematic break, as Pandoc has it.
  if (bare(open) !== '---' || (bare(open + 1) ?? '') === '') return undefined;
  let close = open + 1;
  while (close < lines.length && bare(close) !== '---' && bare(close) !== '...') close += 1;
  if (close >= lines.length) {
    return /^[\w-]+[ \t]*:(?:\s|$)/.test(bare(open + 1) ?? '') ? 'unclosed' : undefined;
  }
  const blank = lines
    .slice(0, close + 1)
    .map((line) => line.slice(line.replace(/[\r\n]+$/, '').length))
    .join('');
  return {
    text: lines.slice(open + 1, close).join(''),
    firstLine: open + 2,
    body: blank + lines.slice(close + 1).join(''),
  };
}
