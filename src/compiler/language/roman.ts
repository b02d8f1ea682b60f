const values: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

/** The number that Roman digits say, small or capital: "xiv" is 14. Other letters count nothing. */
export function romanNumber(text: string): number {
  const digits = [...text.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce(
    (sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value),
    0,
  );
}
