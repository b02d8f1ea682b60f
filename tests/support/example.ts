import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/article/problem.ts';
import { type Example, filesOfExample } from '../../src/article/rules/example.ts';
import { compile } from '../../src/compiler/compile.ts';
import { compileLibrary, libraryProblems } from '../../src/library/compile-library.ts';
import { readFolder } from '../../src/library/read-folder.ts';

const options = { draft: false, base: '/', styles: new Map<string, string>() };

/** The problems of an example of a rule: its files are written to a library, which is compiled. */
export async function problemsOfExample(example: Example): Promise<readonly Problem[]> {
  const files = filesOfExample(example);
  const content = await mkdtemp(join(tmpdir(), 'example-'));
  const folder = join(content, 'articles', 'an-example');
  const unreadable: string[] = [];
  try {
    for (const [path, file] of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      if (typeof file === 'string') await writeFile(target, file);
      else if (file === null) continue;
      else if ('link' in file) await symlink(file.link, target);
      else if ('bytes' in file) await writeFile(target, bytesOf(file.bytes));
      else unreadable.push(path);
    }
    if ([...files.keys()].some((path) => path.startsWith('../'))) {
      return libraryProblems(await compileLibrary({ contentDir: content, ...options }));
    }
    // Permissions stop nobody who runs tests as root: the disk's refusal is told instead.
    const read = await readFolder(folder, 'an-example');
    const { problems } = await compile({ ...read, unreadable }, options);
    return problems;
  } finally {
    await rm(content, { recursive: true });
  }
}

function bytesOf(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.split(' '), (byte) => Number.parseInt(byte, 16));
}
