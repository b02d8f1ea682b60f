/**
 * The roles of the Contributor Role Taxonomy (CRediT, ANSI/NISO Z39.104-2022), by the last part of
 * their addresses at `https://credit.niso.org/contributor-roles/`, in the words of the standard.
 * Readers are told them in the words of their language (`terms.roles`).
 */
export const creditRoles = {
  conceptualization: 'Conceptualization',
  'data-curation': 'Data curation',
  'formal-analysis': 'Formal analysis',
  'funding-acquisition': 'Funding acquisition',
  investigation: 'Investigation',
  methodology: 'Methodology',
  'project-administration': 'Project administration',
  resources: 'Resources',
  software: 'Software',
  supervision: 'Supervision',
  validation: 'Validation',
  visualization: 'Visualization',
  'writing-original-draft': 'Writing – original draft',
  'writing-review-editing': 'Writing – review & editing',
} as const;
export type CreditRole = keyof typeof creditRoles;

/** Address of a role, which names it for programs. */
export function creditRoleUrl(role: CreditRole): string {
  return `https://credit.niso.org/contributor-roles/${role}/`;
}

/**
 * The role that words name, whatever their case, dashes and spelling ("visualisation", "Writing -
 * review and editing"), or an address of it; nothing for words that are no role.
 */
export function creditRole(typed: string): CreditRole | undefined {
  const [, last] = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?([\w-]+)\/?$/i.exec(typed.trim()) ?? [];
  return byPlainName.get(plain(last ?? typed));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/isation\b/g, 'ization')
    .replace(/\band\b/g, '')
    .replace(/[^a-z]+/g, '');
}

const byPlainName: ReadonlyMap<string, CreditRole> = new Map([
  ...(Object.keys(creditRoles) as CreditRole[]).map((role) => [plain(role), role] as const),
  ['writingoriginaldraftpreparation', 'writing-original-draft'] as const,
]);
