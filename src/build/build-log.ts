import { stripVTControlCharacters } from 'node:util';
import nodeLog from 'astro/logger/node';

/** Where Astro writes what it logs during a build: all but two lines for each of its pages. */
export default function buildLog(options: LogOptions): LogDestination {
  const plain: LogDestination = nodeLog(options);
  return {
    write(event) {
      if (!isOfOnePage(event.message)) plain.write(event);
    },
  };
}

/** True for what Astro says when it begins a page, and when it has made it. */
export function isOfOnePage(message: string): boolean {
  return /^\s*(?:[├└]─ |\(\+[\d.]+m?s\) )/.test(stripVTControlCharacters(message));
}

type LogOptions = Parameters<typeof nodeLog>[0];
type LogDestination = ReturnType<typeof nodeLog>;
