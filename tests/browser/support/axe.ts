import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Every axe violation of the page as it stands: rule and element, empty where there is none. */
export async function violations(page: Page): Promise<readonly string[]> {
  // By the debugging protocol, which the page's policy does not bind.
  const found: unknown = await page.evaluate(
    `${source}; axe.run().then((result) => result.violations)`,
  );
  return (found as readonly Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
