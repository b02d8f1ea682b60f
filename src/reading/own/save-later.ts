/** Gives the reader records as they are, as a file of JSON. */
export async function saveAsFile(name: string, records: unknown): Promise<void> {
  const { saveRecords } = await import('./take.ts');
  saveRecords(name, records);
}

/** A record as it is, to be read. */
export function asJson(value: unknown): string {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return String(value);
  }
}
