/** The letter under which a name stands in an index: "É" under "E", what has none under "0–9". */
export function letterOf(name: string, lang: string): string {
  const [first] = new Intl.Segmenter(lang).segment(name.normalize('NFC'));
  const plain = (first?.segment ?? '').normalize('NFD').replace(/\p{M}/gu, '');
  const letter = plain.toLocaleUpperCase(lang);
  return /\p{L}/u.test(letter) ? letter : '0–9';
}
