import { make } from './dom.ts';
import styles from './strip.css?url';

/** Where the rows stand in the margin; below, a line stands above the text. */
const wide = matchMedia('(width >= 1200px)');
/** Where there may be room beside the scroll bar. */
const widest = matchMedia('(width >= 1400px)');

/**
 * Draws the evidence strip of the article: in its head, and on wide windows slim at the window's
 * edge. The drawings are a file of their own (`strip.svg`), which nobody waits for.
 */
export async function bringStrip(head: HTMLElement, signal: AbortSignal): Promise<void> {
  const to = head.querySelector('a')?.href;
  const place = head.querySelector('svg');
  if (to === undefined || !place) return;
  const [file] = await Promise.all([load(new URL('../strip.svg', to)), loadStyles()]);
  if (!file) return place.remove();
  const form = (name: string) => file.querySelector(`[data-form="${name}"]`);
  const draw = () => {
    const drawing = form(wide.matches ? 'rows' : 'line');
    if (!drawing) return;
    for (const name of ['viewBox', 'preserveAspectRatio']) {
      const value = drawing.getAttribute(name);
      if (value === null) place.removeAttribute(name);
      else place.setAttribute(name, value);
    }
    place.classList.add('drawing');
    // The words beside it say it, and the page of evidence has it whole.
    place.setAttribute('aria-hidden', 'true');
    place.replaceChildren(
      ...[...drawing.children].map((child) => document.importNode(child, true)),
    );
  };
  draw();
  wide.addEventListener('change', draw, { signal });
  const slim = form('edge');
  const bringEdge = async () => {
    if (!widest.matches || !slim) return;
    const { showEdgeStrip } = await import('./edge-strip.ts');
    showEdgeStrip(document.importNode(slim, true), widest, signal);
  };
  void bringEdge();
  widest.addEventListener('change', () => void bringEdge(), { signal });
}

/** Not `fetch`: a parser of strings is closed to scripts here (W3C, Trusted Types). */
function load(address: URL): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.overrideMimeType('image/svg+xml');
    request.addEventListener('loadend', () => {
      const { status, responseXML } = request;
      resolve(status === 200 && responseXML ? responseXML : undefined);
    });
    request.send();
  });
}

function loadStyles(): Promise<void> {
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: styles });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
