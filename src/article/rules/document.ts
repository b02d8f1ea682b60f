import { type Example, type ExampleFile, exampleDefaults } from './example.ts';
import { type AnyRule, ruleById, ruleFamilies, rules } from './index.ts';

/** The page of the documentation that explains every rule, in Markdown. */
export function rulesDocument(): string {
  const head = [
    frontmatter(),
    `\`npm run check\` knows ${ruleById.size} rules. An **error** fails the build; a **warning** is printed and the build goes on. A problem that is right as it stands is accepted by name, in the frontmatter or in \`edition.yaml\`, for one place and with a reason: an error becomes a warning, a warning is no longer printed.`,
    `\`\`\`yaml\naccept:\n  - rule: ${rules.workAccessedBeforeIssued.id}\n    at: work doe2020\n    reason: Printed so.\n\`\`\``,
    '`at` is a place by name (`title`, `note 19`, `work doe2020`, `heading 3`, `paragraph 4`) or by line (`article.md:12`). Without it the entry holds for the only problem of its rule. An entry that matches nothing is a warning itself.',
    'Each rule has an example that breaks it, and the same example without the fault. An example without a file name is the text of `article.md` below a frontmatter with a title. Where an example has no bibliography, this `references.json` lies beside it:',
    fenced(exampleDefaults.references),
  ];
  const families = ruleFamilies.flatMap((family) => [
    `## ${family.title}`,
    ...family.rules.flatMap(section),
  ]);
  return `${[...head, ...families].join('\n\n')}\n`;
}

/** The page shows two faults on purpose, which it accepts; it is an article of the documentation. */
function frontmatter(): string {
  const shown = [rules.characterMojibake, rules.characterReplacement];
  return [
    '---',
    'title: The checks',
    'abstract: Every rule that content can break, with an example that breaks it and one that does not.',
    'accept:',
    ...shown.map(({ id }) => `  - rule: ${id}\n    reason: An example of the fault.`),
    '---',
  ].join('\n');
}

function section(rule: AnyRule): string[] {
  const { id, severity, fatal, meaning, remedy, example, fixed, cause } = rule;
  return [
    `### ${id}`,
    `**${severity}**${fatal === true ? ', cannot be accepted' : ''}. ${escaped(meaning)}`,
    ...printed(example),
    escaped(remedy),
    ...(cause === 'program' ? [] : ['Without the fault:', ...printed(fixed)]),
  ];
}

function printed(example: Example): string[] {
  if (typeof example === 'string') return [fenced(example)];
  return Object.entries(example).flatMap(([path, content]) => {
    const said = fileInWords(content);
    const name = path.startsWith('../') ? `articles/${path.slice('../'.length)}` : path;
    return said === undefined
      ? [`\`${name}\`:`, fenced(String(content))]
      : [`\`${name}\`: ${said}`];
  });
}

/** What a file is that has no text; nothing for a text. */
function fileInWords(content: ExampleFile): string | undefined {
  if (content === null) return 'not there.';
  if (content === '') return 'empty.';
  if (typeof content === 'string') return undefined;
  if ('link' in content) return `a symbolic link to \`${content.link}\`.`;
  if ('unreadable' in content) return 'without permission to read it.';
  const bytes = content.bytes.split(' ');
  return bytes.length > 16
    ? `a picture (\`${bytes.slice(0, 8).join(' ')} …\`).`
    : `the bytes \`${content.bytes}\`.`;
}

/** The longest line that is shown whole. */
const longestLine = 160;

function fenced(text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  const lines = visible(text)
    .trimEnd()
    .split('\n')
    // So that the page itself has no mark of a merge conflict.
    .map((line) => (/^(?:<{7}|={7}|>{7})/.test(line) ? ` ${line}` : line))
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
  return `${fence}text\n${lines.join('\n')}\n${fence}`;
}

/** Characters that nobody sees, or that would act on the page, by their names. */
function visible(text: string): string {
  return text
    .replaceAll('\t', '→')
    .replace(
      /[^\P{C}\n]/gu,
      (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
}

/** Plain words as Markdown: backquoted code stays, every other sign stands for itself. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1
        ? part
        : part.replace(/\\(?=[!-/:-@[-`{-~])|[*_<>[\]{}]/g, (char) => `\\${char}`),
    )
    .join('');
}
