/** How a reader opened a box. */
export type Input = 'mouse' | 'touch' | 'keyboard';

/** Why a box closes. */
export type Cause = 'escape' | 'button' | 'backdrop' | 'drag' | 'back' | 'outside' | 'tab';

/**
 * Where the one box of the page stands. `M` is a mark: an element on the page, a name in tests.
 * `closed` remembers when a box was last open (a second one then opens at once) and which mark
 * the reader has just dismissed under a resting pointer. `lit` is a mark of what is shown
 * beside it already, in the margin: no box opens until it is pressed.
 */
export type PreviewState<M> =
  | { readonly name: 'closed'; readonly since: number; readonly dismissed?: M }
  | { readonly name: 'lit'; readonly mark: M }
  | {
      readonly name: 'arming';
      readonly mark: M;
      readonly due: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly name: 'preview'; readonly mark: M }
  | { readonly name: 'closing'; readonly mark: M; readonly due: number }
  | { readonly name: 'pinned'; readonly mark: M; readonly by: Input };

/**
 * What happens to it. `over`, `near` and `away` are real movements of a pointer that can hover:
 * on a mark (of what the page shows there already, or not), within the bridge between mark and box,
 * or outside both.
 */
export type PreviewEvent<M> =
  | {
      readonly type: 'over';
      readonly mark: M;
      readonly isShown: boolean;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'near' }
  | { readonly type: 'away' }
  | { readonly type: 'tick' }
  | { readonly type: 'press'; readonly mark: M; readonly by: Input }
  | { readonly type: 'grab' }
  | { readonly type: 'step'; readonly mark: M }
  | { readonly type: 'dismiss'; readonly cause: Cause };

/** What the page has to do about it. */
export type PreviewEffect<M> =
  | { readonly type: 'light' | 'dim'; readonly mark: M }
  | { readonly type: 'show'; readonly mark: M; readonly pinned: false }
  | {
      readonly type: 'show';
      readonly mark: M;
      readonly pinned: true;
      readonly by: Input;
      readonly focus: boolean;
    }
  | {
      readonly type: 'hide';
      readonly mark: M;
      readonly cause: Cause | 'left';
      readonly focus: boolean;
    };

export interface PreviewStep<M> {
  readonly state: PreviewState<M>;
  readonly effects: readonly PreviewEffect<M>[];
}

/** Milliseconds, and for `rest` the pixels a hand trembles by. */
export const delays = { open: 300, close: 300, swift: 500, rest: 4 } as const;

export const closed = { name: 'closed', since: Number.NEGATIVE_INFINITY } as const;

/** When the state wants a `tick`; absent where it waits for the reader only. */
export function due<M>(state: PreviewState<M>): number | undefined {
  return state.name === 'arming' || state.name === 'closing' ? state.due : undefined;
}

/**
 * The one state machine of the previews for mouse, touch and keyboard:
 * `closed → arming → preview → pinned → closing`, or `closed → lit → pinned` beside a margin that
 * shows the note. Pure: the clock comes in as `now`.
 */
export function step<M>(
  state: PreviewState<M>,
  event: PreviewEvent<M>,
  now: number,
): PreviewStep<M> {
  switch (event.type) {
    case 'over':
      return over(state, event, now);
    case 'near':
      return state.name === 'closing' ? to({ name: 'preview', mark: state.mark }) : to(state);
    case 'away':
      return away(state, now);
    case 'tick':
      return tick(state, now);
    case 'press':
      return press(state, event, now);
    case 'grab':
      return state.name === 'preview' || state.name === 'closing'
        ? pin(state.mark, 'mouse', false)
        : to(state);
    case 'step':
      return state.name === 'pinned' ? pin(event.mark, state.by, true) : to(state);
    case 'dismiss':
      return dismiss(state, event.cause, now);
  }
}

type Over<M> = Extract<PreviewEvent<M>, { type: 'over' }>;

function over<M>(state: PreviewState<M>, event: Over<M>, now: number): PreviewStep<M> {
  const { mark, isShown, x, y } = event;
  const isOpen = state.name === 'preview' || state.name === 'closing';
  if (isOpen && state.mark === mark) return to({ name: 'preview', mark });
  if (isShown) return overLit(state, mark);
  const arming = { name: 'arming', mark, due: now + delays.open, x, y } as const;
  switch (state.name) {
    case 'pinned':
      return to(state);
    case 'preview':
    case 'closing':
      return preview(mark);
    case 'lit':
      return to(arming, [{ type: 'dim', mark: state.mark }]);
    case 'arming':
      return state.mark === mark && Math.hypot(x - state.x, y - state.y) <= delays.rest
        ? to(state)
        : to(arming);
    case 'closed':
      if (state.dismissed === mark) return to(state);
      return now - state.since <= delays.swift ? preview(mark) : to(arming);
  }
}

function overLit<M>(state: PreviewState<M>, mark: M): PreviewStep<M> {
  if (state.name === 'pinned' || (state.name === 'lit' && state.mark === mark)) return to(state);
  const light = { type: 'light', mark } as const;
  return to(
    { name: 'lit', mark },
    state.name === 'preview' || state.name === 'closing'
      ? [{ type: 'hide', mark: state.mark, cause: 'left', focus: false }, light]
      : [light],
  );
}

function away<M>(state: PreviewState<M>, now: number): PreviewStep<M> {
  switch (state.name) {
    case 'arming':
      return to(closed);
    case 'lit':
      return to(closed, [{ type: 'dim', mark: state.mark }]);
    case 'preview':
      return to({ name: 'closing', mark: state.mark, due: now + delays.close });
    case 'closed':
      return state.dismissed === undefined ? to(state) : to({ name: 'closed', since: state.since });
    default:
      return to(state);
  }
}

function tick<M>(state: PreviewState<M>, now: number): PreviewStep<M> {
  if (state.name === 'arming' && now >= state.due) return preview(state.mark);
  if (state.name === 'closing' && now >= state.due) {
    return to({ name: 'closed', since: now }, [
      { type: 'hide', mark: state.mark, cause: 'left', focus: false },
    ]);
  }
  return to(state);
}

function press<M>(
  state: PreviewState<M>,
  event: { readonly mark: M; readonly by: Input },
  now: number,
): PreviewStep<M> {
  return state.name === 'pinned' && state.mark === event.mark
    ? dismiss(state, 'button', now)
    : pin(event.mark, event.by, true);
}

function dismiss<M>(state: PreviewState<M>, cause: Cause, now: number): PreviewStep<M> {
  // What only lights up covers nothing, and goes with the pointer.
  if (state.name === 'closed' || state.name === 'lit') return to(state);
  const gone: PreviewState<M> = { name: 'closed', since: now, dismissed: state.mark };
  if (state.name === 'arming')
    return cause === 'escape' ? to({ ...gone, since: closed.since }) : to(closed);
  // A click or a Tab elsewhere has already said where the reader wants to be.
  const focus = state.name === 'pinned' && cause !== 'outside' && cause !== 'tab';
  return to(gone, [{ type: 'hide', mark: state.mark, cause, focus }]);
}

function preview<M>(mark: M): PreviewStep<M> {
  return to({ name: 'preview', mark }, [{ type: 'show', mark, pinned: false }]);
}

function pin<M>(mark: M, by: Input, focus: boolean): PreviewStep<M> {
  return to({ name: 'pinned', mark, by }, [{ type: 'show', mark, pinned: true, by, focus }]);
}

function to<M>(state: PreviewState<M>, effects: readonly PreviewEffect<M>[] = []): PreviewStep<M> {
  return { state, effects };
}
