export { type Anchor, anchor } from './anchor.ts';
export { type Color, colors } from './colors.ts';
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
