/** What an attribute list says, in the order in which it is written. */
export interface AttributeList {
  readonly id?: string | undefined;
  readonly classes?: readonly string[];
  readonly values?: readonly (readonly [string, string])[];
}

/** Pandoc's attribute list, `{#id .class key="value"}`; nothing where there is nothing to say. */
export function writeAttributes({ id, classes = [], values = [] }: AttributeList): string {
  const parts = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...values.map(([name, value]) => `${name}="${value.replace(/["\\]/g, '\\$&')}"`),
  ];
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`;
}
