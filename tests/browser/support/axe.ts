import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Every axe violation of the page as it stands: rule and element, empty where there is none.
 * Rules that axe leaves out by default (WCAG 2.2) are run where their tag or name is given;
 * `within` names the only part that is looked at.
 */
export async function violations(
  page: Page,
  only?: { readonly tags: readonly string[] } | { readonly rules: readonly string[] },
  within?: string,
): Promise<readonly string[]> {
  const runOnly =
    only &&
    ('tags' in only ? { type: 'tag', values: only.tags } : { type: 'rule', values: only.rules });
  const options = JSON.stringify(runOnly ? { runOnly } : {});
  const context = within === undefined ? 'document' : JSON.stringify(within);
  // By the debugging protocol, which the page's policy does not bind.
  const found: unknown = await page.evaluate(
    `${source}; axe.run(${context}, ${options}).then((result) => result.violations)`,
  );
  return (found as readonly Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
