import type { Place, Problem } from '../../article/index.ts';

/** The error for an article without a title anywhere. */
export function titleMissing(file: string): Problem {
  return {
    rule: 'title-missing',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: 'Unexpected frontmatter without a title, expected a key `title`',
    hint: 'Add a line such as: title: The name of the article',
  };
}

/** The warning for an article whose single top heading is taken for its title. */
export function titleFromHeading(place: Place, heading: string): Problem {
  return {
    rule: 'title-from-heading',
    severity: 'warning',
    place,
    message: `Unexpected frontmatter without a title: the heading "${heading}" is taken for it`,
    hint: 'Move the words of this heading into the frontmatter as: title: …',
  };
}
