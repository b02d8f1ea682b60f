import type { Element as HtmlElement, ElementContent } from 'hast';
import type { Element } from 'xast';
import { jatsItem, jatsParagraphs } from './jats-body.ts';
import { idOf, jatsInline, type JatsContext } from './jats-inline.ts';
import { some, x } from '../xml.ts';

/** A list, its items with their numbers where these do not begin at 1. */
export function jatsList(list: HtmlElement, context: JatsContext): Element[] {
  const ordered = list.tagName === 'ol';
  const start = Number(list.properties['start'] ?? 1);
  const items = itemsOf(list).map((item, index) =>
    x(
      'list-item',
      idOf(item, context),
      ordered && start !== 1 ? x('label', `${start + index}.`) : undefined,
      some(jatsItem(item, context)) ?? x('p'),
    ),
  );
  if (items.length === 0) return [];
  const type = ordered ? (orderedTypes.get(String(list.properties['type'])) ?? 'order') : 'bullet';
  return [x('list', { ...idOf(list, context), 'list-type': type }, items)];
}

/** Items; words that stand in a list outside of any are one. */
function itemsOf(list: HtmlElement): HtmlElement[] {
  const items: HtmlElement[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    if (
      loose.some((node) => node.type === 'element' || ('value' in node && node.value.trim() !== ''))
    )
      items.push({ type: 'element', tagName: 'li', properties: {}, children: loose });
    loose = [];
  };
  for (const child of list.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      flush();
      items.push(child);
    } else loose.push(child);
  }
  flush();
  return items;
}

const orderedTypes: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha-lower'],
  ['A', 'alpha-upper'],
  ['i', 'roman-lower'],
  ['I', 'roman-upper'],
]);

/** Terms with what defines them: an item for each term; what is neither defines the last. */
export function jatsDefinitions(list: HtmlElement, context: JatsContext): Element[] {
  const items: Element[] = [];
  const define = (attributes: { id?: string }, children: readonly ElementContent[]): void => {
    const words = some(jatsParagraphs(children, context));
    if (!words) return;
    const last = items.at(-1) ?? x('def-item', x('term'));
    if (items.length === 0) items.push(last);
    last.children.push(x('def', attributes, words));
  };
  const read = (children: readonly ElementContent[]): void => {
    for (const child of children) {
      const name = child.type === 'element' ? child.tagName : '';
      if (child.type !== 'element') define({}, [child]);
      else if (name === 'div') read(child.children);
      else if (name === 'dt') {
        const term = x('term', idOf(child, context), jatsInline(child.children, context));
        items.push(x('def-item', term));
      } else if (name === 'dd') define(idOf(child, context), child.children);
      else define({}, [child]);
    }
  };
  read(list.children);
  return items;
}
