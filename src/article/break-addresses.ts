/**
 * Lets a web address that a reference prints break before a slash or another sign of its path, as
 * the Chicago Manual of Style (7.46) has it, and so not within a word. `html` is a piece of an
 * article's HTML; only the words of links that are addresses gain `<wbr>`s, its text stays the same.
 */
export function breakAddresses(html: string): string {
  return html.replaceAll(
    /(>https?:\/\/[^<>\s/?#]+)([^<>\s]+)(?=<\/a>)/g,
    (_, host: string, path: string) => host + path.replaceAll(places, '<wbr>$&'),
  );
}

/** Before these signs, entities among them, if more than one character follows. */
const places = /(?:[/?=_~%.]|&#?\w+;|(?<!&)#)(?=.{2})/g;
