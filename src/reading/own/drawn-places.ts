/** Where highlights of the reader's are drawn: the strip at the window's edge shows them, too. */
let drawn: readonly Range[] = [];

/** Says where highlights are drawn now, and tells whoever shows it. */
export function tellDrawn(places: readonly Range[]): void {
  drawn = places;
  document.dispatchEvent(new Event('scholium-marked'));
}

export function drawnPlaces(): readonly Range[] {
  return drawn;
}
