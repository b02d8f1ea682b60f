import { type Block, mapTree, type Node } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { contentOf, noAttr } from './shapes.ts';
import { shortened } from './shorten.ts';

/** Commands of LaTeX that set the page and print no words. */
const layout =
  /^\\(?:[vh](?:space|fill|skip)\*?|noindent|indent|(?:new|clear|cleardouble)page|pagebreak|linebreak|newline|centering|raggedright|raggedleft|(?:small|med|big)skip|maketitle|tableofcontents|listoffigures|listoftables|thispagestyle|pagestyle|pagenumbering|setcounter|setlength|addtolength|bibliographystyle|phantomsection|addcontentsline|appendix|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|selectfont|singlespacing|doublespacing|onehalfspacing|onecolumn|twocolumn|sloppy|fussy|protect|relax|par|hline|label|FloatBarrier|balance|printbibliography|frontmatter|mainmatter|backmatter|nocite|date|sffamily|rmfamily|ttfamily|bfseries|itshape|vfill|hfil|null|ignorespaces|flushbottom|raggedbottom|nolinebreak|nopagebreak|allowbreak|medbreak|bigbreak|smallbreak)\b\*?\s*(?:\[[^\]]*\]|\{[^{}]*\})*\s*$/;

/**
 * What Pandoc passes on as it was typed. HTML stays for our own reader of it; commands of LaTeX that
 * only set the page are left out; all else stays as code, so that its words are read.
 */
export function plainRaw(blocks: readonly Block[]): {
  readonly value: readonly Block[];
  readonly report: readonly Accounted[];
} {
  const report: Accounted[] = [];
  const value = mapTree(blocks, (node) => {
    const inline = contentOf('RawInline', node);
    if (inline) return settle(inline, report, (words) => ({ t: 'Code', c: [noAttr, words] }));
    const block = contentOf('RawBlock', node);
    if (block)
      return settle(block, report, (words) => ({
        t: 'CodeBlock',
        c: [['', [block[0].replaceAll(/[^\w-]/g, '')], []], words],
      }));
    return undefined;
  });
  return { value, report };
}

function settle(
  [format, words]: readonly [string, string],
  report: Accounted[],
  code: (words: string) => Node,
): Node | readonly Node[] | undefined {
  if (/^html/.test(format)) {
    if (/^\s*<!--[\s\S]*-->\s*$/.test(words)) {
      report.push({ kind: 'comment', fate: 'left out', what: shortened(words) });
      return [];
    }
    return undefined;
  }
  const typed = words.trim();
  if (typed === '') return [];
  if (/^(?:la)?tex$/.test(format) && typed.length < 500 && layout.test(typed)) {
    report.push({ kind: 'furniture', fate: 'left out', what: shortened(typed) });
    return [];
  }
  report.push({
    kind: 'syntax',
    fate: 'guessed',
    what: `${format}: ${shortened(typed)}`,
    why: 'There is no form for it here: it stands as code, as it was typed.',
  });
  return code(typed);
}
