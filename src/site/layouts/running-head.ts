/**
 * Style of the running head in print: who where lines start, beside the gutter of the text
 * (`styles/print.css`), and what where they end.
 */
export function runningHead(who: string, what: string, dir: 'ltr' | 'rtl' = 'ltr'): string {
  const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const font = "color:#555;font:8.5pt 'Source Sans',system-ui,sans-serif";
  return (
    `@page{@top-${start}{content:${cssString(who)};padding-${start}:12mm;${font}}` +
    `@top-${end}{content:${cssString(what)};${font}}}` +
    `@page:first{@top-left{content:none}@top-right{content:none}}`
  );
}

/** Every character but letters, digits and spaces is escaped: nothing can end the string. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (char) => `\\${char.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
