import { build } from '../build/build-site.ts';

process.exitCode = await build(process.argv.slice(2));
