import { readPrinted, shortString, type PrintedPdf } from './pdf-objects.ts';

/**
 * Objects of a printed PDF as they ought to be, by their number. Chromium tags what it prints,
 * but knows no notes, says nothing of its links, and uses types of PDF 2.0 in a PDF 1.4:
 * - an `aside` is a Note, with the ID that PDF/UA-1 (7.9) asks for, and its number is a Lbl;
 * - a link to a note is within a Reference (ISO 32000-1, 14.8.4.4.1);
 * - what an item holds beside its Lbl is an LBody (14.8.4.3.3);
 * - a link has `Contents`, which is what it is called (PDF/UA-1, 7.18.5).
 */
export function taggedObjects(pdf: Uint8Array, targets: Targets): Map<number, string> {
  const printed = readPrinted(pdf);
  if (!printed) return new Map();
  const tags = new Tags(printed);
  tags.nameLinks(targets);
  tags.markNotes();
  tags.fillItems();
  tags.finishRoot();
  return tags.changed;
}

/** What links lead to, by ids of the document or by addresses. */
export interface Targets {
  readonly nameOf: (target: string) => string;
  readonly isNote: (target: string) => boolean;
}

class Tags {
  readonly changed = new Map<number, string>();
  readonly #printed: PrintedPdf;
  /** Notes by their ID. */
  readonly #notes: [string, number][] = [];

  constructor(printed: PrintedPdf) {
    this.#printed = printed;
  }

  nameLinks({ nameOf, isNote }: Targets): void {
    const called = new Set<number>();
    for (const [number, object] of this.#printed.objects) {
      if (!/^<<\/Type \/Annot\s*\/Subtype \/Link\b/.test(object)) continue;
      const target = targetOf(object);
      if (target === undefined) continue;
      const contents = `/Contents ${shortString(nameOf(target))}`;
      this.#change(number, /\/Subtype \/Link/, `/Subtype /Link\n${contents}`);
      if (isNote(target)) called.add(number);
    }
    for (const object of this.#printed.objects.values()) {
      const link = Number(/\/Type \/OBJR\s*\/Obj (\d+) 0 R/.exec(object)?.[1]);
      const parent = Number(/\/P (\d+) 0 R/.exec(object)?.[1]);
      if (called.has(link)) this.#retype(parent, 'NonStruct', 'Reference');
    }
  }

  markNotes(): void {
    for (const [number, object] of this.#printed.objects) {
      if (!/^<<\/Type \/StructElem\s*\/S \/Aside\b/.test(object)) continue;
      const id = `note${String(this.#notes.length + 1).padStart(8, '0')}`;
      this.#notes.push([id, number]);
      this.#change(number, /\/S \/Aside/, `/S /Note\n/ID (${id})`);
      const [first] = this.#kids(number);
      if (first !== undefined) this.#retype(first, 'Div', 'Lbl');
    }
  }

  fillItems(): void {
    for (const [number, object] of this.#printed.objects) {
      if (!/^<<\/Type \/StructElem\s*\/S \/LI\b/.test(object)) continue;
      for (const kid of this.#kids(number)) this.#retype(kid, 'Div', 'LBody');
    }
  }

  /** Says what types of PDF 2.0 are, and where elements with an ID are found. */
  finishRoot(): void {
    const root = [...this.#printed.objects].find(([, object]) =>
      object.startsWith('<</Type /StructTreeRoot'),
    );
    if (!root) return;
    const [number, object] = root;
    const tree = Number(/\/IDTree (\d+) 0 R/.exec(object)?.[1]);
    const names = [...this.#idsBelow(tree), ...this.#notes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, element]) => `(${id}) ${element} 0 R`);
    const written = object.replace(/\/IDTree \d+ 0 R/, '').slice(0, -'>>'.length);
    this.changed.set(
      number,
      `${written}\n/RoleMap <</Em /Span /Strong /Span /Aside /Note>>\n/IDTree <</Names [${names.join('\n')}]>>>>`,
    );
  }

  #idsBelow(node: number): [string, number][] {
    const object = this.#printed.objects.get(node) ?? '';
    const [, names] = /\/Names \[([^\]]*)\]/.exec(object) ?? [];
    if (names !== undefined)
      return [...names.matchAll(/\((\w+)\)\s*(\d+) 0 R/g)].map(([, id = '', element]) => [
        id,
        Number(element),
      ]);
    const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(object) ?? [];
    return references(kids).flatMap((kid) => this.#idsBelow(kid));
  }

  #kids(number: number): number[] {
    const object = this.#printed.objects.get(number) ?? '';
    const [, list, single] = /\/K (?:\[([^\]]*)\]|(\d+) 0 R)/.exec(object) ?? [];
    if (single !== undefined) return [Number(single)];
    return references((list ?? '').replace(/<<[^>]*>>/g, ''));
  }

  #retype(number: number, from: string, to: string): void {
    this.#change(number, new RegExp(`(?<=^<</Type /StructElem\\s*)/S /${from}\\b`), `/S /${to}`);
  }

  #change(number: number, what: RegExp, to: string): void {
    const object = this.changed.get(number) ?? this.#printed.objects.get(number);
    if (object !== undefined)
      this.changed.set(
        number,
        object.replace(what, () => to),
      );
  }
}

function references(list: string): number[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/**
 * Id or address that an annotation leads to. Bytes of names are written as `#20` (ISO 32000-1,
 * 7.3.5), and the name is the encoded fragment of the link.
 */
function targetOf(annotation: string): string | undefined {
  const [, name] = /\/Dest \/([^\s/<>[\]()]+)/.exec(annotation) ?? [];
  if (name !== undefined) {
    const fragment = name.replace(/#([\da-fA-F]{2})/g, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    );
    return decodeURIComponent(fragment);
  }
  const [, address] = /\/URI \(((?:[^\\()]|\\.)*)\)/.exec(annotation) ?? [];
  return address?.replace(/\\(.)/g, '$1');
}
