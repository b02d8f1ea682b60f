import { citationOf } from '../citing.ts';
import { entriesOf, listOf, wordsOf } from '../front/read.ts';
import { readTag, type Tag } from '../tags.ts';
import { figureOf } from './pictures.ts';
import { type Found, inner, isInAddress, matchAt, type Scan, tell } from './scan.ts';

/** A tag of Liquid, `{% … %}`, in a line (Jekyll, "Liquid tags"; jekyll-scholar). */
export function liquidTag(scan: Scan): Found | undefined {
  const { text, at } = scan;
  const tag = readTag(text, at, '{%', '%}');
  if (tag === undefined) return undefined;
  const typed = text.slice(at, tag.end);
  if (/^(?:raw|comment|highlight|math|katex)$/.test(tag.name)) return holding(tag, typed, scan);
  const out = made(tag, typed, scan);
  return { end: tag.end, out };
}

/** A tag with words up to its end tag. */
function holding(tag: Tag, typed: string, scan: Scan): Found {
  const { text } = scan;
  // The blanks within an end tag are few: it is looked for in the ways in which it is written.
  const ends = [`{% end${tag.name} %}`, `{%end${tag.name}%}`, `{%- end${tag.name} -%}`];
  const found = ends
    .map((end) => ({ end, close: scan.finder.next(end, tag.end) }))
    .filter(({ close }) => close >= 0)
    .sort((a, b) => a.close - b.close)[0];
  if (found === undefined) {
    tell(scan, 'syntax', 'guessed', typed, 'The tag is never closed: its words stand.');
    return { end: tag.end, out: '' };
  }
  const words = text.slice(tag.end, found.close);
  const end = found.close + found.end.length;
  if (tag.name === 'comment') {
    tell(scan, 'comment', 'left out', words, 'A comment of Liquid.');
    return { end, out: '' };
  }
  tell(scan, 'syntax', 'converted', typed);
  if (tag.name === 'raw') return { end, out: words };
  const isMath = /^(?:math|katex)$/.test(tag.name);
  return { end, out: isMath ? `$${words.trim()}$` : codeIn(words.trim()) };
}

function codeIn(words: string): string {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``;
}

function made(tag: Tag, typed: string, scan: Scan): string {
  const { name } = tag;
  if (/^(?:cite|citet|citep|nocite|reference|quote_cite)$/.test(name))
    return cited(tag, typed, scan);
  if (name === 'include' || name === 'include_relative') return included(tag, typed, scan);
  if (/^(?:figure|image|img|responsive_image|picture)$/.test(name)) {
    const file =
      tag.named.get('path') ??
      tag.named.get('src') ??
      tag.named.get('url') ??
      tag.values.find((value) => value.includes('.'));
    if (file !== undefined) return pictureOf(file, tag, typed, scan);
  }
  if (/^(?:bibliography|toc|endraw|endcomment|endhighlight)$/.test(name)) {
    tell(scan, 'syntax', 'left out', typed, 'The page has it already.');
    return '';
  }
  if (control.test(name)) {
    tell(scan, 'syntax', 'left out', typed, 'A tag that decides or counts, without words.');
    return '';
  }
  const address = /https?:\/\/[^\s"'%]+/.exec(tag.rest)?.[0];
  if (address !== undefined) {
    tell(scan, 'syntax', 'guessed', typed, 'What is embedded from elsewhere is a link here.');
    return `<${address}>`;
  }
  tell(scan, 'syntax', 'lost', typed, 'Nobody knows what it stands for: it stands as typed.');
  return typed;
}

const control =
  /^(?:if|elsif|else|endif|unless|endunless|case|when|endcase|for|endfor|break|continue|assign|capture|endcapture|increment|decrement|cycle|tablerow|endtablerow|liquid|render|layout|section|endsection|seo|feed_meta)$/;

function cited(tag: Tag, typed: string, scan: Scan): string {
  const keys: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < tag.values.length; at += 1) {
    const value = tag.values[at] ?? '';
    if (!value.startsWith('-')) keys.push(value.replace(/,$/, ''));
    else {
      const name = value
        .replace(/^-+/, '')
        .replace(/^[lp]$/, (sign) => (sign === 'l' ? 'locator' : 'prefix'));
      options.set(name, tag.values[(at += 1)] ?? '');
    }
  }
  for (const [name, value] of tag.named) options.set(name, value);
  const locator = options.get('locator');
  const prefix = options.get('prefix');
  const suffix = [
    locator === undefined || /^\D/.test(locator) ? locator : `p. ${locator}`,
    options.get('suffix'),
  ].filter((part) => part !== undefined && part !== '');
  if (keys.length === 0) {
    tell(scan, 'citation', 'lost', typed, 'It names no key.');
    return typed;
  }
  tell(scan, 'citation', /^cite/.test(tag.name) ? 'converted' : 'guessed', typed);
  return citationOf(
    keys.map((key, at) => ({
      key,
      ...(at === 0 && prefix !== undefined && { prefix }),
      ...(at === 0 && suffix.length > 0 && { suffix: suffix.join(', ') }),
    })),
  );
}

