import { monthNames, seasons } from './months.ts';

/** Words that a style adds or leaves out and that say nothing of the work. */
const terms = new Set(
  (
    'accessed retrieved visited available at online url https http www doi org from on vol vols volume volumes no nos nr ' +
    'number issue iss p pp page pages s seite seiten ed eds edited editor editors edition edn by trans translated ' +
    'in and & und et jg bd band jahrgang heft h hrsg hg von herausgegeben aufl auflage abgerufen am zugriff ' +
    'verfügbar unter le consulté sur st nd rd th ibid'
  ).split(' '),
);

/**
 * True where two prints of a note tell the same: the same names, words of titles, numbers and
 * addresses, each as often, in any order. Terms such as "eds." and the forms of dates count for
 * nothing, nor do capitals.
 */
export function sameFacts(typed: string, printed: string): boolean {
  const a = factsOf(typed);
  const b = factsOf(printed);
  if (a.size !== b.size) return false;
  return [...a].every(([fact, count]) => b.get(fact) === count);
}

function factsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const months = monthNames('en');
  const words = ranges(text.normalize('NFC').toLowerCase()).match(/[\p{L}\p{M}]+|\d+|&/gu) ?? [];
  for (const word of words) {
    const month = months.get(word);
    const season = seasons.get(word);
    const fact = month ? `month ${month}` : season ? `season ${season}` : word;
    if (terms.has(fact)) continue;
    counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return counts;
}

/** "865–94" and "865–894" are one range. */
function ranges(text: string): string {
  return text.replace(
    /(\d{2,6})\s?[-‐‑–—]{1,3}\s?(\d{1,6})(?!\d)/gu,
    (_, from: string, to: string) => {
      const whole = from.slice(0, Math.max(0, from.length - to.length)) + to;
      return `${from} ${whole}`;
    },
  );
}
