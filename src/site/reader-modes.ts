/**
 * Reader modes judge an element by its class and id: what is named like the surroundings of an
 * article ("related", "comment", "header") is taken out with all its words, whatever it holds. A
 * class that speaks of an article keeps it (mozilla/readability, `unlikelyCandidates` and
 * `okMaybeItsACandidate`; Firefox, and others by the same rules).
 */
export const articleClass = 'in-article';

/** A piece of an article's HTML whose elements reader modes keep, whatever their author named them. */
export function keepNamed(html: string): string {
  return suspect.test(html) ? html.replaceAll(startTag, withClass) : html;
}

/**
 * HTML with the space after a paragraph's number outside its link: html2text drops it within, and
 * joins the number to the first word.
 */
export function keepNumbersApart(html: string): string {
  return html.replaceAll(numberLink, '$1</a> ');
}

/** The link of a paragraph's number, as the compiler makes it. */
const numberLink = /(<a class="para-link"[^>]*>(?:\d+|¶)) <\/a>/g;

const suspect =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|agegate|pag(?:ination|er)|popup|yom-remote/i;

/** As `hast-util-to-html` writes it: attributes in double quotation marks. */
const startTag = /<([a-z][a-z\d]*)((?: [a-z][a-z-]*(?:="[^"]*")?)+)>/g;

function withClass(typed: string, name: string, attributes: string): string {
  const named = [...attributes.matchAll(/ (?:class|id)="([^"]*)"/g)].map(([, value]) => value);
  if (name === 'a' || !suspect.test(named.join(' '))) return typed;
  const classed = attributes.replace(/ class="/, ` class="${articleClass} `);
  return classed === attributes
    ? `<${name} class="${articleClass}"${attributes}>`
    : `<${name}${classed}>`;
}
