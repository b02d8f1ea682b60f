import { holdPlace } from './hold-place.ts';

/**
 * Puts the reader's settings on `<html>` before the first paint, so that no page flashes in
 * another theme or size. It has to stand in the page itself; its hash goes into the policy.
 * `client/` writes what it reads: `scholium:settings`, JSON of theme, size, spacing and notes.
 *
 * `fonts` are asked for at once where an earlier page has fetched them (`scholium:fonts`): from
 * the browser's own store they are there before the first paint. On a first visit they would
 * take the line from the text: it comes first, in a font of the system (`after-paint.ts`), but
 * where the address leads into the middle of the page, which must then hold still.
 */
export function beforePaint(fonts: readonly string[]): string {
  const settings =
    `const s=JSON.parse(localStorage.getItem('scholium:settings'))||{};` +
    `for(const k of['theme','size','spacing','notes'])` +
    `if(s[k]!=null&&s[k]!=='system')document.documentElement.dataset[k]=s[k]`;
  const early =
    `if(location.hash||localStorage.getItem('scholium:fonts')){delete document.documentElement.dataset.fonts;` +
    `for(const href of${JSON.stringify(fonts)})` +
    `document.head.append(Object.assign(document.createElement('link'),` +
    `{rel:'preload',as:'font',type:'font/woff2',crossOrigin:'',href}))}`;
  return `try{${fonts.length > 0 ? early : ''}${settings}}catch{}${holdPlace}`;
}
