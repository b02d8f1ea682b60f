/**
 * Puts the scripts of `<template id="after-paint">` into the page once its text is on the screen:
 * they and what they import then take no time from the first paint. The parser made their
 * addresses and hashes, so that nothing here has to be trusted (W3C, Trusted Types, section 4.3).
 */
export const afterPaint =
  `requestAnimationFrame(()=>requestAnimationFrame(()=>` +
  `document.body.append(document.getElementById('after-paint').content)))`;
