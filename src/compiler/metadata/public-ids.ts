import {
  type Place,
  type Problem,
  bareOrcid,
  bareRor,
  orcidHolds,
  report,
  rorHolds,
  rules,
} from '../../article/index.ts';

/** The bare ORCID iD of what was typed; nothing where it is none, which is reported. */
export function readOrcid(typed: string, place: Place, problems: Problem[]): string | undefined {
  const orcid = bareOrcid(typed);
  if (orcid !== undefined && orcidHolds(orcid)) return orcid;
  const fault = orcid === undefined ? 'form' : 'check digit';
  problems.push(report(rules.orcidInvalid, place, { orcid: typed, fault }));
  return undefined;
}

/** The bare ROR id of what was typed; nothing where it is none, which is reported. */
export function readRor(typed: string, place: Place, problems: Problem[]): string | undefined {
  const ror = bareRor(typed);
  if (ror !== undefined && rorHolds(ror)) return ror;
  const fault = ror === undefined ? 'form' : 'check digits';
  problems.push(report(rules.rorInvalid, place, { ror: typed, fault }));
  return undefined;
}
