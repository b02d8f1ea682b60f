import { type EventEntry, type Problem, report, rules } from '../../article/index.ts';
import type { LocatedEntry } from './edition-entries.ts';
import { type EventDate, readEventDate } from './event-date.ts';

/** An event as `edition.yaml` has it. */
export interface LocatedEvent extends LocatedEntry<EventEntry> {
  readonly date: EventDate;
}

/** The events whose dates are dates; each other one is a problem. */
export function readEvents(
  entries: readonly LocatedEntry<EventEntry>[],
  problems: Problem[],
): LocatedEvent[] {
  return entries.flatMap((entry) => {
    const date = readEventDate(entry.value.date);
    if (!('fault' in date)) return [{ ...entry, date }];
    const values = { date: entry.value.date, why: date.fault };
    problems.push(report(rules.eventDateInvalid, entry.at('date'), values));
    return [];
  });
}
