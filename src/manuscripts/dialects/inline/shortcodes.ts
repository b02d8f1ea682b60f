import { noteOf } from '../notes.ts';
import { wordsOf } from '../front/read.ts';
import { addressIn } from '../links.ts';
import { readTag, type Tag } from '../tags.ts';
import { figureOf } from './pictures.ts';
import { type Found, inner, type Scan, tell } from './scan.ts';

/** A shortcode of Hugo or Quarto in a line, `{{< name … >}}` or `{{% name … %}}`. */
export function shortcode(scan: Scan): Found | undefined {
  const { text, at } = scan;
  const tag = readTag(text, at, '{{<', '>}}') ?? readTag(text, at, '{{%', '%}}');
  if (tag === undefined) return undefined;
  const typed = text.slice(at, tag.end);
  if (tag.closes) {
    tell(scan, 'syntax', 'guessed', typed, 'It closes nothing.');
    return { end: tag.end, out: '' };
  }
  const single = made(tag, typed, scan);
  if (single !== undefined) return { end: tag.end, out: single };
  const close = closeOf(tag, scan);
  if (close !== undefined) {
    const words = text.slice(tag.end, close.at);
    return { end: close.end, out: holding(tag, words, typed, scan) };
  }
  return { end: tag.end, out: unknown(tag, typed, scan) };
}

function closeOf(
  { name, end }: Tag,
  { finder, text }: Scan,
): { at: number; end: number } | undefined {
  const ways = [
    `{{< /${name} >}}`,
    `{{</${name}>}}`,
    `{{</ ${name} >}}`,
    `{{% /${name} %}}`,
    `{{%/${name}%}}`,
    `{{%/ ${name} %}}`,
  ];
  const found = ways
    .map((way) => ({ at: finder.next(way, end), way }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found && { at: found.at, end: found.at + found.way.length + (text.length < 0 ? 1 : 0) };
}

/** A shortcode that holds nothing; undefined for one that has no form here. */
function made(tag: Tag, typed: string, scan: Scan): string | undefined {
  const { name, named, values } = tag;
  const where = `${scan.place.file}:${scan.place.line}`;
  const file = named.get('src') ?? named.get('path');
  if (
    /^(?:figure|img|image|fig|imgproc|picture)$/i.test(name) &&
    (file ?? values[0]) !== undefined
  ) {
    tell(scan, 'syntax', 'converted', typed);
    const caption = [named.get('title'), named.get('caption'), named.get('attr')]
      .filter((each) => each)
      .join('. ')
      .replace(/([.!?])\.(?= )/g, '$1');
    const label = named.get('id') ?? named.get('label');
    return figureOf(
      {
        file: file ?? values[0] ?? '',
        caption: inner(caption, scan),
        alt: named.get('alt'),
        ...(label && { label }),
      },
      scan.run,
      where,
    );
  }
  if (/^(?:ref|relref)$/.test(name)) return addressIn(scan.run, values[0] ?? '') ?? values[0] ?? '';
  if (/^(?:pagebreak|toc|bibliography|references|lipsum|br|clear)$/.test(name)) {
    tell(scan, 'syntax', 'left out', typed, 'The page has it already, or has no pages.');
    return '';
  }
  if (/^(?:meta|var|param)$/.test(name)) return value(tag, typed, scan);
  if (/^(?:cite|citet|citep)$/.test(name) && values.length > 0) {
    tell(scan, 'citation', 'guessed', typed);
    return `[${values.map((key) => `@${key.replace(/^@/, '')}`).join('; ')}]`;
  }
  if (name === 'kbd') {
    tell(scan, 'syntax', 'converted', typed);
    return `<kbd>${values[0] ?? ''}</kbd>`;
  }
  if (/^(?:fa|bi|icon|iconify|emoji|ai|academicicons)$/.test(name)) {
    tell(scan, 'syntax', 'left out', typed, 'A sign without words.');
    return '';
  }
  return embedded(tag, typed, scan);
}

const hosts: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  tweet: 'https://twitter.com/i/status/',
  twitter: 'https://twitter.com/i/status/',
  instagram: 'https://www.instagram.com/p/',
  gist: 'https://gist.github.com/',
};

/** What is embedded from elsewhere: a link to it. */
function embedded(tag: Tag, typed: string, scan: Scan): string | undefined {
  const { name, named, values } = tag;
  const address = /https?:\/\/[^\s"'<>]+/.exec(tag.rest)?.[0];
  const id = named.get('id') ?? values.at(-1);
  const host = hosts[name];
  const target =
    address ??
    (host !== undefined && id !== undefined
      ? `${host}${name === 'gist' ? values.join('/') : id}`
      : undefined);
  if (target === undefined) return undefined;
  if (
    !/^(?:video|audio|iframe|embed|tweet|x|twitter|youtube|vimeo|gist|instagram|link|button)/.test(
      name,
    )
  )
    return undefined;
  tell(scan, 'syntax', 'guessed', typed, 'What is embedded from elsewhere is a link here.');
  const title = named.get('title') ?? named.get('caption');
  return title === undefined ? `<${target}>` : `[${inner(title, scan)}](${target})`;
}

function value({ values }: Tag, typed: string, scan: Scan): string {
  const words = wordsOf(scan.run.front.get(values[0] ?? ''));
  if (words === undefined) {
    tell(scan, 'syntax', 'lost', typed, 'The value is not in the frontmatter: it stands as typed.');
    return typed;
  }
  tell(scan, 'syntax', 'converted', typed);
  return words;
}

/** A shortcode around words of a line. */
function holding(tag: Tag, words: string, typed: string, scan: Scan): string {
  const { name } = tag;
  if (/^(?:highlight|code)$/.test(name)) {
    tell(scan, 'syntax', 'converted', typed);
    const code = words.replace(/^\n+|\s+$/g, '');
    return code.includes('\n')
      ? `\n\n\`\`\`\`${tag.values[0] ?? ''}\n${code}\n\`\`\`\`\n\n`
      : `\`${code.trim()}\``;
  }
  if (/^(?:math|katex|mathjax|inlinemath)$/.test(name)) {
    tell(scan, 'syntax', 'converted', typed);
    return `$${words.trim()}$`;
  }
  if (/^(?:sidenote|marginnote|footnote|fn|sn|mn)$/.test(name)) {
    tell(scan, 'note', 'converted', words);
    return noteOf(inner(words, scan), scan.run);
  }
  if (/^comment$/.test(name)) {
    tell(scan, 'comment', 'left out', words, 'A comment.');
    return '';
  }
  const isKnown = /^(?:raw|rawhtml|html|center|align|lead)$/.test(name);
  tell(scan, 'syntax', isKnown ? 'converted' : 'guessed', typed, 'Its words stand without it.');
  const shown = [...tag.named].filter(([key]) =>
    /^(?:title|caption|summary|author|source|cite)$/.test(key),
  );
  const inside = inner(words, scan);
  if (name === 'mark') return `<mark>${inside}</mark>`;
  return [...shown.map(([, each]) => `**${inner(each, scan)}** `), inside].join('');
}

function unknown(tag: Tag, typed: string, scan: Scan): string {
  tell(
    scan,
    'syntax',
    'lost',
    typed,
    `Nobody knows what "${tag.name}" stands for: it stands as typed.`,
  );
  return typed;
}
