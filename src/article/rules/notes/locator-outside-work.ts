import { defineRule } from '../rule.ts';

export const locatorOutsideWork = defineRule({
  id: 'locator-outside-work',
  severity: 'warning',
  meaning: 'The page cited is not among the pages of the work.',
  message: ({
    page,
    key,
    extent,
  }: {
    page: string;
    key: string;
    extent: { readonly from: number; readonly to: number };
  }) =>
    `Unexpected page "${page}" of "${key}", expected one of its pages ${extent.from}-${extent.to}`,
  remedy: 'Correct the page here, or the pages in the bibliography.',
  example: 'As shown [@roe2021, p. 600].',
  fixed: 'As shown [@roe2021, p. 480].',
});
