import type { Handle } from 'mdast-util-from-markdown';

/** Handlers that turn a token of one line into text, joined to the text before it. */
export const asTyped: { readonly enter: Handle; readonly exit: Handle } = {
  enter(token) {
    this.config.enter['data']?.call(this, token);
  },
  exit(token) {
    this.config.exit['data']?.call(this, token);
  },
};
