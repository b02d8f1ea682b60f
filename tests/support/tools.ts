import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, unpackPackage } from './debian.ts';

/**
 * Programs that read, judge or show what the site publishes, none of ours, and the Debian package
 * that brings each. A test that needs one which is not there is skipped.
 */
const packages = {
  Xvfb: 'xvfb',
  WebKitWebDriver: 'webkit2gtk-driver',
  epubcheck: 'epubcheck',
  'firefox-esr': 'firefox-esr',
  html2text: 'html2text',
  java: 'default-jre-headless',
  lynx: 'lynx',
  nginx: 'nginx-light',
  pandoc: 'pandoc',
  parallel: 'parallel',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  w3m: 'w3m',
  xmllint: 'libxml2-utils',
  xsltproc: 'xsltproc',
} as const;

/** Fonts with letters that ours lack, by a family of each; pages name them (`src/site/styles/`). */
const fonts = {
  'Noto Naskh Arabic': 'fonts-noto-core',
  'Noto Serif Hebrew': 'fonts-noto-core',
  'Noto Serif CJK SC': 'fonts-noto-cjk',
  'Noto Serif CJK JP': 'fonts-noto-cjk',
} as const;

export type Font = keyof typeof fonts;

/** True if a family of fonts is on this machine. */
export function hasFont(family: Font): boolean {
  const { stdout } = spawnSync('fc-list', [family, 'family'], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.includes(family);
}

export type Program = keyof typeof packages;
/** A program, or the DTD of JATS, which no package has as its own. */
export type Tool = Program | 'the DTD of JATS';

const programs: readonly Program[] = [
  'Xvfb',
  'WebKitWebDriver',
  'epubcheck',
  'firefox-esr',
  'html2text',
  'java',
  'lynx',
  'nginx',
  'pandoc',
  'parallel',
  'pdfinfo',
  'pdftoppm',
  'pdftotext',
  'qpdf',
  'w3m',
  'xmllint',
  'xsltproc',
];

/** Programs that are named otherwise elsewhere. */
const otherNames: Partial<Readonly<Record<Program, string>>> = { 'firefox-esr': 'firefox' };

/** Where some systems put a program that only says how to get the real one, which this starts. */
const proofs: Partial<Readonly<Record<Program, string>>> = {
  java: '-version',
  'firefox-esr': '--version',
};

/** True if the tool can be used on this machine. */
export function has(tool: Tool): boolean {
  if (tool === 'the DTD of JATS') return jatsDtd() !== undefined;
  if (tool === 'epubcheck' && !has('java')) return false;
  if (pathOf(tool) === undefined) return false;
  const proof = proofs[tool];
  return proof === undefined || answer(tool, [proof], '').status === 0;
}

/** Where a program stands: on the `PATH`, or where Debian has servers and its jars. */
export function pathOf(program: Program): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const names = [program, otherNames[program] ?? program];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

/**
 * The DTD of JATS 1.3, Archiving and Interchange, with its modules: in the file that `JATS_DTD`
 * names, or as Debian's Biopython has it.
 */
export function jatsDtd(): string | undefined {
  const path = 'usr/lib/python3/dist-packages/Bio/Entrez/DTDs/JATS-archivearticle1-3-mathml3.dtd';
  return [process.env['JATS_DTD'], `/${path}`, join(unpacked, path)].find(
    (file) => file !== undefined && existsSync(file),
  );
}

/** Installs the tools that are missing, where the machine allows it; returns those still missing. */
export function installTools(): Tool[] {
  installPackages(programs.filter((program) => !has(program)).map((program) => packages[program]));
  const missing = (Object.keys(fonts) as Font[]).filter((family) => !hasFont(family));
  installPackages([...new Set(missing.map((family) => fonts[family]))]);
  if (jatsDtd() === undefined) unpackPackage('python3-biopython', unpacked);
  const tools: readonly Tool[] = [...programs, 'the DTD of JATS'];
  return tools.filter((tool) => !has(tool));
}

/** Runs a program on `input`; its output, or an error with its messages where it fails. */
export function run(
  program: Program,
  args: readonly string[],
  input: string | Uint8Array = '',
): string {
  const { status, stdout, stderr, error } = answer(program, args, input);
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr || String(status)}`);
  return stdout;
}

/** All messages of EPUBCheck about a file. */
export function epubcheck(file: string): string {
  // Debian's command is the jar itself, others have a script that starts it.
  const path = pathOf('epubcheck') ?? '';
  const isJar = readFileSync(path).subarray(0, 2).toString() === 'PK';
  const { stdout, stderr } = isJar
    ? answer('java', [...quickStart, '-jar', path, file], '')
    : answer('epubcheck', [file], '');
  return stdout + stderr;
}

/** A check takes seconds, most of them to start: compiling with care would not pay. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const unpacked = join('.cache', 'test-tools', 'jats');

/** Runs a program on `input` and returns how it ended, with what it said. */
export function answer(program: Program, args: readonly string[], input: string | Uint8Array) {
  return spawnSync(pathOf(program) ?? program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
