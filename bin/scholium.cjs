#!/usr/bin/env node
'use strict';
// Written for any Node, so that an old one can say what is missing.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 22 || (version[0] === 22 && version[1] < 12)) {
  console.error(
    'Unexpected Node ' +
      process.versions.node +
      ', expected 22.12 or later: see https://nodejs.org',
  );
  process.exitCode = 1;
} else {
  import('../lib/cli/main.js').catch(function (error) {
    console.error(error);
    process.exitCode = 1;
  });
}
