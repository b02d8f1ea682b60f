import {
  type CslItem,
  type Place,
  type Problem,
  cslDate,
  cslItem,
  report,
  rules,
} from '../../article/index.ts';
import { checkDate } from './dates.ts';
import type { BibliographyEntry, RawEntry } from './entry.ts';
import { safeUrl } from './work-facts.ts';
import { asPrinted } from './printed.ts';
import { cslTypes } from './types.ts';

/** Fields of CSL that are dates. */
export const dateFields = [
  'issued',
  'accessed',
  'original-date',
  'event-date',
  'available-date',
  'submitted',
] as const;

/**
 * Makes a work of the fields of an entry. A field of the wrong kind is reported and left out,
 * a date that cannot be is reported and kept as typed; the work is there in any case.
 */
export function checkEntry(entry: RawEntry): { work: BibliographyEntry; problems: Problem[] } {
  const problems: Problem[] = [];
  const at = (field: string): Place => entry.places.get(field) ?? entry.place;
  const { fields: given, href } = asPrinted(entry.fields);
  const fields = new Map([...given].filter(([, value]) => value !== null));

  const type = fields.get('type');
  if (typeof type !== 'string' || type === '') {
    fields.set('type', 'document');
    if (entry.broken === undefined) {
      problems.push(report(rules.workTypeMissing, at('type'), { key: entry.key }));
    }
  } else if (!cslTypes.has(type)) {
    problems.push(report(rules.workTypeUnknown, at('type'), { type, key: entry.key }));
    fields.set('type', 'document');
  }

  const csl = validate(entry.key, fields, at, problems);
  for (const field of dateFields) {
    const date = cslDate.safeParse(csl[field]);
    if (!date.success) {
      // Only a field that the schema does not name gets here with something else.
      if (field in csl) csl[field] = {};
      continue;
    }
    const checked = checkDate(date.data);
    csl[field] = checked.date;
    if (checked.fault !== undefined) {
      problems.push(
        report(rules.workDateInvalid, at(field), { date: checked.fault, key: entry.key }),
      );
    }
  }
  if (csl.URL !== undefined && csl.URL !== '' && safeUrl(csl.URL) === undefined) {
    problems.push(report(rules.workUrlUnsafe, at('URL'), { url: csl.URL, key: entry.key }));
  }
  if (entry.broken === undefined && !csl.title && !csl.author?.length && !csl.editor?.length) {
    problems.push(report(rules.workEmpty, entry.place, { key: entry.key }));
  }
  return {
    work: {
      key: entry.key,
      csl,
      place: entry.place,
      fields: entry.places,
      ...(entry.broken !== undefined && { broken: entry.broken }),
      ...(href !== undefined && { href }),
    },
    problems,
  };
}

function validate(
  key: string,
  fields: ReadonlyMap<string, unknown>,
  at: (field: string) => Place,
  problems: Problem[],
): CslItem {
  const whole = new Map<string, unknown>([...fields, ['id', key]]);
  const result = cslItem.safeParse(Object.fromEntries(whole));
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    const field = String(path[0]);
    if (!whole.delete(field)) continue;
    problems.push(
      report(rules.workFieldInvalid, at(field), {
        field,
        key,
        fault: message.replace(/^Invalid input: /, ''),
      }),
    );
  }
  return cslItem.parse(Object.fromEntries(whole));
}
