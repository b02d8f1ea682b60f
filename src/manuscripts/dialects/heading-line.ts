/** A heading in a line of its own (CommonMark 0.31.2, section 4.2). */
export interface HeadingLine {
  /** Its signs with the blanks before them. */
  readonly marks: string;
  readonly level: number;
  /** Its words, attributes included. */
  readonly title: string;
}

/** Reads a heading; nothing where the line is none. */
export function headingLine(line: string): HeadingLine | undefined {
  const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line);
  if (!marks) return undefined;
  let title = line.slice(marks[0].length).trim();
  let end = title.length;
  while (title[end - 1] === '#') end -= 1;
  if (end < title.length && /[ \t]/.test(title[end - 1] ?? ' '))
    title = title.slice(0, end).trimEnd();
  return { marks: marks[0], level: marks[1]?.length ?? 1, title };
}
