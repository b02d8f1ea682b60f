export {
  type Accounted,
  type Fate,
  type Imported,
  ManuscriptError,
  isWhole,
  kinds,
} from './model.ts';
export {
  type Proposal,
  type Structure,
  type StructureInput,
  type Taken,
  structureNotes,
} from './structure/index.ts';
