/**
 * Puts the reader's settings on `<html>` before the first paint, so that no page flashes in
 * another theme or size. It has to stand in the page itself; its hash goes into the policy.
 * `client/` writes what it reads: `scholium:settings`, JSON of theme, size, spacing and notes.
 */
export const beforePaint =
  `try{const s=JSON.parse(localStorage.getItem('scholium:settings'))||{};` +
  `for(const k of['theme','size','spacing','notes'])` +
  `if(s[k]!=null&&s[k]!=='system')document.documentElement.dataset[k]=s[k]}catch{}`;
