/** What the integration tells the pages of the looks of the site. */
declare module 'virtual:scholium-looks' {
  export const looks: import('./looks.ts').Looks;
}
