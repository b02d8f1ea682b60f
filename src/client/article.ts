import { wirePreviews } from './preview.ts';

const life = new AbortController();

wirePreviews(
  { enabled: () => true, seenBeside: () => false, beforeJump: () => undefined },
  life.signal,
);
