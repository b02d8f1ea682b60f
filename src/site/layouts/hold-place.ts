/**
 * Keeps what the address asked for before the reader's eyes while the page is still changing.
 *
 * Fonts that come after the browser's jump set the text anew, and not every browser then stays
 * with the target; one with a sticky header jumps back to it on a reload, wherever the reader had
 * scrolled to (WebKitGTK 2.50). So the target stays where the browser first put it, and a page
 * that was left and comes back stays where it was left (`scholiumScroll` in its history entry),
 * until all is loaded or the reader lays a hand on it. Browsers that keep no such entry of a page
 * that they leave bring it back well by themselves. It has to stand in the page's head: the browser
 * may jump before the end of the page has come.
 */
export const holdPlace =
  `{const of=()=>{const raw=location.hash.slice(1);let id=raw;` +
  `try{id=decodeURIComponent(raw)}catch{}` +
  `return document.getElementById(raw)||document.getElementById(id)},` +
  `[navigation]=performance.getEntriesByType('navigation'),` +
  `anew=!navigation||navigation.type==='navigate',` +
  `left=!anew&&history.state?history.state.scholiumScroll:undefined;` +
  `let free=!location.hash||!(anew||left>=0),place;` +
  `const hold=()=>{const target=free?null:of();if(!target)return;` +
  `if(left>=0)return scrollTo(scrollX,left);` +
  `const{top,bottom}=target.getBoundingClientRect();` +
  `if(place===undefined&&scrollY>0){` +
  `if(bottom>0&&top<innerHeight)place=top;else target.scrollIntoView()}` +
  `else if(place!==undefined&&Math.abs(top-place)>1)scrollBy(0,top-place)};` +
  `if(!free){const sizes=new ResizeObserver(hold);sizes.observe(document.documentElement);` +
  `addEventListener('scroll',hold);` +
  `for(const hand of['wheel','touchmove','pointerdown','keydown'])` +
  `addEventListener(hand,()=>free=true,{passive:true,once:true});` +
  `addEventListener('load',()=>document.fonts.ready.then(()=>requestAnimationFrame(()=>` +
  `requestAnimationFrame(()=>{free=true;sizes.disconnect();removeEventListener('scroll',hold)}))))}` +
  `addEventListener('pagehide',()=>{if(location.hash)` +
  `history.replaceState({...history.state,scholiumScroll:scrollY},'')})}`;
