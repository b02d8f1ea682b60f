import { build, type Rolldown } from 'vite';
import { programModule } from '../../library/index.ts';
import { oldestBrowsers } from '../oldest-browsers.ts';

/**
 * The script of the worker, as one file. It is the same for every site of this version of the
 * program: browsers take a worker for a new one by its bytes.
 */
export async function workerScript(): Promise<string> {
  const made = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    // Workbox says more where this is another.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: oldestBrowsers,
      modulePreload: false,
      rolldownOptions: {
        input: programModule('offline/worker'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const chunk = outputs(made).find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('Unexpected absence of the script of the worker, expected one file');
  return chunk.code;
}

function outputs(
  made: Awaited<ReturnType<typeof build>>,
): Rolldown.RolldownOutput['output'][number][] {
  if (Array.isArray(made)) return made.flatMap(({ output }) => output);
  return 'output' in made ? made.output : [];
}
