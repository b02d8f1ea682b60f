/**
 * Told of the document when the dev server's client has put other words into the page
 * (`build/dev/client/`). A built page has neither: what listens stands behind `import.meta.hot`,
 * which Vite takes out of a build.
 */
export const renewed = 'scholium-renewed';
