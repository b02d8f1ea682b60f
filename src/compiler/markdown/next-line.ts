import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';

/**
 * Goes over a line ending inside a block of several lines; fails at the end of the file and where
 * the next line does not belong to the block's container.
 */
export const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { parser } = this;
    const now = (): ReturnType<TokenizeContext['now']> => this.now();
    return (code: Code): State | undefined => {
      if (code === null) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (parser.lazy[now().line] ? nok(next) : ok(next));
    };
  },
};