/** What themes of Jekyll include: most of it is a picture. */
function included(tag: Tag, typed: string, scan: Scan): string {
  const { named } = tag;
  const file =
    named.get('path') ??
    named.get('src') ??
    named.get('image_path') ??
    named.get('image') ??
    named.get('url') ??
    named.get('file');
  if (
    file !== undefined &&
    /figure|image|img|picture|photo|fig/i.test(tag.rest.split(/\s/)[0] ?? '')
  )
    return pictureOf(file, tag, typed, scan);
  const words = ['content', 'text', 'caption', 'title', 'description']
    .map((name) => named.get(name))
    .filter((value) => value !== undefined);
  const address = /https?:\/\/[^\s"'%]+/.exec(tag.rest)?.[0];
  if (words.length === 0 && address === undefined) {
    tell(
      scan,
      'syntax',
      'lost',
      typed,
      'The file that it includes is part of the site that it was written for.',
    );
    return typed;
  }
  tell(scan, 'syntax', 'guessed', typed, 'The words of an include stand in its place.');
  return [...words.map((each) => inner(each, scan)), ...(address ? [`<${address}>`] : [])].join(
    ' ',
  );
}

function pictureOf(file: string, tag: Tag, typed: string, scan: Scan): string {
  const { named } = tag;
  const caption = named.get('caption') ?? named.get('title');
  tell(scan, 'syntax', 'converted', typed);
  const where = `${scan.place.file}:${scan.place.line}`;
  const label = named.get('id');
  const figure = {
    file: valueIn(file, scan),
    caption: caption === undefined ? undefined : inner(caption, scan),
    alt: named.get('alt'),
    ...(label !== undefined && { label }),
  };
  return figureOf(figure, scan.run, where);
}

/** Values of Liquid within a word. */
function valueIn(words: string, scan: Scan): string {
  return words.replace(
    /\{\{-?\s{0,5}([\w.]{1,80})[^{}]{0,200}\}\}/g,
    (typed, name: string) => valueOf(name, scan) ?? typed,
  );
}

/** `{{ page.title }}`, and the substitutions of MyST (`{{ name }}`). */
export function liquidValue(scan: Scan): Found | undefined {
  const { run, at } = scan;
  if (run.dialect === 'obsidian' || run.dialect === 'rmarkdown') return undefined;
  const found = matchAt(
    /\{\{-?\s{0,5}([\p{L}_][\p{L}\p{N}_.-]{0,80})\s{0,5}((?:\|[^{}\n]{0,100}){0,5})-?\}\}/uy,
    scan,
  );
  if (found === undefined) return undefined;
  const end = at + found[0].length;
  const value = valueOf(found[1] ?? '', scan);
  if (value === undefined) {
    if (run.dialect === 'markdown' || run.dialect === 'quarto') return undefined;
    const why = 'A value of the site that it was written for: it stands as typed.';
    tell(scan, 'syntax', 'lost', found[0], why);
    return { end, out: found[0] };
  }
  tell(scan, 'syntax', 'converted', found[0]);
  return {
    end,
    out: isInAddress(scan) ? value : inner(value, { ...scan, run: { ...run, front: new Map() } }),
  };
}

/** A value of the frontmatter; that of the site's root is empty. */
function valueOf(name: string, { run }: Scan): string | undefined {
  if (/^site\.(?:baseurl|url)$/.test(name)) return '';
  const path = name.replace(/^(?:page|layout|meta)\./, '').split('.');
  const own = run.front.get(path[0] ?? '');
  const substitutions = entriesOf(run.front.get('substitutions'));
  const nested = entriesOf(entriesOf(run.front.get('myst')).get('substitutions'));
  let value = own ?? substitutions.get(name) ?? nested.get(name);
  for (const part of own === undefined ? [] : path.slice(1)) value = entriesOf(value).get(part);
  if (Array.isArray(value))
    return (
      listOf(value)
        .flatMap((each) => wordsOf(each) ?? [])
        .join(', ') || undefined
    );
  return wordsOf(value);
}
