/** Changes with the messages that browsers load: the bundler puts it in (`build/site-config.ts`). */
declare const __MESSAGES_VERSION__: string;
