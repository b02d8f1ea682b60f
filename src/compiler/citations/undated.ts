import type { Engine } from 'citeproc';
import { z } from 'zod';
import { unguard } from './safe-text.ts';

const addressed = z.object({ URL: z.string(), accessed: z.undefined().optional() });

/**
 * A printed reference without the "Retrieved" that some styles put before an address whether or
 * not they have the date that it is said of (APA 7, section 9.16: only with a date).
 * @param item the work as citeproc gets it.
 * @param html as citeproc prints it, unguarded.
 */
export function withoutBareRetrieved(engine: Engine, item: object, html: string): string {
  const work = addressed.safeParse(item);
  const term = engine.getTerm('retrieved');
  if (!work.success || term === undefined || term === '') return html;
  const address = unguard(work.data.URL);
  const at = html.lastIndexOf(address);
  if (address === '' || at < 0) return html;
  const before = html.slice(0, at);
  const words = before.trimEnd();
  const isBare = before !== words && words.toLowerCase().endsWith(` ${term.toLowerCase()}`);
  return isBare ? words.slice(0, -term.length) + html.slice(at) : html;
}
