/** Articles kept for reading without a network. */
export const offline = {
  title: 'Keep this article',
  // Button in the panel of settings. {size} is like "3.9 MB". "Keep": store on this device.
  keep: 'Keep this article for reading offline ({size})',
  // The same button until the size is known.
  keepUnsized: 'Keep this article for reading offline',
  // Stands in place of the button while the files come. {share} is like "45%".
  keeping: 'Keeping this article: {share}',
  // Stands in place of the button afterwards. {date} is like "30 November 2026", {size} like "3.9 MB".
  kept: 'Kept on {date}, {size}',
  // Verb, on a button: brings what the site has now in place of what is kept.
  update: 'Update',
  // Verb, on a button: deletes what is kept.
  letGo: 'Let go',
  // Says to screen readers that the article is no longer kept.
  gone: 'This article is no longer kept.',

  /** Why an article was not kept, or not brought up to date. What was kept before is still there. */
  faults: {
    full: 'There is not enough room on this device.',
    offline: 'The site cannot be reached.',
    changed: 'The site has changed meanwhile. Try again later.',
    busy: 'Another page is keeping an article just now.',
    refused: 'This browser does not let the site keep anything.',
  },

  // Small notice at the edge of a page that is read without a network.
  readOffline: 'Read from the copy kept on {date}',
  // The same at the edge of a page of which a newer edition was published. A button follows: “Update”.
  newer: 'A newer version than the kept one is there',
  updated: 'The kept copy is up to date.',

  /** The page that stands in, without a network, for one that is not kept on the device. */
  missing: {
    title: 'Offline',
    heading: 'This page is not kept on your device',
    description: 'This page can be read when there is a network again.',
  },
  // Heading above the list of kept articles.
  list: 'Kept on this device',
  none: 'Nothing is kept on this device.',
} as const;
