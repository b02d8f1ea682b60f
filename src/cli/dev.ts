import { astro } from '../build/index.ts';
import { howToRun } from '../library/index.ts';
import { commandLine, typedOptions } from './arguments.ts';

const { positionals, values } = await commandLine({
  usage: howToRun('dev', '[stop|status|logs] [options]'),
  about: 'Shows the site while it is written. The options are those of astro dev.',
  operands: 1,
  options: {
    port: { type: 'string', value: 'number', about: 'Port of the server (default: 4321).' },
    host: {
      type: 'string',
      value: 'address',
      valueOptional: true,
      about: 'Serves other machines, too: at every address, or at this one.',
    },
    open: {
      type: 'string',
      value: 'path',
      valueOptional: true,
      about: 'Opens a browser at the first page, or at this one.',
    },
    'allowed-hosts': {
      type: 'string',
      value: 'names',
      valueOptional: true,
      about: 'Names by which the server may be asked, with commas (default: any).',
    },
    mode: { type: 'string', value: 'name', about: 'Mode of the server (default: development).' },
    force: { type: 'boolean', about: "Clears Astro's cache of the content first." },
    background: { type: 'boolean', about: 'Leaves the server running in the background.' },
    'ignore-lock': { type: 'boolean', about: 'Starts although another server is running.' },
    follow: { type: 'boolean', about: 'With logs: goes on printing.' },
    verbose: { type: 'boolean', about: 'Prints all that Astro does.' },
    silent: { type: 'boolean', about: 'Prints nothing of what Astro does.' },
    json: { type: 'boolean', about: 'Prints what Astro does as JSON.' },
  },
});
process.exitCode = await astro(['dev', ...positionals, ...typedOptions(values)], { DRAFT: '1' });
