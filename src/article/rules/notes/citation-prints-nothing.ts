import { defineRule } from '../rule.ts';

const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Authors alone</title><id>authors</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><names variable="author"/></layout></citation><bibliography><layout><names variable="author"/></layout></bibliography></style>`;

function article(words: string): Record<string, string> {
  return {
    'article.md': `---\ntitle: An Example\ncsl: authors\n---\n\n${words}\n`,
    'authors.csl': style,
  };
}

export const citationPrintsNothing = defineRule({
  id: 'citation-prints-nothing',
  severity: 'warning',
  meaning:
    'The style prints nothing of a citation: it prints authors alone and the author is left out, or the work has nothing that it prints. The author, the title, or else the key, is printed for it.',
  message: ({ key }: { key: string; withoutAuthor: boolean }) =>
    `Unexpected citation of "${key}" of which the style prints nothing, expected one with words`,
  remedy: 'Write it with its author, complete the work, or choose another style.',
  hint: ({ withoutAuthor }) =>
    withoutAuthor
      ? 'The author, or else the title, is printed for it; write it without the "-".'
      : 'The title, or else the key, is printed for it; complete the work or choose another style.',
  example: article('As she showed [-@doe2020].'),
  fixed: article('As was shown [@doe2020].'),
});
