import { idPart } from '../../article/markup.ts';
import { type Place, type Problem, report, rules } from '../../article/index.ts';
import type { CheckInput } from './input.ts';

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee'] as const;
const SCRIPT = new Map(
  SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const),
);

/** Citations and keys: one work twice in a bracket, keys that look like what they are not. */
export function checkCitations(input: CheckInput): Problem[] {
  return [...repeated(input), ...mixedScripts(input), ...alike(input)];
}

function repeated({ citations }: CheckInput): Problem[] {
  const seen = new Set<string>();
  return citations.flatMap(({ cluster, key, locator, label, place }) => {
    const mark = JSON.stringify([cluster, key, label, locator]);
    if (!seen.has(mark)) {
      seen.add(mark);
      return [];
    }
    return [report(rules.citationRepeated, place, { key })];
  });
}

/** A Cyrillic "а" among Latin letters makes another key that nobody can tell from the first. */
function mixedScripts({ works, citations, notes }: CheckInput): Problem[] {
  const places = new Map<string, { what: 'key' | 'label'; place: Place }>();
  for (const { key, place } of works) places.set(key, { what: 'key', place });
  for (const { key, place } of citations)
    if (!places.has(key)) places.set(key, { what: 'key', place });
  for (const { label, inline, place } of notes) {
    if (!inline && !places.has(label)) places.set(label, { what: 'label', place });
  }
  return [...places].flatMap(([key, { what, place }]) => {
    const word = key.split(/[^\p{L}\p{M}]+/u).find((part) => scriptsOf(part).length > 1);
    if (word === undefined) return [];
    const [usual, strange] = scriptsOf(word);
    if (usual === undefined || strange === undefined) return [];
    const letters = [...word].filter((char) => SCRIPT.get(strange)?.test(char)).join('');
    return [report(rules.keyMixedScript, place, { letters, strange, usual, what, key })];
  });
}

function scriptsOf(word: string): (typeof SCRIPTS)[number][] {
  return SCRIPTS.filter((script) => SCRIPT.get(script)?.test(word));
}

/** Keys whose letters are stored differently though they look the same: é as one letter or two. */
function alike({ works, citations }: CheckInput): Problem[] {
  const keys = new Map(works.map(({ key }) => [idPart(key), key]));
  const known = new Set(works.map(({ key }) => key));
  const problems: Problem[] = [];
  for (const { key, place } of works) {
    if (keys.get(idPart(key)) !== key) {
      problems.push(
        report(rules.keyAlike, place, { key, other: 'another key of the bibliography' }),
      );
    }
  }
  for (const { key, place } of citations) {
    if (!known.has(key) && keys.has(idPart(key))) {
      problems.push(report(rules.keyAlike, place, { key, other: 'the key in the bibliography' }));
    }
  }
  return problems;
}
