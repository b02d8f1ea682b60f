import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';

/** One option of a command, as `--help` describes it. */
export interface Option extends ParseArgsOptionDescriptor {
  readonly about: string;
  /** Name of its value in the help: "folder". */
  readonly value?: string;
  /** The values that it may have. */
  readonly choices?: readonly string[];
  /** It may stand without its value, which is empty then. */
  readonly valueOptional?: true;
}

type Options = Readonly<Record<string, Option>>;

/** A command: what is typed, what it does, and what it takes. */
export interface Command<O extends Options> {
  /** As {@link howToRun} types it: "npm run check -- [options]". */
  readonly usage: string;
  readonly about: string;
  readonly options: O;
  /** How many arguments may stand beside the options (default: none). */
  readonly operands?: number;
  /** Whether it has `--content` (default: true), which `main.ts` takes. */
  readonly readsContent?: boolean;
}

interface Config<O extends Options> {
  args?: string[];
  options: O;
  allowPositionals: true;
  allowNegative: true;
}

export type Arguments<O extends Options> = ReturnType<typeof parseArgs<Config<O>>>;

/** What a command line says, or why it cannot be run: the help that was asked for, or a mistake. */
export type Read<O extends Options> =
  Arguments<O> | { readonly help: string } | { readonly mistake: string };

/**
 * The arguments of this process. Ends it with what the command takes where `--help` asks for that,
 * and with exit code 1 and what is known where there is a mistake.
 */
export async function commandLine<const O extends Options>(
  command: Command<O>,
): Promise<Arguments<O>> {
  const read = readArguments(command, process.argv.slice(2));
  if ('values' in read) return read;
  const [stream, text, code] =
    'help' in read ? [process.stdout, read.help, 0] : [process.stderr, read.mistake, 1];
  await new Promise((written) => stream.write(text, written));
  process.exit(code);
}

/** Reads the arguments of a command by `util.parseArgs`. */
export function readArguments<const O extends Options>(
  command: Command<O>,
  typed: readonly string[],
): Read<O> {
  const { options, operands = 0 } = command;
  if (typed.includes('--help') || typed.includes('-h')) return { help: helpOf(command) };
  try {
    const args = typed.map((arg, at) =>
      options[arg.slice(2)]?.valueOptional && /^(?:-|$)/.test(typed[at + 1] ?? '')
        ? `${arg}=`
        : arg,
    );
    const read = parseArgs<Config<O>>({
      args,
      options,
      allowPositionals: true,
      allowNegative: true,
    });
    const extra = read.positionals[operands];
    if (extra !== undefined) return mistake(command, `Unexpected argument "${extra}"`);
    for (const [name, value] of Object.entries(read.values)) {
      const choices = options[name]?.choices;
      if (choices && !choices.includes(String(value)))
        return mistake(
          command,
          `Unexpected --${name} "${String(value)}", expected one of ${choices.join(', ')}`,
        );
    }
    return read;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS_')) throw error;
    return mistake(command, message.replace(/\. To specify.*$/s, ''));
  }
}

/** Options as they are typed, for a command that hands them on: none for what is false. */
export function typedOptions(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== false)
    .map(([name, value]) =>
      value === true || value === '' ? `--${name}` : `--${name}=${String(value)}`,
    );
}

function mistake<O extends Options>(
  { usage, options, readsContent = true }: Command<O>,
  what: string,
): { mistake: string } {
  const known = [...Object.keys(options), ...(readsContent ? ['content'] : []), 'help'].map(
    (name) => `--${name}`,
  );
  return { mistake: `${what}\nUsage: ${usage}\nOptions: ${known.join(', ')}\n` };
}

function helpOf<O extends Options>({
  usage,
  about,
  options,
  readsContent = true,
}: Command<O>): string {
  const rows = Object.entries<Option>(options).map(([name, option]) => {
    const value = option.choices?.join('|') ?? option.value;
    const negative = option.default === true ? 'no-' : '';
    return [`--${negative}${name}${value === undefined ? '' : ` <${value}>`}`, option.about];
  });
  const all = [
    ...rows,
    ...(readsContent
      ? [['--content <folder>', 'Folder of the content (default: CONTENT_DIR, or content).']]
      : []),
    ['--help', 'Prints this.'],
  ];
  const width = Math.max(...all.map(([name = '']) => name.length));
  const lines = all.map(([name = '', what = '']) => `  ${name.padEnd(width)}  ${what}`);
  return `${about}\n\nUsage: ${usage}\n\nOptions:\n${lines.join('\n')}\n`;
}
