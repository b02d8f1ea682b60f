/**
 * A function that does `act`, never twice at the same time: whoever asks for it meanwhile has it
 * done once more after that, so that what was asked for last is always done. Rejects where the last
 * time failed.
 */
export function inTurn(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAsked = false;
  const run = async (): Promise<void> => {
    let outcome: PromiseSettledResult<void>;
    do {
      isAsked = false;
      [outcome] = await Promise.allSettled([act()]);
    } while (isAsked);
    running = undefined;
    if (outcome.status === 'rejected') throw outcome.reason;
  };
  return () => {
    isAsked = true;
    return (running ??= run());
  };
}
