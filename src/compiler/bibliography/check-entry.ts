import {
  type CslItem,
  type Place,
  type Problem,
  cslDate,
  cslItem,
  report,
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
      problems.push(
        report('work-type-missing', at('type'), {
          message: `Unexpected work "${entry.key}" without a type, expected one such as "book"`,
        }),
      );
    }
  } else if (!cslTypes.has(type)) {
    problems.push(
      report('work-type-unknown', at('type'), {
        message: `Unexpected type "${type}" of "${entry.key}", expected a type of CSL-JSON`,
      }),
    );
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
        report('work-date-invalid', at(field), {
          message: `Unexpected date ${checked.fault} in "${entry.key}", expected one of the calendar`,
        }),
      );
    }
  }
  if (csl.URL !== undefined && csl.URL !== '' && safeUrl(csl.URL) === undefined) {
    problems.push(
      report('work-url-unsafe', at('URL'), {
        message: `Unexpected address "${csl.URL.slice(0, 80)}" of "${entry.key}", expected http:// or https://`,
      }),
    );
  }
  if (entry.broken === undefined && !csl.title && !csl.author?.length && !csl.editor?.length) {
    problems.push(
      report('work-empty', entry.place, {
        message: `Unexpected work "${entry.key}" without title and author, expected at least one`,
      }),
    );
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
      report('work-field-invalid', at(field), {
        message: `Unexpected value of "${field}" in "${key}": ${message.replace(/^Invalid input: /, '')}`,
      }),
    );
  }
  return cslItem.parse(Object.fromEntries(whole));
}
