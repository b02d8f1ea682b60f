import * as bibliographies from './bibliographies/index.ts';
import * as edition from './edition/index.ts';
import * as files from './files/index.ts';
import * as markdown from './markdown/index.ts';
import * as notes from './notes/index.ts';
import type { Rule } from './rule.ts';
import * as site from './site/index.ts';
import * as text from './text/index.ts';
import * as translations from './translations/index.ts';
import * as works from './works/index.ts';

/** Every rule that content can break, by its id in the spelling of the code: `a-rule` is `aRule`. */
export const rules = {
  ...files,
  ...edition,
  ...site,
  ...markdown,
  ...notes,
  ...bibliographies,
  ...works,
  ...text,
  ...translations,
};

/** The ids of all rules. */
export type RuleId = (typeof rules)[keyof typeof rules]['id'];

/** A rule of the catalogue, whatever its message asks for. */
export type AnyRule = Rule<RuleId>;

/** The families of rules, in the order of the documentation. */
export const ruleFamilies: readonly {
  readonly title: string;
  readonly rules: readonly AnyRule[];
}[] = [
  { title: 'Files, frontmatter, edition and addresses', rules: Object.values(files) },
  { title: 'Events and names of the edition', rules: Object.values(edition) },
  { title: 'The publication', rules: Object.values(site) },
  { title: 'Markdown', rules: Object.values(markdown) },
  { title: 'Notes, citations and pull-quotes', rules: Object.values(notes) },
  { title: 'Bibliographies', rules: Object.values(bibliographies) },
  { title: 'Works', rules: Object.values(works) },
  { title: 'Headings, links, images, words', rules: Object.values(text) },
  { title: 'Translations', rules: Object.values(translations) },
];

/** Ids of what is wrong with a translation beside its original: only the library knows both. */
export const translationRules: ReadonlySet<string> = new Set(
  Object.values(translations).map(({ id }) => id),
);

/** The catalogue by id, for ids that authors type. */
export const ruleById: ReadonlyMap<string, AnyRule> = new Map(
  ruleFamilies.flatMap((family) => family.rules.map((rule) => [rule.id, rule] as const)),
);
