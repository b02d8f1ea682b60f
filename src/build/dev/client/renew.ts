import { morphMain } from './morph.ts';

let asked: XMLHttpRequest | undefined;

/**
 * Asks the server for this page as it is now and puts it in place of what is shown. Of two saves
 * the later one wins: an answer that has been overtaken is not waited for. A page that is another
 * one now, or lists what its scripts have read once, is loaded anew; the browser keeps its scroll.
 */
export function renew(): void {
  asked?.abort();
  // The browser's own parser, which runs no script of what it reads.
  const request = new XMLHttpRequest();
  asked = request;
  request.open('GET', location.pathname + location.search);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    const page: unknown = request.response;
    if (!(page instanceof Document)) location.reload();
    // The last words that could be shown stay beside the list of faults.
    else if (page.documentElement.dataset['nothing'] !== undefined) return;
    else if (request.status !== 200 || !morphMain(page)) location.reload();
  });
  request.send();
}
