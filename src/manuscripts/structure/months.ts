/** Languages whose names of months are read, beside the article's own. */
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sv',
  'da',
  'ru',
  'uk',
  'tr',
];

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * Numbers of months by their names, long and short, in small letters and without stops.
 * @param lang BCP 47 tag whose names count before those of other languages.
 */
export function monthNames(lang: string): ReadonlyMap<string, number> {
  const there = known.get(lang);
  if (there) return there;
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of [lang, ...languages])
    for (const [name, month] of namesIn(language)) if (!names.has(name)) names.set(name, month);
  known.set(lang, names);
  return names;
}

function* namesIn(lang: string): Generator<[string, number]> {
  for (const form of ['long', 'short'] as const)
    for (const withDay of [true, false])
      for (let month = 1; month <= 12; month++) {
        const name = nameOf(lang, month, form, withDay);
        if (name !== undefined) yield [name, month];
      }
}

/** Some languages have another form of the name beside a day: "marca", "марта". */
function nameOf(
  lang: string,
  month: number,
  form: 'long' | 'short',
  withDay: boolean,
): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(lang, {
      month: form,
      ...(withDay && { day: 'numeric' }),
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    const parts = format.formatToParts(Date.UTC(2001, month - 1, 15));
    const name = parts.find(({ type }) => type === 'month')?.value ?? '';
    const bare = name.toLowerCase().replace(/\.$/, '');
    return /^\p{L}{3,}$/u.test(bare) ? bare : undefined;
  } catch {
    return undefined;
  }
}

/** Seasons by their English names, as CSL-JSON numbers them. */
export const seasons = new Map([
  ['spring', 1],
  ['summer', 2],
  ['autumn', 3],
  ['fall', 3],
  ['winter', 4],
]);
