/** The part of `pandoc-wasm` (1.1, untyped) that the tests stand on. */
declare module 'pandoc-wasm' {
  /** Runs Pandoc with options as in its defaults files. */
  export function convert(
    options: Readonly<Record<string, unknown>>,
    stdin: string | null,
    files: Record<string, string>,
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;
}
