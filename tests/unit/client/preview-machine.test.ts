import { describe, expect, it } from 'vitest';
import {
  closed,
  type PreviewEffect,
  type PreviewEvent,
  type PreviewState,
  type PreviewStep,
  step,
} from '../../../src/reading/preview-machine.ts';

type Event = PreviewEvent<string>;
const over = (mark: string, x = 0): Event => ({ type: 'over', mark, isShown: false, x, y: 0 });
const beside = (mark: string): Event => ({ type: 'over', mark, isShown: true, x: 0, y: 0 });
const away: Event = { type: 'away' };
const near: Event = { type: 'near' };
const tick: Event = { type: 'tick' };
const press = (mark: string, by: 'mouse' | 'touch' | 'keyboard'): Event => ({
  type: 'press',
  mark,
  by,
});
const dismiss = (cause: 'escape' | 'outside' | 'tab' | 'back' | 'button'): Event => ({
  type: 'dismiss',
  cause,
});

/** Plays events at given times, from closed; the last state and all effects with their times. */
function play(...script: readonly (readonly [number, Event])[]) {
  let state: PreviewState<string> = closed;
  const effects: (readonly [number, PreviewEffect<string>])[] = [];
  for (const [now, event] of script) {
    const next: PreviewStep<string> = step(state, event, now);
    state = next.state;
    effects.push(...next.effects.map((effect) => [now, effect] as const));
  }
  return { state, effects, names: effects.map(([, { type, mark }]) => `${type} ${mark}`) };
}

describe('mouse', () => {
  it('opens after the pointer has rested on a mark for 300 ms, not before', () => {
    expect(play([0, over('a')], [299, tick]).names).toEqual([]);
    expect(play([0, over('a')], [300, tick])).toMatchObject({
      state: { name: 'preview', mark: 'a' },
      names: ['show a'],
    });
  });

  it('does not open while the pointer passes along a long mark', () => {
    const { names } = play([0, over('a', 0)], [200, over('a', 40)], [310, tick]);
    expect(names).toEqual([]);
    expect(play([0, over('a', 0)], [200, over('a', 40)], [500, tick]).names).toEqual(['show a']);
  });

  it('takes a trembling hand for a resting one', () => {
    expect(play([0, over('a', 0)], [200, over('a', 3)], [300, tick]).names).toEqual(['show a']);
  });

  it('forgets a mark that the pointer left before 300 ms', () => {
    expect(play([0, over('a')], [200, away], [300, tick])).toMatchObject({
      state: { name: 'closed' },
      names: [],
    });
  });

  it('closes 300 ms after leaving both mark and box', () => {
    const opened = [
      [0, over('a')],
      [300, tick],
      [1000, away],
    ] as const;
    expect(play(...opened, [1299, tick]).names).toEqual(['show a']);
    expect(play(...opened, [1300, tick]).names).toEqual(['show a', 'hide a']);
  });

  it('stays open when the pointer comes back in time, to the mark or to the box', () => {
    for (const back of [over('a'), near]) {
      const { state } = play([0, over('a')], [300, tick], [400, away], [600, back], [5000, tick]);
      expect(state).toEqual({ name: 'preview', mark: 'a' });
    }
  });

  it('opens at once within 500 ms of another, and after that rests again', () => {
    const first = [
      [0, over('a')],
      [300, tick],
      [400, away],
      [700, tick],
    ] as const;
    expect(play(...first, [1200, over('b')]).names).toEqual(['show a', 'hide a', 'show b']);
    expect(play(...first, [1201, over('b')]).state.name).toBe('arming');
  });

  it('goes from one mark straight to the next while a box is open', () => {
    const { state } = play([0, over('a')], [300, tick], [310, over('b')]);
    expect(state).toEqual({ name: 'preview', mark: 'b' });
  });

  it('pins on a click and then follows the pointer no more', () => {
    const { state } = play(
      [0, over('a')],
      [300, tick],
      [400, press('a', 'mouse')],
      [500, away],
      [5000, tick],
      [5100, over('b')],
      [6000, tick],
    );
    expect(state).toEqual({ name: 'pinned', mark: 'a', by: 'mouse' });
  });

  it('unpins on a second click, and pins another mark on a click there', () => {
    expect(play([0, press('a', 'mouse')], [100, press('a', 'mouse')]).names).toEqual([
      'show a',
      'hide a',
    ]);
    expect(play([0, press('a', 'mouse')], [100, press('b', 'mouse')]).state).toMatchObject({
      name: 'pinned',
      mark: 'b',
    });
  });

  it('pins a hovered box that is pressed inside, without taking the focus', () => {
    const { state, effects } = play([0, over('a')], [300, tick], [400, { type: 'grab' }]);
    expect(state.name).toBe('pinned');
    expect(effects.at(-1)?.[1]).toMatchObject({ pinned: true, focus: false });
  });

  it('dismissed by Escape, does not open again until the pointer has left the mark', () => {
    const dismissed = [
      [0, over('a')],
      [300, tick],
      [400, dismiss('escape')],
      [410, over('a')],
      [900, tick],
    ] as const;
    expect(play(...dismissed).state.name).toBe('closed');
    expect(play(...dismissed, [1000, away], [1500, over('a')], [1800, tick]).state.name).toBe(
      'preview',
    );
  });
});

