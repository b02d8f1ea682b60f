import { astro } from '../build/run-astro.ts';

process.exitCode = await astro(['dev', ...process.argv.slice(2)], { DRAFT: '1' });
