import type { Words } from '../messages/index.ts';
import type { WorkKind } from './article.ts';

/** "Article", "Web page": a kind of works as a label. */
export function kindLabel(kind: WorkKind, { terms, lang }: Words): string {
  const [first = ''] = terms.kinds[kind];
  return first.toLocaleUpperCase(lang) + terms.kinds[kind].slice(first.length);
}
