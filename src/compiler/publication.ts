/* The face of what reads a publication: loaded with every command, unlike the compiler itself. */
export {
  type MessageFiles,
  type MessagesReading,
  messagesFolder,
  readMessages,
} from './publication/read-messages.ts';
export { type SiteSurroundings, readSite, siteFile } from './publication/read-site.ts';
export type { ContentFile, ContentFiles } from './publication/site-context.ts';
export { titleIn } from './metadata/title-in.ts';
export { isPublishable } from './links/published.ts';
