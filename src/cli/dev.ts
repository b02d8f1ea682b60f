import { astro } from '../build/index.ts';

process.exitCode = await astro(['dev', ...process.argv.slice(2)], { DRAFT: '1' });
