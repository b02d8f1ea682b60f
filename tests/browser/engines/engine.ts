/** Values that can be handed to a page and back. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page of a browser and the hands of its reader. */
export interface Tab {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a function in the page; it sees nothing but its arguments. */
  evaluate<A extends readonly Plain[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /**
   * Presses a key: by its name (W3C, UI Events KeyboardEvent key Values), by its letter, or `Paste`.
   */
  press(key: string): Promise<void>;
  type(words: string): Promise<void>;
  /** Moves the mouse to a point, by way of others. */
  move(to: Point): Promise<void>;
  click(at: Point): Promise<void>;
  tap(at: Point): Promise<void>;
  /** Turns the wheel over a point. */
  wheel(at: Point, pixels: number): Promise<void>;
  resize(size: Size): Promise<void>;
  /** A picture of the window, as PNG. */
  screenshot(): Promise<Buffer>;
}

/** A browser that has been started. */
export interface Running {
  /** A page for a reader who was never here: nothing is stored, cached or open. */
  visit(size: Size): Promise<Tab>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** What would have to be installed to use it here; absent where all of it is there. */
  readonly missing?: string;
  /** True where a finger can be driven, not only a mouse. */
  readonly fingers: boolean;
  start(): Promise<Running>;
}
