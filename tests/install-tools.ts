import { installTools } from './support/tools.ts';

/** Installs the programs that tests need besides npm's packages: as root, on Debian or Ubuntu. */
const missing = installTools();
if (missing.length > 0) console.warn(`Could not be installed: ${missing.join(', ')}`);
