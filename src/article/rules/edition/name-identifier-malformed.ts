import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const nameIdentifierMalformed = defineRule({
  id: 'name-identifier-malformed',
  severity: 'error',
  meaning: 'An identifier of a name has not the form of its kind. It is left out.',
  message: ({ identifier }: { identifier: string }) =>
    `Unexpected identifier "${shortened(identifier)}", expected one such as wikidata:Q227, viaf:123, geonames:123, orcid:0000-0002-1825-0097, ror:02mhbdp94 or an address with https`,
  remedy: 'Copy it from the page of the name there.',
  example: edition('names:\n  - label: Minsk Group\n    kind: body\n    identifier: wikidata:227'),
  fixed: edition('names:\n  - label: Minsk Group\n    kind: body\n    identifier: wikidata:Q227'),
});
