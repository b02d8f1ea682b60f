import { parentPort } from 'node:worker_threads';
import { compile } from '../../src/compiler/compile.ts';
import { readFolder } from '../../src/library/read-folder.ts';
import type { LimitedResult, LimitedTask } from './limited.ts';
import { folderOf } from './compile.ts';
import { pageFaults } from './page.ts';

parentPort?.on('message', (task: LimitedTask) => {
  void run(task).then((result) => parentPort?.postMessage(result));
});

async function run({ from, draft }: LimitedTask): Promise<LimitedResult> {
  try {
    const folder = typeof from === 'string' ? await readFolder(from, 'tiny') : folderOf(from);
    const before = process.threadCpuUsage();
    const { article, problems } = await compile(folder, { draft, base: '/', styles: new Map() });
    const { user, system } = process.threadCpuUsage(before);
    const faults = article ? pageFaults(article) : [];
    return { seconds: (user + system) / 1e6, built: article !== undefined, faults, problems };
  } catch (error) {
    return { thrown: String(error) };
  }
}
