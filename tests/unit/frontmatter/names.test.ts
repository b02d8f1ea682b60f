import { expect, it } from 'vitest';
import { readName } from '../../../src/compiler/metadata/frontmatter-names.ts';

it.each([
  ['Jane Doe', 'Jane Doe', 'Jane', 'Doe'],
  ['van der Berg, Anna Maria', 'Anna Maria van der Berg', 'Anna Maria', 'van der Berg'],
  ['Anna Maria van der Berg', 'Anna Maria van der Berg', 'Anna Maria', 'van der Berg'],
  ['Robert De Niro', 'Robert De Niro', 'Robert', 'De Niro'],
  ['García Márquez, Gabriel', 'Gabriel García Márquez', 'Gabriel', 'García Márquez'],
  ['Martin Luther King, Jr.', 'Martin Luther King, Jr.', 'Martin Luther', 'King'],
  ['King, Martin Luther, Jr.', 'Martin Luther King, Jr.', 'Martin Luther', 'King'],
  ['King, Jr., Martin Luther', 'Martin Luther King, Jr.', 'Martin Luther', 'King'],
  ['John Smith III', 'John Smith III', 'John', 'Smith'],
  ['Arfon M. Smith', 'Arfon M. Smith', 'Arfon M.', 'Smith'],
  ['Plato', 'Plato', undefined, 'Plato'],
  ['王 小明', '王 小明', '小明', '王'],
  ['王小明', '王小明', undefined, '王小明'],
  ['طه زروقي', 'طه زروقي', 'طه', 'زروقي'],
  ['سلمى عبد الباقي', 'سلمى عبد الباقي', 'سلمى', 'عبد الباقي'],
  ['أحمد عبد الرحمن منصور', 'أحمد عبد الرحمن منصور', 'أحمد عبد الرحمن', 'منصور'],
  ['ليلى صلاح الدين', 'ليلى صلاح الدين', 'ليلى', 'صلاح الدين'],
  ['عبد الله', 'عبد الله', undefined, 'عبد الله'],
])('splits %s', (typed, name, given, family) => {
  const read = readName(typed);
  expect([read.name, read.given, read.family]).toEqual([name, given, family]);
});
