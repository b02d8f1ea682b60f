/** Style of the running head in print: who on the left, what on the right. */
export function runningHead(left: string, right: string): string {
  return (
    `@page{@top-left{content:${cssString(left)};padding-left:9mm;font:9pt 'Source Serif',Georgia,serif}` +
    `@top-right{content:${cssString(right)};padding-right:9mm;font:italic 9pt 'Source Serif',Georgia,serif}}` +
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
