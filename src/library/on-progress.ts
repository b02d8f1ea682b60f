/** Told how far a long run is: steps done, of how many where that is known. */
export type OnProgress = (done: number, total?: number) => void;
