import { announce } from './dom-later.ts';
import { messages } from './messages.ts';

/** The same words for programs that want text, HTML or Markdown. */
export interface Copied {
  readonly text: string;
  readonly html: string;
  readonly markdown?: string;
}

/**
 * Puts words on the clipboard in every form the browser takes; plain text where it takes no
 * more. False where the reader or the browser does not allow it.
 */
export async function writeClipboard({ text, html, markdown }: Copied): Promise<boolean> {
  const forms: Record<string, Blob> = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
  try {
    const custom = 'web text/markdown';
    if (markdown !== undefined && canHold(custom)) {
      forms[custom] = new Blob([markdown], { type: 'text/markdown' });
    }
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
}

/** Some browsers that know the clipboard cannot be asked yet (Chrome before 121). */
function canHold(type: string): boolean {
  const asked: Partial<Pick<typeof ClipboardItem, 'supports'>> = ClipboardItem;
  return asked.supports?.(type) ?? false;
}

/** Says on the button itself, and to screen readers, what became of a copy. */
export function report(button: HTMLElement, done: boolean): void {
  const words = done ? messages.share.copied : messages.share.notCopied;
  const before = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = before;
  button.textContent = words;
  announce(words);
  setTimeout(() => {
    if (button.textContent === words) button.textContent = before;
  }, 2000);
}

/** Copies the reference of the work that a button of the preview names. */
export async function copyCitation(button: HTMLElement): Promise<void> {
  const work = document.getElementById(button.dataset['copy'] ?? '');
  const reference = work?.querySelector<HTMLElement>('.reference');
  if (!reference) return;
  const text = reference.textContent.replace(/\s+/g, ' ').trim();
  report(button, await writeClipboard({ text, html: reference.innerHTML }));
}
