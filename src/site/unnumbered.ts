/**
 * A section's HTML for a site that shows no numbers of paragraphs: each keeps its address and its
 * permanent link, which a pilcrow stands for. The attribute stays, empty, by which scripts know the
 * paragraphs of the text.
 */
export function withoutParagraphNumbers(html: string): string {
  return html.replaceAll(
    numbered,
    ' data-n=""><a class="para-link"$1 aria-label="Link to this paragraph">¶ </a>',
  );
}

/** The number of a paragraph and the link at its beginning, as the compiler makes them. */
const numbered =
  / data-n="\d+"><a class="para-link"([^>]*) aria-label="Link to paragraph \d+">\d+ <\/a>/g;
