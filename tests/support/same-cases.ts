import fc from 'fast-check';

// A test of one commit gives one result; with FUZZ it tries new cases and prints their seed.
if (!process.env['FUZZ']) fc.configureGlobal({ seed: 20_261_128 });
