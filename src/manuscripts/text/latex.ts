import type { Line } from './lines.ts';

/**
 * Takes the LaTeX off lines that a converter took for a formula because a raised number begins
 * them: `$^{10\} Doe, J., "Words," \textit{Journal}.$`. The commands for italics and bold become
 * Markdown's signs, escaped signs themselves.
 */
export function withoutLatex(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly unwrapped: readonly Line[];
} {
  const unwrapped: Line[] = [];
  const plain = lines.map((line) => {
    const [, digits, inner] = /^\$\s*\^\{\s*(\d{1,4})\s*\\?\}(.+)\$$/s.exec(line.text) ?? [];
    if (digits === undefined || inner === undefined) return line;
    unwrapped.push(line);
    return { ...line, text: `^{${digits}} ${plainWords(inner).trim()}` };
  });
  return { lines: plain, unwrapped };
}

function plainWords(tex: string): string {
  return tex
    .replace(/\\(?:textit|emph|mathit)\{([^{}]*)\}/g, '*$1*')
    .replace(/\\(?:textbf|mathbf)\{([^{}]*)\}/g, '**$1**')
    .replace(/\\(?:text|mathrm|textrm|url|texttt|textsc)\{([^{}]*)\}/g, '$1')
    .replace(/\\([&%#_{}$])/g, '$1')
    .replace(/\\[ ,;:]|(?<!\\)~/g, ' ')
    .replace(/ {2,}/g, ' ');
}
