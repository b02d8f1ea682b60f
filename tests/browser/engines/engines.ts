import type { Engine } from './engine.ts';
import { chromiumEngine, firefoxEngine } from './playwright.ts';
import { webkitEngine } from './webkit.ts';

/** The engines behind the browsers that people use, each with what a list of tests calls it. */
export const engines: readonly { readonly engine: Engine; readonly title: string }[] = [
  chromiumEngine,
  firefoxEngine,
  webkitEngine,
].map((engine) => ({
  engine,
  title: engine.missing ? `${engine.name}, without ${engine.missing} here` : engine.name,
}));
