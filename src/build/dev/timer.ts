/** One thing to be done after a while: to ask for another one, or again, puts it off. */
export class Timer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  after(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds).unref();
  }
}
