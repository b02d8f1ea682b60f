import { type Accounted, type Imported, ManuscriptError } from '../model.ts';
import { repairAddresses } from './addresses.ts';
import type { Block } from './block.ts';
import { gatherBlocks } from './blocks.ts';
import { composeBody, composeHead, placeChanges, writeNotes } from './compose.ts';
import { composeEdition } from './edition.ts';
import { joinParagraphs } from './flow.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { withoutFurniture } from './furniture.ts';
import { notesLabel } from './labels.ts';
import { languageOf } from './language.ts';
import { withoutLatex } from './latex.ts';
import { type Line, readLines } from './lines.ts';
import { lostWords } from './lost-words.ts';
import { placeMarks } from './marks.ts';
import { supplyMarks } from './missing-marks.ts';
import { noteLines } from './note-lines.ts';
import { partNotes } from './notes.ts';
import { takeQuotes } from './pull-quotes.ts';
import { writeQuotes } from './quote-places.ts';
import { accountFor, type Findings } from './report.ts';
import { dictionaryOf } from './seams.ts';

/** The text of a manuscript, and the name of its file. */
export interface TypedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes an article's folder of the text of a PDF, plain or with some Markdown: `article.md` and
 * `edition.yaml`, with a report of all that was taken out, moved or guessed. Each pass returns a
 * value and is in a file of its own. No word is lost: the last pass counts them.
 *
 * @throws ManuscriptError where the text holds no words.
 */
export function importText({ name, text }: TypedText): Imported {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ManuscriptError(
      `${name} holds no words. If it is the text of a scanned PDF, it has to be recognised first (OCR).`,
    );
  }
  const { lines, markers } = readLines(text);
  const parted = withoutFurniture(lines);
  const pictured = withoutPictures(parted.lines);
  const plain = withoutLatex(pictured.lines);
  const dictionary = dictionaryOf(plain.lines);
  const starts = noteLines(plain.lines);
  const begun = gatherBlocks(plain.lines, (line) => starts.has(line), dictionary);
  const { notes: typed, text: running } = partNotes(begun, starts);
  const notes = typed.map((note) => ({ ...note, blocks: note.blocks.map(repairAddresses) }));
  const { text: kept, labels } = withoutNotesLabel(running, notes.at(0)?.line ?? 0);
  const front = readFrontMatter(
    kept,
    parted.furniture.map((line) => line.text),
  );
  const joined = joinParagraphs(takeQuotes(front.text), dictionary);
  const blocks = joined.blocks.map(repairAddresses);
  const written = writeNotes(notes, dictionary);
  const lang = languageOf(blocks.map((block) => block.text).join('\n'));
  const found = placeMarks(blocks, notes);
  const marks = [...found, ...supplyMarks(blocks, notes, found, lang ?? 'en')];
  const quotes = writeQuotes(blocks, joined.quotes);
  const whole = { ...joined, blocks };
  const changes = placeChanges(whole, marks, written);
  const findings: Findings = {
    front,
    text: whole,
    notes,
    written,
    marks,
    quotes,
    furniture: parted.furniture,
    markers,
    unwrapped: plain.unwrapped,
    pictures: pictured.taken,
    labels,
    joined: [...begun.flatMap((each) => each.joined), ...joined.joined],
    changes,
    titleIsName: front.title === undefined,
    lang,
  };
  const body = composeBody(whole, marks, written, quotes);
  return bind(text, body, findings, titleOf(front, name));
}

/** Binds head, body, edition and report, and counts the words. */
function bind(text: string, body: string, findings: Findings, title: string): Imported {
  const { front, text: whole, lang, changes, furniture, notes, marks } = findings;
  const report = accountFor(findings);
  const edition = composeEdition({
    seams: whole.seams,
    quotes: whole.quotes.length,
    furniture: furniture.length + whole.asides.length,
    hasNotes: notes.length > 0,
    inferred:
      lang === undefined
        ? []
        : [
            {
              field: 'lang',
              reason: 'The text received names no language; it is told by its words.',
            },
          ],
    changes,
  });
  const head = [
    title,
    ...front.authors.flatMap((author) => Object.values(author)),
    ...front.affiliations,
    ...front.abstract,
    ...front.keywords,
  ];
  const consumed = [
    ...notes.map(({ value }) => value),
    ...marks.flatMap(({ note, isSupplied }) => (isSupplied ? [] : (notes[note]?.value ?? []))),
  ];
  const lost = lostWords(text, [...head, body, ...report.map(({ what }) => what)], consumed);
  return {
    files: new Map([
      ['article.md', `---\n${composeHead(front, title, lang)}---\n\n${body}\n`],
      ['edition.yaml', edition],
    ]),
    report: [...report, ...lostLine(lost)],
  };
}

function lostLine(lost: readonly string[]): Accounted[] {
  if (lost.length === 0) return [];
  const some = lost.slice(0, 100).join(' ');
  return [
    {
      kind: 'words',
      fate: 'lost',
      what: lost.length > 100 ? `${some} … (${lost.length} words)` : some,
      why: 'These words of the text are neither in the article nor in this report. Compare both.',
    },
  ];
}

function titleOf({ title }: FrontMatter, name: string): string {
  return title ?? name.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
}

/** Lines that are nothing but a picture that a converter left out of the text. */
function withoutPictures(lines: readonly Line[]): {
  lines: readonly Line[];
  taken: readonly Line[];
} {
  const isPicture = ({ text }: Line): boolean => /^!\[[^\]]*\]\([^)]*\)$/.test(text);
  return { lines: lines.filter((line) => !isPicture(line)), taken: lines.filter(isPicture) };
}

/** Takes out the heading over notes at the end. */
function withoutNotesLabel(
  text: readonly Block[],
  firstNote: number,
): { text: readonly Block[]; labels: readonly Block[] } {
  const isLabel = (block: Block): boolean =>
    notesLabel.test(block.text) && (block.origins[0]?.line ?? 0) < firstNote;
  const index = text.findLastIndex(isLabel);
  const next = text[index + 1];
  const label = text[index];
  if (!label || (next && (next.origins[0]?.line ?? 0) < firstNote)) return { text, labels: [] };
  return { text: text.filter((block) => block !== label), labels: [label] };
}
