import { storageKeys } from '../../reading/stored.ts';
import type { LanguageStyles } from '../language-styles.ts';

/**
 * What waits until the text is on the screen, so that it takes no time from the first paint.
 *
 * The scripts of `<template id="after-paint">` go into the page. The parser made their addresses
 * and hashes, so that nothing here has to be trusted (W3C, Trusted Types, section 4.3).
 *
 * The site's fonts are asked for and shown all at once (`data-fonts` in `tokens.css`), so that
 * the text is set anew one time only; what stands below the screen follows part by part
 * (`layout.css`). Fonts that do not come are waited for 3 s, and so is a paint that a page in a
 * hidden tab does not have. Of a page that starts scrolled Firefox tells no first paint (W3C, Paint
 * Timing): there two frames after the load event stand for it.
 * @param fonts The fonts that the text is set in, where they are not ours.
 * @param written What the page's language has beside them.
 */
export const afterPaint = (
  fonts: readonly string[] = ourFonts,
  { awaited = [], letters = '' }: Pick<LanguageStyles, 'awaited' | 'letters'> = {},
): string =>
  `{let begun;const begin=()=>{if(begun)return;begun=true;` +
  `document.body.append(document.getElementById('after-paint').content);` +
  `const data=document.documentElement.dataset,show=()=>{` +
  `try{localStorage.setItem('${storageKeys.fonts}','here')}catch{}` +
  `if(data.fonts!=='later')return;data.fonts='here';` +
  `const rest=[...document.querySelectorAll('.section~.section,.ends :is(.notes,.works)>li')],` +
  `next=()=>{if(!rest.length)return delete data.fonts;` +
  `for(const part of rest.splice(0,rest[0].tagName==='LI'?32:1))` +
  `part.style.contentVisibility='visible';requestAnimationFrame(next)};` +
  `requestAnimationFrame(next)};` +
  `Promise.all((data.font==='legible'?['1em Legible','italic 1em Legible']:` +
  `[${[...fonts, ...awaited].map((font) => `'${font}'`).join(',')}])` +
  `.map((font)=>document.fonts.load(font,'a0${letters}'))).then(show,show);` +
  `setTimeout(show,3000)};` +
  `new PerformanceObserver((list)=>{` +
  `if(list.getEntriesByName('first-contentful-paint').length)begin()` +
  `}).observe({type:'paint',buffered:true});` +
  `addEventListener('load',()=>requestAnimationFrame(()=>requestAnimationFrame(begin)));` +
  `setTimeout(begin,3000)}`;

const ourFonts = [
  '1em Source Serif',
  'italic 1em Source Serif',
  '1em Source Sans',
  '500 1em Source Title',
  '1em Source Figures',
];
