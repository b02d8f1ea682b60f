import { make } from '../dom.ts';

let last: string | undefined;

/** Gives the reader a file, as a download. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  if (last !== undefined) URL.revokeObjectURL(last);
  last = URL.createObjectURL(new Blob([content], { type }));
  const link = make('a', { href: last, download: name });
  // Firefox follows no link that stands nowhere.
  document.body.append(link);
  link.click();
  link.remove();
}

/** Gives records as they are, as a file of JSON. */
export function saveRecords(name: string, records: unknown): void {
  saveFile(`${name}.json`, 'application/json', asJson(records));
}

/** A record as it is, to be read. */
export function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return String(value);
  }
}
