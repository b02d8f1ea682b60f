declare module '@daisy/ace-core' {
  /** What Ace asks of a browser: it runs its scripts in each document of the book. */
  interface AxeRunner {
    readonly concurrency: number;
    setTimeout(milliseconds: number): void;
    launch(): Promise<void>;
    close(): Promise<void>;
    run(
      url: string,
      scripts: readonly string[],
      scriptContents: readonly string[],
    ): Promise<unknown>;
  }
  interface AceOptions {
    readonly cwd: string;
    readonly outdir: string;
    readonly lang: string;
    readonly initLogger: boolean;
    readonly silent: boolean;
  }
  /** Checks the book at `path`; gives its job and the report (EARL as JSON). */
  export default function ace(
    path: string,
    options: AceOptions,
    runner: AxeRunner,
  ): Promise<readonly [unknown, unknown]>;
  export type { AxeRunner };
}
