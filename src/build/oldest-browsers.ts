/** The oldest browsers that the README names: scripts and styles are written for them. */
export const oldestBrowsers = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];
