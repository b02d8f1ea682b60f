import { type Place, type Problem, report, rules } from '../../article/index.ts';
import { readOrcid, readRor } from './public-ids.ts';

/** Registers of names: the form of their ids, and the address that each stands for. */
const registers: Readonly<
  Record<string, { readonly form: RegExp; readonly address: (id: string) => string }>
> = {
  wikidata: {
    form: /^Q[1-9]\d*$/i,
    address: (id) => `https://www.wikidata.org/entity/${id.toUpperCase()}`,
  },
  viaf: { form: /^[1-9]\d*$/, address: (id) => `https://viaf.org/viaf/${id}` },
  geonames: { form: /^[1-9]\d*$/, address: (id) => `https://sws.geonames.org/${id}/` },
};

/**
 * The address that an identifier stands for: `wikidata:Q227`, `viaf:…`, `geonames:…`, `orcid:…`,
 * `ror:…`, or an address with https, which stays as it is. What is none of these is reported.
 */
export function readIdentifier(
  typed: string,
  place: Place,
  problems: Problem[],
): string | undefined {
  const [, scheme = '', rest = ''] = /^([a-z]+):\s*(.+)$/is.exec(typed.trim()) ?? [];
  switch (scheme.toLowerCase()) {
    case 'https':
      if (isAddress(typed)) return new URL(typed).href;
      break;
    case 'orcid': {
      const orcid = readOrcid(rest, place, problems);
      return orcid && `https://orcid.org/${orcid}`;
    }
    case 'ror': {
      const ror = readRor(rest, place, problems);
      return ror && `https://ror.org/${ror}`;
    }
    default: {
      const register = Object.hasOwn(registers, scheme.toLowerCase())
        ? registers[scheme.toLowerCase()]
        : undefined;
      if (register?.form.test(rest)) return register.address(rest);
    }
  }
  problems.push(report(rules.nameIdentifierMalformed, place, { identifier: typed }));
  return undefined;
}

function isAddress(typed: string): boolean {
  return !/\s/.test(typed.trim()) && URL.canParse(typed.trim());
}
