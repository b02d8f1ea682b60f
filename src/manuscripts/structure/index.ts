export { compare, type Difference, type Proof } from './compare.ts';
export type { Proposal, Segment } from './proposals.ts';
export type { Taken } from './take.ts';
export { type Structure, type StructureInput, structureNotes } from './structure-notes.ts';
