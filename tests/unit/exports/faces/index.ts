import type { Face } from './face.ts';
import { pageFaces } from './page.ts';
import { recordFaces } from './records.ts';
import { wholeFaces } from './whole.ts';

/** Every form in which an article is published, with the reader that reads it back. */
export const faces: readonly Face[] = [...pageFaces, ...recordFaces, ...wholeFaces];
