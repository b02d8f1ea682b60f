import type { Licence } from '../../article/index.ts';

const CC = 'https://creativecommons.org';
const OTHERS: Readonly<Record<string, Licence>> = {
  'CC0-1.0': { name: 'CC0 1.0', url: `${CC}/publicdomain/zero/1.0/` },
  CC0: { name: 'CC0 1.0', url: `${CC}/publicdomain/zero/1.0/` },
  MIT: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  'APACHE-2.0': { name: 'Apache 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  'GPL-3.0': { name: 'GPL 3.0', url: 'https://www.gnu.org/licenses/gpl-3.0.html' },
  'BSD-3-CLAUSE': { name: 'BSD 3-Clause', url: 'https://opensource.org/license/bsd-3-clause' },
};

/**
 * A licence from an SPDX id (`CC-BY-4.0`), a name as printed ("CC BY 4.0", "Creative Commons
 * Attribution 4.0") or an address. A name that is not known stays as typed, without an address:
 * nothing is invented.
 */
export function readLicence(typed: string): Licence {
  const text = typed.replace(/\s+/g, ' ').trim();
  const address = /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(
    text,
  );
  if (address) return creativeCommons(address[1]!, address[2]!);
  if (/^https?:\/\/(?:www\.)?creativecommons\.org\/publicdomain\/zero\//i.test(text)) {
    return OTHERS['CC0-1.0']!;
  }
  if (/^https?:\/\//i.test(text)) return { name: text, url: text };
  const id = text.toUpperCase().replace(/\s+/g, '-');
  const cc = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-[A-Z]+)?$/.exec(id);
  if (cc) return creativeCommons(cc[1]!, cc[2]!);
  const long = /^Creative Commons (Attribution[\w\s–-]*?) (\d\.\d)/i.exec(text);
  if (long) {
    const parts = long[1]!.toLowerCase();
    const code = [
      'by',
      ...(/non-?\s?commercial/.test(parts) ? ['nc'] : []),
      ...(/share-?\s?alike/.test(parts) ? ['sa'] : []),
      ...(/no-?\s?deriv/.test(parts) ? ['nd'] : []),
    ];
    return { ...creativeCommons(code.join('-'), long[2]!), name: text };
  }
  return (Object.hasOwn(OTHERS, id) ? OTHERS[id] : undefined) ?? { name: text };
}

function creativeCommons(code: string, version: string): Licence {
  const lower = code.toLowerCase();
  return {
    name: `CC ${lower.toUpperCase()} ${version}`,
    url: `${CC}/licenses/${lower}/${version}/`,
  };
}
