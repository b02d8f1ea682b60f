import { recall, remember } from '../store.ts';
import { storageKeys } from '../stored.ts';
import { type NotesChoice, notesChoices } from './listen-script.ts';

/** How fast a voice may be, compared with its usual speed. */
export const speeds = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** What a reader has chosen for listening. */
export interface ListeningChoices {
  readonly speed: number;
  readonly notes: NotesChoice;
  /** Address of the voice (`voiceURI`) chosen for a language. */
  readonly voices: Readonly<Record<string, string>>;
}

const usual: ListeningChoices = { speed: 1, notes: 'out', voices: {} };

/** What this device remembers of it; the usual where that is nothing, or is not to be read. */
export function readChoices(): ListeningChoices {
  return choicesIn(recall(storageKeys.listening));
}

export function keepChoices(choices: ListeningChoices): void {
  remember(storageKeys.listening, JSON.stringify(choices));
}

/** Reads kept choices, each for itself: what is wrong is as if it had not been chosen. */
export function choicesIn(kept: string | null): ListeningChoices {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null) return usual;
    const { speed, notes, voices } = value as Readonly<Record<string, unknown>>;
    return {
      speed: speeds.find((each) => each === speed) ?? usual.speed,
      notes: notesChoices.find((each) => each === notes) ?? usual.notes,
      voices:
        typeof voices === 'object' && voices !== null
          ? Object.fromEntries(
              Object.entries(voices).filter(
                (entry): entry is [string, string] => typeof entry[1] === 'string',
              ),
            )
          : usual.voices,
    };
  } catch {
    return usual;
  }
}
