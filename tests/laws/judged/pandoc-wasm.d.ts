declare module 'pandoc-wasm' {
  /** Options are those of a Pandoc defaults file. */
  export function convert(
    options: Readonly<Record<string, unknown>>,
    stdin: string,
    files: Readonly<Record<string, string>>,
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;
  export function query(options: Readonly<Record<string, unknown>>): Promise<unknown>;
}
