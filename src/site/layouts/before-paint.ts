import { choices, storageKeys } from '../../reading/stored.ts';

/** Where that stands which the text is set in, by the choice of the reader. */
export interface TextFonts {
  /** Files of fonts, which the page itself has the rules of. */
  readonly usual: readonly string[];
  /** Style sheet with the rules of the font for whoever chose `legible`. */
  readonly legible: string;
}

/** Every value but the first of each setting that is seen (shortcuts are not), as `theme:dark`. */
const seenChoices = Object.entries(choices)
  .filter(([name]) => name !== 'shortcuts')
  .flatMap(([name, [, ...values]]) => values.map((value) => `${name}:${value}`));

/** What a site shows first, where that is not the first of the {@link choices}. */
export interface UsualChoices {
  readonly theme?: string;
  readonly notes?: string;
}

/**
 * Puts the reader's settings on `<html>` before the first paint, so that no page flashes in
 * another theme, size or font. It has to stand in the page itself; its hash goes into the policy.
 * `reading/` writes what it reads; what is none of the choices counts for nothing.
 *
 * `fonts` are asked for at once where an earlier page has fetched them: from
 * the browser's own store they are there before the first paint. On a first visit they would
 * take the line from the text: it comes first, in a font of the system (`after-paint.ts`), but
 * where the address leads into the middle of the page, which must then hold still. The rules of the
 * font that a reader chose are asked for in any case, and waited for where a browser can
 * (`blocking`): nobody else's page carries them.
 *
 * What a site shows first, the page has as attributes: there a reader's choice of the first value
 * is seen, too.
 */
export function beforePaint({ usual, legible }: TextFonts, first: UsualChoices = {}): string {
  const seen = [
    ...seenChoices,
    ...Object.keys(first).map((name) => `${name}:${choices[name as keyof UsualChoices][0]}`),
  ];
  const early = `if(location.hash||localStorage.getItem('${storageKeys.fonts}'))delete d.fonts;`;
  const settings =
    `const s=JSON.parse(localStorage.getItem('${storageKeys.settings}'));` +
    `for(const k in s)if('${seen.join(' ')}'.split(' ').includes(k+':'+s[k]))d[k]=s[k]`;
  const append = (properties: string) =>
    `document.head.append(Object.assign(document.createElement('link'),{${properties}}))`;
  const fonts =
    `if(d.font==='legible')${append(`rel:'stylesheet',blocking:'render',href:'${legible}'`)};` +
    `else if(!d.fonts)for(const href of ${JSON.stringify(usual)})` +
    append(`rel:'preload',as:'font',type:'font/woff2',crossOrigin:'',href`);
  return (
    `{const d=document.documentElement.dataset;` +
    `try{${usual.length > 0 ? early : ''}${settings}}catch{}${fonts}}`
  );
}
