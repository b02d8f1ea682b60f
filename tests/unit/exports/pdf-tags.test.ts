import { describe, expect, test } from 'vitest';
import { linkTargets } from '../../../src/exports/pdf/pdf-link-names.ts';
import { taggedObjects } from '../../../src/exports/pdf/pdf-tags.ts';
import { bareArticle, note, smallArticle } from '../../fixtures/exports/article.ts';

const article = smallArticle({
  notes: [
    {
      ...note('a b', 1, 'Words.'),
      id: 'note-a b',
      marks: [mark('noteref-a'), mark('noteref-a-2')],
    },
  ],
});
const targets = linkTargets(article);

describe('the tags of the PDF', () => {
  test('make an aside a note with an ID, and its number a label', () => {
    const changed = taggedObjects(
      printed([
        element('Aside', [4, 5]),
        element('Div', [6]),
        element('P', [7]),
        element('Link', []),
        element('NonStruct', []),
      ]),
      targets,
    );
    expect(changed.get(3)).toContain('/S /Note\n/ID (note00000001)');
    expect(changed.get(4)).toContain('/S /Lbl');
    expect([...changed.keys()]).toEqual([3, 4, 2]);
    expect(changed.get(2)).toContain('/IDTree <</Names [(note00000001) 3 0 R]>>');
  });

  test('say what types of PDF 2.0 are, and keep elements that had an ID', () => {
    const root = taggedObjects(
      printed(
        [
          '<</Names [(node00000007) 5 0 R]>>',
          '<</Kids [3 0 R]>>',
          element('TH', []),
          element('Aside', []),
        ],
        '/IDTree 4 0 R',
      ),
      targets,
    ).get(2);
    expect(root).toContain('/RoleMap <</Em /Span /Strong /Span');
    expect(root).toMatch(/\/Names \[\(node00000007\) 5 0 R\n\(note00000001\) 6 0 R\]/);
    expect(root?.match(/IDTree/g)).toHaveLength(1);
  });

  test('name what links lead to, and tell references from other links', () => {
    const changed = taggedObjects(
      printed([
        link('/Dest /note-a#2520b'),
        element('NonStruct', [5]),
        '<</Type /StructElem\n/S /Link\n/P 4 0 R\n/K <</Type /OBJR\n/Obj 3 0 R\n/Pg 9 0 R>>>>',
        link('/Dest /noteref-a-2'),
        link('/A <</Type /Action\n/S /URI\n/URI (https://example.org/a\\(b\\)?$&$1)>>'),
        link('/Dest /ref-osce'),
        link('/Dest /elsewhere'),
      ]),
      targets,
    );
    expect(changed.get(3)).toContain('/Contents (Note 1)');
    expect(changed.get(4)).toContain('/S /Reference');
    expect(changed.get(5)).toBeUndefined();
    expect(changed.get(6)).toContain('/Contents (Back to the mark of note 1, 2 of 2)');
    expect(changed.get(7)).toContain('/Contents (https://example.org/a\\(b\\)?$&$1)');
    expect(changed.get(8)).toContain('/Contents (Who We are)');
    expect(changed.get(9)).toContain('/Contents (elsewhere)');
  });

  test('tell the body of an item from its sign', () => {
    const changed = taggedObjects(
      printed([element('LI', [4, 5]), element('Lbl', []), element('Div', []), element('Div', [])]),
      targets,
    );
    expect(changed.get(5)).toContain('/S /LBody');
    expect(changed.has(6)).toBe(false);
  });

  test('leave a file of another layout as it is', () => {
    const other = Buffer.from('%PDF-1.7\n1 0 obj <</Type /XRef>> stream\nendstream\n%%EOF\n');
    expect(taggedObjects(other, linkTargets(bareArticle())).size).toBe(0);
  });
});

function mark(id: string) {
  return { id, section: 's', sentence: '' };
}

function element(type: string, kids: readonly number[]): string {
  return `<</Type /StructElem\n/S /${type}\n/P 2 0 R\n/K [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
}

function link(target: string): string {
  return `<</Type /Annot\n/Subtype /Link\n/F 4\n${target}\n/StructParent 1>>`;
}

/** A PDF as the browser lays it out: a catalogue, a root of tags, and these objects from number 3 on. */
function printed(objects: readonly string[], root = ''): Buffer {
  const all = [
    '<</Type /Catalog\n/StructTreeRoot 2 0 R>>',
    `<</Type /StructTreeRoot\n/K 3 0 R\n${root}>>`,
    ...objects,
  ];
  let body = '%PDF-1.4\n';
  const offsets = all.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = [
    '0000000000 65535 f ',
    ...offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n `),
  ];
  return Buffer.from(
    `${body}xref\n0 ${table.length}\n${table.join('\n')}\ntrailer\n<</Size ${table.length}\n/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}