describe('mouse beside a margin that shows the note', () => {
  it('lights mark and note at once, opens nothing however long it rests, and dims on leaving', () => {
    const rested = [
      [0, beside('a')],
      [5000, tick],
      [5100, beside('a')],
    ] as const;
    expect(play(...rested)).toMatchObject({
      state: { name: 'lit', mark: 'a' },
      names: ['light a'],
    });
    expect(play(...rested, [6000, away])).toMatchObject({
      state: { name: 'closed' },
      names: ['light a', 'dim a'],
    });
  });

  it('goes from a lit mark to another, and rests anew on one that the margin does not show', () => {
    expect(play([0, beside('a')], [10, beside('b')]).names).toEqual(['light a', 'light b']);
    expect(play([0, beside('a')], [10, over('b')], [310, tick]).names).toEqual([
      'light a',
      'dim a',
      'show b',
    ]);
  });

  it('takes the box of another mark away, and leaves the one of the same mark open', () => {
    const opened = [
      [0, over('a')],
      [300, tick],
    ] as const;
    expect(play(...opened, [400, beside('b')]).names).toEqual(['show a', 'hide a', 'light b']);
    expect(play(...opened, [400, beside('a')]).state).toEqual({ name: 'preview', mark: 'a' });
  });

  it('opens pinned on a press, and then follows the pointer no more', () => {
    expect(play([0, beside('a')], [100, press('a', 'mouse')], [200, beside('b')])).toMatchObject({
      state: { name: 'pinned', mark: 'a', by: 'mouse' },
      names: ['light a', 'show a'],
    });
  });

  it('leaves Escape alone, as nothing is open', () => {
    expect(play([0, beside('a')], [100, dismiss('escape')]).names).toEqual(['light a']);
  });
});

describe('keyboard and touch', () => {
  it('opens pinned, with the focus on the box', () => {
    for (const by of ['keyboard', 'touch'] as const) {
      const { state, effects } = play([0, press('a', by)]);
      expect(state).toEqual({ name: 'pinned', mark: 'a', by });
      expect(effects[0]?.[1]).toMatchObject({ type: 'show', pinned: true, focus: true, by });
    }
  });

  it('gives the focus back on Escape, ✕ and Back, not on a click or Tab elsewhere', () => {
    for (const [cause, focus] of [
      ['escape', true],
      ['button', true],
      ['back', true],
      ['outside', false],
      ['tab', false],
    ] as const) {
      const { effects } = play([0, press('a', 'keyboard')], [100, dismiss(cause)]);
      expect(effects.at(-1)?.[1]).toEqual({ type: 'hide', mark: 'a', cause, focus });
    }
  });

  it('leaves the focus where it is when a hovered box is dismissed', () => {
    const { effects } = play([0, over('a')], [300, tick], [400, dismiss('escape')]);
    expect(effects.at(-1)?.[1]).toMatchObject({ type: 'hide', focus: false });
  });

  it('steps from mark to mark only while pinned, and keeps how it was opened', () => {
    const stepped = play([0, press('a', 'touch')], [100, { type: 'step', mark: 'b' }]);
    expect(stepped.state).toEqual({ name: 'pinned', mark: 'b', by: 'touch' });
    expect(play([0, { type: 'step', mark: 'b' }]).names).toEqual([]);
  });
});

it('does nothing on Escape when nothing is open', () => {
  expect(play([0, dismiss('escape')])).toEqual({ state: closed, effects: [], names: [] });
});

it('never shows two marks, nor hides one that is not shown, whatever happens in whatever order', () => {
  const events: readonly Event[] = [
    over('a'), over('b'), beside('a'), beside('b'), near, away, tick, press('a', 'mouse'),
    press('b', 'touch'), { type: 'grab' }, { type: 'step', mark: 'b' }, dismiss('escape'),
    dismiss('outside'),
  ]; // prettier-ignore
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
  let state: PreviewState<string> = closed;
  let shown: string | undefined;
  let lit: string | undefined;
  let shows = 0;
  let lights = 0;
  for (let now = 0; now < 2_000_000; now += next() % 400) {
    const { state: after, effects }: PreviewStep<string> = step(
      state,
      events[next() % events.length]!,
      now,
    );
    for (const effect of effects) {
      if (effect.type === 'hide') expect(effect.mark).toBe(shown);
      if (effect.type === 'dim') expect(effect.mark).toBe(lit);
      if (effect.type === 'light') expect(shown).toBeUndefined();
      shown = effect.type === 'show' ? effect.mark : undefined;
      lit = effect.type === 'light' ? effect.mark : undefined;
      shows += effect.type === 'show' ? 1 : 0;
      lights += effect.type === 'light' ? 1 : 0;
    }
    state = after;
    const mark = state.name === 'closed' ? undefined : state.mark;
    expect(state.name === 'arming' || state.name === 'lit' ? undefined : mark).toBe(shown);
    expect(state.name === 'lit' ? mark : undefined).toBe(lit);
  }
  expect(shows).toBeGreaterThan(500);
  expect(lights).toBeGreaterThan(200);
});
