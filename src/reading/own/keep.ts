export { type KeptArticle, keptArticles, letGo } from './kept-articles.ts';
export { loadPageMessages } from './messages.ts';
