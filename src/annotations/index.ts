export { type Anchor, anchor, anchorAll, anchorIn } from './anchor.ts';
export { type Color, colors } from './colors.ts';
export { targetOf } from './describe.ts';
export {
  type AnnotatedArticle,
  type Annotation,
  type Target,
  type TextBlock,
  type Where,
  annotationSchema,
  articleSchema,
  contextLength,
  longestNote,
  longestQuote,
  readAnnotation,
  readArticle,
} from './model.ts';
export { type Place, TextIndex } from './text-index.ts';
