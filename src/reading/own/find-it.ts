import { make } from '../dom.ts';
import { inOwnLanguage, messages } from '../messages.ts';
import { loadPanelStyles } from '../panel-styles.ts';
import { say, sayFault } from './basket-said.ts';
import { own } from './messages.ts';
import { catalogues, openUrl, resolverAddress, type Wanted } from './open-url.ts';
import { ownStore } from './store.ts';

const setting = 'resolver';

/** The reader's link resolver, as this device keeps it; undefined where there is none. */
export async function resolver(): Promise<string | undefined> {
  return resolverAddress(await (await ownStore()).setting(setting));
}

export async function forgetResolver(): Promise<void> {
  await (await ownStore()).changeSetting(setting, undefined);
}

/**
 * A button that looks for a work in the reader's library, in a new tab; where no library has been
 * chosen, it asks for one.
 * @param wanted What is looked for, asked for when the reader is about to press.
 */
export function findButton(reference: string, wanted: () => Promise<Wanted>): HTMLButtonElement {
  const button = make(
    'button',
    {
      type: 'button',
      class: 'find-it',
      'data-find-it': '',
      'aria-label': own.basket.find.findNamed({ reference }),
    },
    own.basket.find.find,
  );
  let ready: { readonly to: string | undefined; readonly work: Wanted } | undefined;
  const prepare = async () => {
    const [work, to] = await Promise.all([wanted(), resolver().catch(() => undefined)]);
    return (ready = { work, to });
  };
  // A window that is opened later than the press may be taken for an advertisement.
  for (const type of ['pointerenter', 'focus'])
    button.addEventListener(type, () => void prepare().catch(() => undefined));
  button.addEventListener('click', () => {
    const known = ready;
    if (known?.to) go(known.to, known.work);
    else
      prepare().then(
        ({ work, to }) => (to ? go(to, work) : askForLibrary(work)),
        () => say(own.basket.find.failed),
      );
  });
  return button;
}

/** Asks for the address of the reader's link resolver; goes there where a work is looked for. */
export async function askForLibrary(work?: Wanted, now = ''): Promise<void> {
  const words = own.basket.find;
  await loadPanelStyles();
  const close = make(
    'button',
    { type: 'button', class: 'panel-close', 'aria-label': messages.close },
    '✕',
  );
  const input = make('input', {
    id: 'own-resolver',
    type: 'url',
    required: '',
    autocomplete: 'url',
    spellcheck: 'false',
    dir: 'ltr',
    value: now,
    'aria-describedby': 'own-resolver-example own-resolver-wrong',
  });
  const wrong = make('p', { id: 'own-resolver-wrong', class: 'own-wrong', role: 'alert' });
  const example = words.example({ address: 'https://resolver.example.edu/openurl' });
  const form = make(
    'form',
    { class: 'own-library', novalidate: '' },
    make('p', {}, words.explain),
    make('label', { for: 'own-resolver' }, words.address),
    input,
    make('p', { id: 'own-resolver-example', class: 'quiet' }, example),
    wrong,
    make('button', { type: 'submit', class: 'own-button' }, words.save),
  );
  const dialog = make(
    'dialog',
    { class: 'panel help yours', 'aria-labelledby': 'own-find-title', ...inOwnLanguage() },
    make('div', { class: 'panel-head' }, make('h2', { id: 'own-find-title' }, words.title), close),
    form,
    ...(work ? [elsewhere(work)] : []),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = resolverAddress(input.value);
    wrong.textContent = address ? '' : words.wrong;
    input.setAttribute('aria-invalid', String(!address));
    if (!address) return input.focus();
    if (work) go(address, work);
    dialog.close();
    // What cannot be kept is asked for again.
    ownStore()
      .then((store) => store.changeSetting(setting, address))
      .catch(sayFault);
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
}

function elsewhere(work: Wanted): HTMLElement {
  const words = own.basket.find;
  const { worldCat, scholar } = catalogues(work);
  const link = (href: string, label: string) =>
    make('li', {}, make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label));
  return make(
    'div',
    { class: 'own-elsewhere' },
    make('p', {}, words.elsewhere),
    make('ul', {}, link(worldCat, words.worldCat), link(scholar, words.scholar)),
  );
}

function go(to: string, work: Wanted): void {
  open(openUrl(to, work, location.host), '_blank', 'noopener,noreferrer');
}
