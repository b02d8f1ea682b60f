import { defineRule } from '../rule.ts';

type Fault =
  | { readonly kind: 'edition'; readonly found: string }
  | { readonly kind: 'provenance' }
  | { readonly kind: 'no list'; readonly list: string }
  | { readonly kind: 'no map'; readonly list: string; readonly found: string }
  | { readonly kind: 'key'; readonly list: string; readonly key: string; readonly expected: string }
  | {
      readonly kind: 'value';
      readonly list: string;
      readonly key: string;
      readonly found: string;
      readonly expected: string;
    };

export const editionType = defineRule({
  id: 'edition-type',
  severity: 'error',
  meaning: 'An entry of edition.yaml has the wrong shape; the entry is left out.',
  message: (fault: Fault) => {
    switch (fault.kind) {
      case 'edition':
        return `Unexpected ${fault.found}, expected the keys of an edition`;
      case 'provenance':
        return 'Unexpected `provenance`, expected a list of paragraphs of plain words';
      case 'no list':
        return `Unexpected \`${fault.list}\`, expected a list: each entry starts with a dash`;
      case 'no map':
        return `Unexpected ${fault.found} in \`${fault.list}\`, expected a map with keys and values`;
      case 'key':
        return `Unexpected key "${fault.key}" in \`${fault.list}\`, expected ${fault.expected}`;
      case 'value':
        return `Unexpected ${fault.found} for \`${fault.key}\` in \`${fault.list}\`, expected ${fault.expected}`;
    }
  },
  remedy: 'Write it as the message says.',
  example: {
    'edition.yaml':
      'emendations:\n  - at: title\n    kind: repiar\n    received: Exampel\n    edited: Example\n    reason: A slip of the pen.',
  },
  fixed: {
    'edition.yaml':
      'emendations:\n  - at: title\n    kind: repair\n    received: Exampel\n    edited: Example\n    reason: A slip of the pen.',
  },
});
