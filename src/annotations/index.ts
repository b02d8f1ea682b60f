export { type Anchor, anchor } from './anchor.ts';
export {
  type AnnotatedArticle,
  type Annotation,
  type Color,
  type Target,
  type TextBlock,
  type Where,
  annotationSchema,
  articleSchema,
  colors,
  contextLength,
  longestNote,
  longestQuote,
  readAnnotation,
  readArticle,
} from './model.ts';
