import type { Engine } from './engine.ts';
import { chromiumEngine, firefoxEngine } from './playwright.ts';
import { webkitEngine } from './webkit.ts';

/** The engines behind the browsers that people use. */
export const engines: readonly Engine[] = [chromiumEngine, firefoxEngine, webkitEngine];
