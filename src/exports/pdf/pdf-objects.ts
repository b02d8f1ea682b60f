/** A PDF as Chromium prints it: one table of objects, none of them compressed (ISO 32000-1, 7.5). */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  /** Dictionaries and arrays by their number, as they are written; streams are left out. */
  readonly objects: ReadonlyMap<number, string>;
  /** Number of the next new object. */
  readonly size: number;
  readonly root: number;
  readonly info: number | undefined;
  /** Where the table of objects starts. */
  readonly table: number;
}

/** Reads what a browser printed; nothing where a file is not laid out as browsers do. */
export function readPrinted(bytes: Uint8Array): PrintedPdf | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  const end = /trailer\s*<<([^<>]*)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(text);
  const number = (key: string) =>
    Number(new RegExp(`/${key} (\\d+)`).exec(end?.[1] ?? '')?.[1]) || undefined;
  const [size, root, table] = [number('Size'), number('Root'), Number(end?.[2])];
  if (!end || size === undefined || root === undefined) return undefined;
  const objects = objectsIn(text, table, end.index);
  if (!objects.has(root)) return undefined;
  return { bytes, objects, size, root, info: number('Info'), table };
}

function objectsIn(text: string, table: number, end: number): Map<number, string> {
  const offsets = [...text.slice(table, end).matchAll(/^(\d{10}) \d{5} ([nf])/gm)].map(
    ([, offset, kind]) => (kind === 'n' ? Number(offset) : undefined),
  );
  const ends = [...offsets.filter((offset) => offset !== undefined), table].sort((a, b) => a - b);
  const objects = new Map<number, string>();
  for (const [number, offset] of offsets.entries()) {
    if (offset === undefined) continue;
    const next = ends.find((each) => each > offset);
    const written = /^(\d+) 0 obj\s*([^]*?)\s*endobj\s*$/.exec(text.slice(offset, next));
    if (Number(written?.[1]) === number && written?.[2]?.endsWith('endstream') === false)
      objects.set(number, written[2]);
  }
  return objects;
}

/**
 * The PDF with new or other objects, as an incremental update (ISO 32000-1, 7.5.6): what was
 * printed stays byte for byte. `info` is the number of the document information, if it is new.
 */
export function withObjects(
  { bytes, size, root, table, info: before }: PrintedPdf,
  objects: ReadonlyMap<number, string | Uint8Array>,
  info = before,
): Uint8Array {
  const parts: Uint8Array[] = [bytes, Buffer.from('\n')];
  let offset = bytes.length + 1;
  const lines = ['xref'];
  for (const [number, content] of objects) {
    const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    lines.push(`${number} 1`, `${String(offset).padStart(10, '0')} 00000 n `);
    parts.push(object);
    offset += object.length;
  }
  const last = Math.max(size, ...[...objects.keys()].map((number) => number + 1));
  const infoEntry = info === undefined ? '' : `\n/Info ${info} 0 R`;
  const trailer = `<</Size ${last}\n/Root ${root} 0 R${infoEntry}\n/Prev ${table}>>`;
  lines.push('trailer', trailer, 'startxref', String(offset), '%%EOF', '');
  parts.push(Buffer.from(lines.join('\n')));
  return Buffer.concat(parts);
}

/** A text string in UTF-16 with its mark, as hexadecimal digits: nothing in it can end it. */
export function textString(words: string): string {
  const bytes = Buffer.from(`\uFEFF${words}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

/** A text string as short as it can be: plain letters stand in brackets (ISO 32000-1, 7.9.2.2). */
export function shortString(words: string): string {
  return /^[ -~]*$/.test(words) ? `(${words.replace(/[\\()]/g, '\\$&')})` : textString(words);
}
