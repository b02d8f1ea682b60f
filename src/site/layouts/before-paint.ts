import { seenSettings, storageKeys } from '../../reading/stored.ts';
import { holdPlace } from './hold-place.ts';

/**
 * Puts the reader's settings on `<html>` before the first paint, so that no page flashes in
 * another theme or size. It has to stand in the page itself; its hash goes into the policy.
 * `reading/` writes what it reads.
 *
 * `fonts` are asked for at once where an earlier page has fetched them: from
 * the browser's own store they are there before the first paint. On a first visit they would
 * take the line from the text: it comes first, in a font of the system (`after-paint.ts`), but
 * where the address leads into the middle of the page, which must then hold still.
 */
export function beforePaint(fonts: readonly string[]): string {
  const settings =
    `const s=JSON.parse(localStorage.getItem('${storageKeys.settings}'))||{};` +
    `for(const k of[${seenSettings.map((name) => `'${name}'`).join()}])` +
    `if(s[k]!=null&&s[k]!=='system')document.documentElement.dataset[k]=s[k]`;
  const early =
    `if(location.hash||localStorage.getItem('${storageKeys.fonts}')){delete document.documentElement.dataset.fonts;` +
    `for(const href of${JSON.stringify(fonts)})` +
    `document.head.append(Object.assign(document.createElement('link'),` +
    `{rel:'preload',as:'font',type:'font/woff2',crossOrigin:'',href}))}`;
  return `try{${fonts.length > 0 ? early : ''}${settings}}catch{}${holdPlace}`;
}
