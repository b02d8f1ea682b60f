import { bibliographyRules } from './rules/bibliography.ts';
import { syntaxRules } from './rules/syntax.ts';
import { fileRules } from './rules/files.ts';
import { noteRules } from './rules/notes.ts';
import type { Rule } from './rules/rule.ts';
import { textRules } from './rules/text.ts';
import { workRules } from './rules/works.ts';

export type { Rule } from './rules/rule.ts';

export interface RuleFamily {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule that content can break, in the order of the documentation; each id once. */
export const ruleFamilies: readonly RuleFamily[] = unique([
  { title: 'Files, frontmatter, edition and addresses', rules: fileRules },
  { title: 'Markdown', rules: syntaxRules },
  { title: 'Notes, citations and pull-quotes', rules: noteRules },
  { title: 'Bibliographies', rules: bibliographyRules },
  { title: 'Truth of the works', rules: workRules },
  { title: 'Headings, links, images, words', rules: textRules },
]);

export const rules: ReadonlyMap<string, Rule> = new Map(
  ruleFamilies.flatMap((family) => family.rules.map((rule) => [rule.id, rule] as const)),
);

/** The page of the documentation that explains every rule, in Markdown. */
export function rulesDocument(): string {
  const head = [
    '# The checks',
    `\`npm run check\` knows ${rules.size} rules. An **error** fails the build; a **warning** is printed and the build goes on. A problem that is right as it stands is accepted by name, in the frontmatter or in \`edition.yaml\`, for one place and with a reason: an error becomes a warning, a warning is no longer printed.`,
    '```yaml\naccept:\n  - rule: work-accessed-before-issued\n    at: work doe2020\n    reason: Printed so.\n```',
    '`at` is a place by name (`title`, `note 19`, `work doe2020`, `heading 3`, `paragraph 4`) or by line (`article.md:12`). Without it the entry holds for the only problem of its rule. An entry that matches nothing is a warning itself.',
  ];
  const families = ruleFamilies.flatMap(({ title, rules: members }) => [
    `## ${title}`,
    ...members.flatMap(section),
  ]);
  return `${[...head, ...families].join('\n\n')}\n`;
}

function section({ id, severity, meaning, example, remedy, fatal }: Rule): string[] {
  const fence = example.includes('```') ? '````' : '```';
  return [
    `### ${id}`,
    `**${severity}**${fatal === true ? ', cannot be accepted' : ''}. ${escaped(meaning)}`,
    `${fence}text\n${visibleText(example)}\n${fence}`,
    escaped(remedy),
  ];
}

/** Plain words as Markdown: backquoted code stays, every other sign stands for itself. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1
        ? part
        : part.replace(/\\(?=[!-/:-@[-`{-~])|[*_<>[\]]/g, (char) => `\\${char}`),
    )
    .join('');
}

function visibleText(text: string): string {
  return text.replaceAll('\t', '→');
}

function unique(families: readonly RuleFamily[]): RuleFamily[] {
  const seen = new Set<string>();
  return families.map(({ title, rules: members }) => ({
    title,
    rules: members.filter(({ id }) => {
      const first = !seen.has(id);
      seen.add(id);
      return first;
    }),
  }));
}
