import { astro } from '../run-astro.ts';

/*
 * The live preview of articles beside another site's dev server: `preview-process <port>`. It ends
 * with whoever started it, however that ended: its standard input is closed then.
 */
const [port = '0'] = process.argv.slice(2);
process.stdin.resume().once('close', () => process.kill(process.pid, 'SIGTERM'));
process.exitCode = await astro(['dev', '--port', port, '--ignore-lock'], { DRAFT: '1' });
process.stdin.destroy();
