import { join } from 'node:path';
import {
  type DevEnvironment,
  type EnvironmentModuleNode,
  type ViteDevServer,
  isRunnableDevEnvironment,
  normalizePath,
} from 'vite';
import { looksId } from '../looks-module.ts';
import { programDir } from '../../library/index.ts';

/** The wing that holds what `site.yaml` says, read once by each copy of it. */
const readers = normalizePath(join(programDir, 'library/'));

/**
 * Lets the pages of the dev server read what the content says of the site anew, when they are asked
 * for next: with it all modules that have taken something from there are loaded again.
 */
export function forgetPublication(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments))
    if (environment.name !== 'client') forgetIn(environment);
}

function forgetIn(environment: DevEnvironment): void {
  const { moduleGraph } = environment;
  const forgotten = new Set<EnvironmentModuleNode>();
  for (const [file, modules] of moduleGraph.fileToModulesMap)
    if (file.startsWith(readers) || file === looksId)
      for (const module of modules)
        moduleGraph.invalidateModule(module, forgotten, Date.now(), true);
  if (!isRunnableDevEnvironment(environment)) return;
  const { evaluatedModules } = environment.runner;
  for (const { id } of forgotten) {
    const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
    if (evaluated) evaluatedModules.invalidateModule(evaluated);
  }
}
