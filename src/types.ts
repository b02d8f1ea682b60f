/** What an article is, compiled, and what can be wrong with it. */
export type { Article, Problem, Work } from './article/index.ts';
