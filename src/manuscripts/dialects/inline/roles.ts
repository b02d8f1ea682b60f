import { citationOf, type Cited, keysIn, narrativeOf } from '../citing.ts';
import { linkTo } from '../links.ts';
import { expandMacros } from '../tex-macros.ts';
import { type ReferenceForm, referTo } from '../referring.ts';
import { endOfCode } from './apart.ts';
import { bracketed, type Found, inner, matchAt, type Scan, tell } from './scan.ts';

/** Makes our form of a role's content; nothing for one that has none here. */
type Role = (words: string, scan: Scan, name: string) => string | undefined;

/** A role of MyST, {name}`content` (MyST, "Roles and directives"). */
export function role(scan: Scan): Found | undefined {
  const { text, at } = scan;
  const name = matchAt(/\{([a-z][\w:+.-]{0,40})\}(?=`)/iy, scan);
  if (name === undefined) return undefined;
  const begin = at + name[0].length;
  const end = endOfCode(scan, begin);
  if (end === undefined) return undefined;
  const marks = /^`+/.exec(text.slice(begin, end))?.[0].length ?? 1;
  const words = text.slice(begin + marks, end - marks).trim();
  const typed = text.slice(at, end);
  const id = (name[1] ?? '').toLowerCase();
  // Knitr runs what stands in such code, too.
  if (/^(?:r|python|julia|eval)$/.test(id)) {
    const why =
      'It is calculated when the manuscript is built: put what it prints in place of its code.';
    tell(scan, 'syntax', 'lost', typed, why);
    return { end, out: `\`${words}\`` };
  }
  const out = roleFor(id)?.(words, scan, id);
  if (out === undefined) {
    tell(scan, 'syntax', 'guessed', typed, `The role ${id} has no form here: its words stand.`);
    return { end, out: inner(plainTarget(words).words ?? words, scan) };
  }
  return { end, out };
}

function roleFor(name: string): Role | undefined {
  if (/^(?:cite|footcite)/.test(name)) return cite;
  return roles.get(name);
}

const cite: Role = (words, scan, name) => {
  const form = name.split(':').slice(1).join(':').replace(/^\*/, '');
  const year = /^(?:year|yearpar)$/.test(form);
  const cited = readCited(words).map((each): Cited => (year ? { ...each, yearOnly: true } : each));
  if (cited.length === 0) return undefined;
  const isKnown = /^(?:|p|ps|alp|alps|t|ts|ct|year|yearpar)$/.test(form);
  const why = `The form ":${form}" of a citation is not here: it is printed in brackets.`;
  tell(
    scan,
    'citation',
    isKnown ? 'converted' : 'guessed',
    `{${name}}\`${words}\``,
    isKnown ? undefined : why,
  );
  return /^c?ts?$/.test(form) ? narrativeOf(cited) : citationOf(cited);
};

/** Keys with `{words before}` and `{words after}` (MyST, "Citations"). */
function readCited(words: string): Cited[] {
  const parts = words.match(/(?:\{[^{}]{0,300}\}|[^,;{}])+/g) ?? [];
  return parts.flatMap((typed) => {
    const found = /^\s*(?:\{([^{}]*)\})?\s*@?([^{}\s]+)\s*(?:\{([^{}]*)\})?\s*$/.exec(typed);
    if (!found) return keysIn(typed).map((key) => ({ key }));
    const [, prefix, key = '', suffix] = found;
    return [{ key, ...(prefix && { prefix }), ...(suffix && { suffix }) }];
  });
}

/** `words <target>`, or a target alone. */
function plainTarget(typed: string): { words?: string; target: string } {
  const open = typed.lastIndexOf('<');
  if (open < 0 || !typed.endsWith('>')) return { target: typed };
  const words = typed.slice(0, open).trim();
  return { ...(words !== '' && { words }), target: typed.slice(open + 1, -1).trim() };
}

function reference(form: ReferenceForm): Role {
  return (typed, scan, name) => {
    const { words, target } = plainTarget(typed);
    const label = target.replace(/^[!#]/, '');
    const inside = words === undefined ? undefined : bracketed(inner(words, scan));
    const out = referTo(scan.run, label, form, inside);
    if (out !== undefined) {
      tell(scan, 'syntax', 'converted', `{${name}}\`${typed}\``);
      return out;
    }
    const why = `Nothing in the manuscript has the label "${label}": its words stand without a link.`;
    tell(scan, 'syntax', 'guessed', `{${name}}\`${typed}\``, why);
    return inside ?? label;
  };
}

const link: Role = (typed, scan, name) => {
  const { words, target } = plainTarget(typed);
  return linkTo(target, words && inner(words, scan), scan, `{${name}}\`${typed}\``);
};

/** Words in the signs that Markdown has for them. */
function wrapped(before: string, after = before): Role {
  return (words, scan, name) => {
    tell(scan, 'syntax', 'converted', `{${name}}\`${words}\``);
    const inside = inner(words, scan);
    const isScript = before === '~' || before === '^';
    return `${before}${isScript ? inside.replace(/ /g, '\\ ') : inside}${after}`;
  };
}

const formula: Role = (words, scan, name) => {
  tell(scan, 'syntax', 'converted', `{${name}}\`${words}\``);
  return `$${expandMacros(words, scan.run.macros)}$`;
};

const literal: Role = (words, scan, name) => {
  tell(scan, 'syntax', 'converted', `{${name}}\`${words}\``);
  return `\`${words}\``;
};

/** `HTML (Hypertext Markup Language)`: the long form is shown by a pointer. */
const abbreviation: Role = (typed, scan, name) => {
  const open = typed.endsWith(')') ? typed.lastIndexOf('(') : -1;
  tell(scan, 'syntax', 'converted', `{${name}}\`${typed}\``);
  if (open < 0) return inner(typed, scan);
  const title = typed.slice(open + 1, -1).replace(/[<>"&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<abbr title="${title}">${inner(typed.slice(0, open).trim(), scan)}</abbr>`;
};

/** Words alone: what the role adds to them is drawn by no page of ours. */
const words: Role = (typed, scan, name) => {
  tell(scan, 'syntax', 'converted', `{${name}}\`${typed}\``, 'Its words stand.');
  return inner(plainTarget(typed).words ?? typed, scan);
};

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['ref', reference('name')],
  ['numref', reference('name')],
  ['prf:ref', reference('name')],
  ['any', reference('name')],
  ['eq', reference('bracketed')],
  ['doc', link],
  ['download', link],
  ['link', link],
  ['sub', wrapped('~')],
  ['subscript', wrapped('~')],
  ['sup', wrapped('^')],
  ['superscript', wrapped('^')],
  ['math', formula],
  ['del', wrapped('~~')],
  ['strike', wrapped('~~')],
  ['u', wrapped('<u>', '</u>')],
  ['underline', wrapped('<u>', '</u>')],
  ['kbd', wrapped('<kbd>', '</kbd>')],
  ['emphasis', wrapped('*')],
  ['strong', wrapped('**')],
  ['smallcaps', wrapped('[', ']{.smallcaps}')],
  ['sc', wrapped('[', ']{.smallcaps}')],
  ['q', wrapped('“', '”')],
  ['abbr', abbreviation],
  ['abbreviation', abbreviation],
  ['ac', abbreviation],
  ['code', literal],
  ['literal', literal],
  ['file', literal],
  ['samp', literal],
  ['command', literal],
  ['program', literal],
  ['term', words],
  ['dfn', words],
  ['index', words],
  ['guilabel', words],
  ['menuselection', words],
  ['span', words],
  ['button', words],
  ['si', words],
  ['chem', words],
]);
