import { findBlock } from './frontmatter-block.ts';
import { readYaml } from './yaml.ts';

/** The title of an article by its source, as plain words; nothing where none is found. */
export function titleIn(source: string): string | undefined {
  const block = findBlock(source);
  if (block === 'unclosed') return undefined;
  const value = block && readYaml(block.text, '').value;
  const title = value && typeof value === 'object' && !Array.isArray(value) ? value['title'] : null;
  const { long, main, text } =
    title && typeof title === 'object' && !Array.isArray(title) ? title : {};
  const typed = [title, long, main, text].find((words) => typeof words === 'string');
  const heading = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(block?.body ?? source)?.[1];
  return plain(typed ?? heading);
}

/** Without the marks of emphasis, code and escapes, and without notes. */
function plain(markdown: string | undefined): string | undefined {
  const words = markdown
    ?.replace(/\[\^[^\]]*\]/g, '')
    .replace(/\\([!-/:-@[-`{-~])|[*`]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}
