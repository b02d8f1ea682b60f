import type { Element } from 'hast';
import type { Attributes } from '../../compiler/index.ts';
import { safeText } from '../safe-text.ts';

/** Attributes as Pandoc writes them, `{#id .class key="value"}`; nothing where there are none. */
export function attributeList({ id, classes, values }: Attributes): string {
  const parts = [
    ...(id === undefined || !isName(id) ? [] : [`#${id}`]),
    ...classes.filter(isName).map((name) => `.${name}`),
    ...Object.entries(values).map(([name, value]) => `${name}="${attributeValue(value)}"`),
  ];
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}

/** A value to stand in double quotation marks. */
export function attributeValue(value: string): string {
  return safeText(value).replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The attributes that an author gave an element, without those that the compiler gives. */
export function attributesOf({ properties }: Element): Attributes | undefined {
  const id = authorsId(properties['id']);
  const { className, lang, dir, dataIiif } = properties;
  const classes = Array.isArray(className) ? className.map(String) : [];
  const values = {
    ...(typeof lang === 'string' && { lang }),
    ...(typeof dir === 'string' && { dir }),
    ...(typeof dataIiif === 'string' && { iiif: `${dataIiif}/info.json` }),
  };
  const attributes = { ...(id !== undefined && { id }), classes, values };
  return attributeList(attributes) === '' ? undefined : attributes;
}

/** An element's id, if an author gave it; of raw HTML without what keeps it from being ours. */
export function authorsId(id: unknown): string | undefined {
  if (typeof id !== 'string' || /^(?:p|at|note|noteref|ref|cite|pq)-/.test(id)) return undefined;
  return id.replace(/^user-content-/, '');
}

/** What can stand behind `#` and `.`. */
function isName(name: string): boolean {
  return /^[^\s{}#="'`[\].][^\s{}#="'`[\]]*$/u.test(name);
}
