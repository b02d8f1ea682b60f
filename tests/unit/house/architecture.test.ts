import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { architecturePage, drawing, withDrawing } from '../../support/architecture.ts';

test('the picture of the architecture shows what the code imports (npm run architecture draws it)', () => {
  const page = readFileSync(architecturePage, 'utf8');
  expect(page).toBe(withDrawing(page));
});

test('the picture has an arrow only where no longer way says it', () => {
  const arrows = drawing().match(/^ {2}[\w-]+ --> [\w-]+$/gm) ?? [];
  expect(arrows).toContain('  compiler --> library');
  expect(arrows).toContain('  search-shared --> search-index');
  expect(arrows).not.toContain('  article --> library');
});
