import { expect, it } from 'vitest';
import { alreadyPrints } from '../../../src/reading/copy.ts';

const reference =
  'Maresca, John. “Lost Opportunities in Negotiating the Conflict over Nagorno Karabakh.” International Negotiation 1, no. 3 (1996).';

it('sees that a note prints its work already, in whatever order', () => {
  const note =
    'Maresca, J., “Lost Opportunities in Negotiating the Conflict over Nagorno Karabakh,” International Negotiation, Vol. 1, No. 3 (Jan. 1996), pp. 471–499.';
  expect(alreadyPrints(note, reference)).toBe(true);
});

it('prints the work in full under a short citation or an "Ibid."', () => {
  expect(alreadyPrints('Maresca 1996', reference)).toBe(false);
  expect(alreadyPrints('Ibid.', reference)).toBe(false);
  expect(alreadyPrints('', reference)).toBe(false);
});
