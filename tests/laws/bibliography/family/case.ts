/** One entry of the family, or one with those that it inherits from. */
export interface Case {
  /** What is in it, in words; unique. */
  readonly name: string;
  /** BibTeX, with `KEY` for the citation key. */
  readonly bibtex: string;
}

/** An entry with fields as they are typed, delimiters included. */
export function entry(name: string, type: string, fields: Readonly<Record<string, string>>): Case {
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = ${value}`);
  return { name, bibtex: `@${type}{KEY,\n${lines.join(',\n')}\n}` };
}
