import { stringify } from 'yaml';
import { en } from './en/index.ts';
import { isPlural, type MessageTree } from './format.ts';

/** The page of the documentation that lists every message, in Markdown. */
export function messagesDocument(): string {
  const head = [
    [
      '---',
      "title: 'The messages'",
      'abstract: Every message of the interface in English, in the form that an editor changes or translates it in.',
      '---',
    ].join('\n'),
    `The interface says ${countIn(en)} messages. What a file of \`content/messages/\` says stands in their place; see [languages](languages.md). Names in braces are filled in; where there are \`one\` and \`other\`, the form is chosen by \`{count}\`.`,
  ];
  const parts = Object.entries(en).flatMap(([name, messages]) => [
    `## ${name}`,
    `\`\`\`yaml\n${stringify({ [name]: messages }, { lineWidth: 0, singleQuote: true })}\`\`\``,
  ]);
  return `${[...head, ...parts].join('\n\n')}\n`;
}

/** How many messages stand in a group and the groups in it. */
function countIn(group: MessageTree): number {
  return Object.values(group).reduce<number>(
    (sum, node) => sum + (typeof node === 'string' || isPlural(node) ? 1 : countIn(node)),
    0,
  );
}
