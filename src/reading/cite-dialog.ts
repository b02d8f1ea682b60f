import { type CiteFile, type CiteForm, type CiteTarget, formsFor } from './cite-forms.ts';
import { report, writeClipboard } from './clipboard.ts';
import { make } from './dom.ts';
import { digits, inLanguageOfText, inOwnLanguage, messages } from './messages.ts';
import { paragraphTitle } from './paragraph-title.ts';

/**
 * Opens the forms of citation for the article, a section or a paragraph, from the file beside the
 * article page. `about` is the address of the page that holds them without JavaScript.
 */
export function openCite(about: string, target: CiteTarget): void {
  const words = messages.cite;
  const close = make(
    'button',
    { type: 'button', class: 'panel-close', 'aria-label': messages.close },
    '✕',
  );
  const select = make('select', { 'aria-label': words.what });
  const choices = choicesFor(target);
  choices.forEach(({ label }, nth) => select.append(new Option(label, String(nth))));
  const wanted = choices.findIndex(
    ({ cite }) => cite.section === target.section && cite.paragraph?.id === target.paragraph?.id,
  );
  select.value = String(Math.max(0, wanted));
  const forms = make('div', { class: 'cite-list', 'aria-live': 'polite' });
  const dialog = make(
    'dialog',
    {
      class: 'panel help cite',
      'aria-labelledby': 'cite-title',
      'data-pagefind-ignore': 'all',
      ...inOwnLanguage(),
    },
    make('div', { class: 'panel-head' }, make('h2', { id: 'cite-title' }, words.title), close),
    select,
    forms,
  );
  const show = () => {
    const cite = choices[Number(select.value)]?.cite ?? {};
    load(new URL('../cite.json', about).href).then(
      (file) => forms.replaceChildren(...dateOf(file), ...formsFor(file, cite).map(row)),
      () => forms.replaceChildren(make('p', {}, make('a', { href: `${about}#cite` }, words.howTo))),
    );
  };
  select.addEventListener('change', show);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  show();
}

interface Choice {
  readonly label: string;
  readonly cite: CiteTarget;
}

/** The article, each section with a heading, and the paragraph in question. */
function choicesFor({ paragraph }: CiteTarget): Choice[] {
  const headings = [...document.querySelectorAll<HTMLElement>('.section > [data-section-number]')];
  return [
    { label: messages.cite.wholeArticle, cite: {} },
    ...headings.flatMap((heading): Choice[] => {
      const id = heading.parentElement?.id;
      const number = heading.dataset['sectionNumber'];
      const words = heading.textContent.trim().replace(/\s+/g, ' ');
      return id
        ? [{ label: `${number ? `§${digits(number)} ` : ''}${words}`, cite: { section: id } }]
        : [];
    }),
    ...(paragraph ? [{ label: paragraphTitle(paragraph.n), cite: { paragraph } }] : []),
  ];
}

function dateOf({ undated }: CiteFile): HTMLElement[] {
  return undated === undefined ? [] : [make('p', { class: 'reason' }, `${undated}.`)];
}

const files = new Map<string, Promise<CiteFile>>();

function load(address: string): Promise<CiteFile> {
  const known = files.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (answer): Promise<CiteFile> => {
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer.json();
  });
  files.set(address, loading);
  loading.catch(() => files.delete(address));
  return loading;
}

function row({ style, text: typed }: CiteForm): HTMLElement {
  const text = typed.replace(/\n+$/, '');
  const words = messages.cite;
  const name = words.copyForm({ style });
  const copy = make('button', { type: 'button', 'aria-label': name }, words.copy);
  copy.addEventListener('click', () => {
    void writeClipboard({ text, html: '' }).then((done) => report(copy, done));
  });
  const code = style === 'BibTeX' || style === 'RIS';
  return make(
    'section',
    { class: 'cite-form', 'aria-label': style },
    make('div', { class: 'panel-head' }, make('h3', {}, style), copy),
    make(
      code ? 'pre' : 'p',
      code ? { tabindex: '0', dir: 'ltr' } : { ...inLanguageOfText(), dir: 'auto' },
      text,
    ),
  );
}
