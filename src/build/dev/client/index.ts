import { type ContentChange, type PageFaults, type PageHello, events } from '../protocol.ts';
import { showFaults } from './fault-list.ts';
import { openInEditor } from './open-in-editor.ts';
import { renew } from './renew.ts';

/*
 * What runs on the pages of the dev server, and on no page that is built: it puts the words that
 * were saved in place and lists what is wrong with them.
 */
const hot = import.meta.hot;
if (hot) {
  const say = (hello: Omit<PageHello, 'path'>): void =>
    hot.send(events.page, { path: location.pathname, ...hello });
  hot.on(events.content, ({ reload }: ContentChange) => {
    say({});
    if (reload) location.reload();
    else renew();
  });
  hot.on(events.faults, (faults: PageFaults) => showFaults(faults));
  document.addEventListener('click', openInEditor);
  // What was saved while the page came is not in it.
  say({ since: performance.timeOrigin });
}
