import { expect, test } from 'vitest';
import { readArguments, typedOptions } from '../../../src/cli/arguments.ts';

const command = {
  usage: 'npm run example -- [options] [file]',
  about: 'Does what an example does.',
  operands: 1,
  options: {
    form: { type: 'string', choices: ['long', 'short'], about: 'Form of the answer.' },
    port: { type: 'string', value: 'number', default: '80', about: 'Port to ask.' },
    host: { type: 'string', value: 'name', valueOptional: true, about: 'Host to ask.' },
    loud: { type: 'boolean', about: 'Says more.' },
    peers: { type: 'boolean', default: true, about: 'Leaves out the others.' },
  },
} as const;

test('arguments are read by their names, and those that are not typed have their defaults', () => {
  expect(readArguments(command, ['--form=long', 'a', '--loud', '--no-peers'])).toMatchObject({
    values: { form: 'long', loud: true, peers: false, port: '80' },
    positionals: ['a'],
  });
});

test.each([
  [['--lord'], "Unknown option '--lord'"],
  [['--form', 'wide'], 'Unexpected --form "wide", expected one of long, short'],
  [['--port'], "Option '--port <value>' argument missing"],
  [['--loud=yes'], "Option '--loud' does not take an argument"],
  [['a', 'b'], 'Unexpected argument "b"'],
])('the mistake in %j is told with what is known', (typed, said) => {
  expect(readArguments(command, typed)).toEqual({
    mistake: `${said}\nUsage: npm run example -- [options] [file]\nOptions: --form, --port, --host, --loud, --peers, --content, --help\n`,
  });
});

test('--help says what a command does and what each option is for', () => {
  expect(readArguments(command, ['--lord', '--help'])).toEqual({
    help: `Does what an example does.

Usage: npm run example -- [options] [file]

Options:
  --form <long|short>  Form of the answer.
  --port <number>      Port to ask.
  --host <name>        Host to ask.
  --loud               Says more.
  --no-peers           Leaves out the others.
  --content <folder>   Folder of the content (default: CONTENT_DIR, or content).
  --help               Prints this.
`,
  });
});

test.each([
  [
    ['--host', '--loud'],
    ['--host', '--loud', '--peers', '--port=80'],
  ],
  [
    ['--host', 'here'],
    ['--host=here', '--peers', '--port=80'],
  ],
  [
    ['--no-loud', '--no-peers', '--host'],
    ['--host', '--port=80'],
  ],
])('%j is handed on as it was typed', (typed, handed) => {
  const read = readArguments(command, typed);
  expect(typedOptions('values' in read ? read.values : {}).sort()).toEqual(handed);
});
