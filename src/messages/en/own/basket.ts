/** The basket of sources. */
export const basket = {
  title: 'Basket',
} as const;
