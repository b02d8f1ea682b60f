/** What the integration tells the pages of the looks of the site (`build/looks-module.ts`). */
declare module 'virtual:scholium-looks' {
  // A declaration of import with a relative path cannot stand here (TS2439).
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  export const looks: import('./looks.ts').Looks;
}
