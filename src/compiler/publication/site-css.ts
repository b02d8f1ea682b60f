import { posix } from 'node:path';
import { CssSyntaxError, type AtRule, type Declaration, parse } from 'postcss';
import valueParser from 'postcss-value-parser';
import { type Place, type Problem, report, rules } from '../../article/index.ts';
import { nearest } from '../language/distance.ts';

/** A style sheet of the content folder, and what it names. */
export interface SiteSheet {
  readonly problems: readonly Problem[];
  /** Paths of the files that it loads, in the content folder. */
  readonly files: readonly string[];
  /** The sheet, each file that it loads at the address that `addressOf` gives. */
  readonly print: (addressOf: (path: string) => string) => string;
}

/**
 * Reads the style sheet of a site. What it loads stands beside it: another host would be refused
 * by the policy of the pages, and a further sheet would be one more wait for every reader.
 * @param path Its path in the content folder.
 * @param files Paths of all files of the content folder.
 */
export function readSheet(text: string, path: string, files: Iterable<string>): SiteSheet {
  const problems: Problem[] = [];
  const known = new Set(files);
  const used = new Map<string, string>();
  const root = parsed(text, path, problems);
  const at = (node: Declaration | AtRule, address: string): Place => {
    const index = Math.max(0, node.toString().indexOf(address));
    return { file: path, ...lineAndColumn(node.positionInside(index)) };
  };
  const refuse = (node: Declaration | AtRule, address: string, expected: string): void => {
    problems.push(report(rules.siteCssAddress, at(node, address), { address, expected }));
  };
  root?.walkAtRules(/^import$/i, (rule) => {
    const [first] = addressesIn(valueParser(rule.params), true);
    refuse(rule, first?.value ?? rule.params, 'all rules of the site in this one sheet');
  });
  root?.walkDecls((declaration) => {
    for (const { value: address } of addressesIn(valueParser(rawValue(declaration)))) {
      if (address === '' || address.startsWith('#')) continue;
      if (/^data:/i.test(address)) {
        refuse(declaration, address.slice(0, 40), 'a file of its own: the policy knows no `data:`');
        continue;
      }
      const target = localPath(address, path);
      if (target === undefined) {
        refuse(declaration, address, 'a file of the content folder, by its path from the sheet');
      } else if (known.has(target)) used.set(address, target);
      else {
        const fault = { path: target, meant: nearest(target, known) };
        problems.push(report(rules.siteFileMissing, at(declaration, address), fault));
      }
    }
  });
  return {
    problems,
    files: [...new Set(used.values())],
    print(addressOf) {
      const printed = root?.clone();
      printed?.walkDecls((declaration) => {
        const value = valueParser(rawValue(declaration));
        const found = addressesIn(value).filter((node) => used.has(node.value));
        if (found.length === 0) return;
        for (const node of found) node.value = addressOf(used.get(node.value) ?? '');
        declaration.value = value.toString();
        delete declaration.raws.value;
      });
      return printed?.toString() ?? '';
    },
  };
}

function parsed(
  text: string,
  path: string,
  problems: Problem[],
): ReturnType<typeof parse> | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const place = { file: path, ...lineAndColumn(error) };
    const reason = error.reason.charAt(0).toLowerCase() + error.reason.slice(1);
    problems.push(report(rules.siteCssSyntax, place, { reason }));
    return undefined;
  }
}

function lineAndColumn({
  line,
  column,
}: {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}): { line: number; column: number } {
  return { line: line ?? 1, column: column ?? 1 };
}

/** With its comments, which the parser takes out of the value. */
function rawValue(declaration: Declaration): string {
  return declaration.raws.value?.raw ?? declaration.value;
}

/** What `url()`, `src()` and `image-set()` name; of an import its string as well. */
function addressesIn(
  value: valueParser.ParsedValue,
  areStrings = false,
): (valueParser.WordNode | valueParser.StringNode)[] {
  const found: (valueParser.WordNode | valueParser.StringNode)[] = [];
  const take = (nodes: readonly valueParser.Node[], isInside: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'function') {
        const name = node.value.toLowerCase();
        const [only] = node.nodes;
        if (/^(?:url|src)$/.test(name) && (only?.type === 'word' || only?.type === 'string'))
          found.push(only);
        else take(node.nodes, isInside || /^(?:-webkit-)?image-set$/.test(name));
      } else if (node.type === 'string' && (isInside || areStrings)) found.push(node);
    }
  };
  take(value.nodes, false);
  return found;
}

/** The path in the content folder; none where the address leads elsewhere. */
function localPath(address: string, from: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(address)) return undefined;
  let typed: string;
  try {
    typed = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const path = posix.join(posix.dirname(from), typed);
  return path.startsWith('../') || path === '..' ? undefined : path;
}
