/**
 * Folds the `<details open>` that it stands behind, before it is painted. Without scripts it stays
 * open; folded or not, it opens without them, and for print (the style sheet does that alone only
 * where a browser knows `::details-content`).
 */
export const foldBefore =
  `{const details=document.currentScript.previousElementSibling;let was=details.open=false;` +
  `addEventListener('beforeprint',()=>{was=details.open;details.open=true});` +
  `addEventListener('afterprint',()=>{details.open=was})}`;
