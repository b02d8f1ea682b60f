import { build } from '../build/index.ts';

process.exitCode = await build(process.argv.slice(2));
