import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { changed, elementsOf } from '../../article/index.ts';
import { captionLabelClass, markup } from '../../article/markup.ts';
import { type Words, withoutIsolates } from '../../messages/index.ts';
import { fold, hasClass, plainText } from '../html/text.ts';
import { decoded } from '../links/target.ts';

/**
 * What the text calls its figures, tables and formulas, by their ids: "Figure 2". The words are
 * those of the references to them, the first that is met. One that references call by different
 * numbers has no name.
 * @param trees The trees of the article in which references stand, in reading order.
 * @param ids Ids of what can have a name.
 */
export function labelsIn(
  trees: readonly Nodes[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const element of trees.flatMap(elementsOf)) {
    const id = referredBy(element);
    if (id === undefined || !ids.has(id)) continue;
    const words = fold(plainText(element.children));
    // What the compiler prints is a name, whatever an editor's messages call it.
    if (element.meaning?.kind !== 'crossReference' && !name.test(words)) continue;
    const known = labels.get(id);
    if (known === undefined) labels.set(id, words);
    else if (numberOf(known) !== numberOf(words)) doubtful.add(id);
  }
  for (const id of doubtful) labels.delete(id);
  return labels;
}

/**
 * A text with the name of each figure and table before the words of its caption, and the number of
 * each formula behind it. A caption that begins with a name of its own has the author's already.
 */
export function withCaptionLabels(
  tree: Root,
  labels: ReadonlyMap<string, string>,
  words: Words,
): Root {
  if (labels.size === 0) return tree;
  return changed(tree, (node) => {
    if (node.type !== 'element') return undefined;
    const label = labels.get(idOf(node) ?? '');
    if (label === undefined) return undefined;
    if (node.tagName === 'figure') return [captioned(node, 'figcaption', label, words)];
    if (node.tagName === 'table') return [captioned(node, 'caption', label, words)];
    if (!hasClass(node, markup.displayMathClass)) return undefined;
    return [{ ...node, children: [...node.children, printed(`(${numberOf(label)})`)] }];
  });
}

function captioned(element: Element, tagName: string, label: string, { print }: Words): Element {
  const at = element.children.findIndex(
    (child) => child.type === 'element' && child.tagName === tagName,
  );
  const caption = element.children[at];
  if (caption?.type !== 'element') {
    // A table may have a name and no caption; the caption of a table is the first in it.
    return tagName === 'caption'
      ? { ...element, children: [h(tagName, printed(label)), ...element.children] }
      : element;
  }
  const typed = fold(plainText(caption));
  if (typedName.test(typed) || typed.startsWith(label)) return element;
  const space: ElementContent = { type: 'text', value: ' ' };
  const children = [
    printed(withoutIsolates(print.text.caption({ label }))),
    space,
    ...caption.children,
  ];
  return { ...element, children: element.children.with(at, { ...caption, children }) };
}

function printed(words: string): Element {
  return h(`span.${captionLabelClass}`, words);
}

/** The id by which a block is known: in a figure that of its picture may stand for it. */
function idOf(element: Element): string | undefined {
  const holders = element.tagName === 'figure' ? elementsOf(element) : [element];
  const [id] = holders.flatMap(({ tagName, properties }) =>
    typeof properties['id'] === 'string' && (tagName === element.tagName || tagName === 'img')
      ? [properties['id']]
      : [],
  );
  return id;
}

/** What a reference leads to: made by `@fig:x`, or a link with the author's own words. */
function referredBy({ tagName, meaning, properties }: Element): string | undefined {
  if (meaning) return meaning.kind === 'crossReference' ? meaning.to : undefined;
  const { href } = properties;
  const isInside = tagName === 'a' && typeof href === 'string' && href.startsWith('#');
  return isInside ? decoded(href.slice(1)) : undefined;
}

function numberOf(label: string): string {
  return lastNumber.exec(label)?.[0] ?? '';
}

/** What figures, tables and formulas are called in print, in languages that number them alike. */
const names = [
  // Latin letters.
  'Figure|Fig\\.|Figura|Figuur|Abbildung|Abb\\.|Illustration|Imagen|Plate|Map|Karte|Carte|Mapa',
  'Rysunek|Rys\\.|Rycina|Ryc\\.|Wykres|Graphique|Gráfico|Grafico|Grafik',
  'Şekil|Şek\\.|Şəkil|Şək\\.|Resim|Harita|Xəritə|Qrafik',
  'Table|Tab\\.|Tabelle|Tabla|Tabela|Tabella|Tableau|Tabel|Tablo|Çizelge|Cədvəl|Cuadro|Quadro',
  'Equation|Eq\\.|Formula|Gleichung|Gl\\.|Équation|Éq\\.|Ecuación|Ec\\.|Equação|Equazione',
  'Równanie|Wzór|Denklem|Tənlik|Düstur|Listing',
  // Cyrillic and Armenian.
  'Рисунок|Рис\\.|Карта|Мапа|График|Графік|Таблица|Таблиця|Табл\\.|Уравнение|Рівняння|Формула|Листинг|Лістинг',
  'Նկար|Նկ\\.|Գծապատկեր|Քարտեզ|Աղյուսակ|Բանաձև|Հավասարում',
  // Arabic, Persian and Hebrew.
  'الشكل|شكل|الصورة|صورة|الخريطة|خريطة|الجدول|جدول|المعادلة|معادلة',
  'شکل|تصویر|نمودار|نقشه|معادله|איור|תרשים|מפה|טבלה|לוח|משוואה',
].join('|');
/** Those that have no space before their number. */
const joinedNames = '图|圖|図|地图|地図|表|公式|式|方程|代码|コード';
const number = '(?:[A-Z]\\.?)?\\p{Nd}+(?:\\.\\p{Nd}+)*';
const lastNumber = new RegExp(`${number}(?!.*\\p{Nd})`, 'u');
const name = new RegExp(`^(?:(?:${names}) |(?:${joinedNames}) ?)${number}$`, 'u');
const typedName = new RegExp(
  `^[[(]?(?:${names.replaceAll('\\.', '\\.?')}|${joinedNames}) ?${number}`,
  'iu',
);
