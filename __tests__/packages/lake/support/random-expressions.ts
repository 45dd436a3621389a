import { picker, seededRandom } from './random'

/** Whatever a document may have at an attribute. */
const odd = [
  null,
  0,
  -1.5,
  2,
  true,
  false,
  '',
  'a',
  'B',
  '2026-01-02T03:04:05Z',
  '2026-01-02T04:04:05+01:00',
  'not a date',
  [],
  ['a', 1, null],
  [null, 'a', 'a', 'B', null],
  [[1, 2], 'a'],
  [{ a: 1, _ref: 'n1' }, { a: 'a' }, null, 'a'],
  {},
  { a: { b: 'a' }, _ref: 'n2' },
  [
    {
      _type: 'block',
      children: [
        { _type: 'span', text: 'a' },
        { _type: 'span', text: 'B' },
      ],
    },
  ],
]

const names = ['a', 'b', 'c', 'd', '_id', '_type', 'toString']

/** Documents, and queries of every kind of node, of any depth and sense. */
export function randomExpressions(seed: number, count: number) {
  const random = seededRandom(seed)
  const pick = picker(random)
  const name = () => pick(names)
  const leaf = () =>
    pick([
      'null',
      'true',
      'false',
      '1',
      '-2.5',
      '"a"',
      '"B"',
      '"2026-01-02T03:04:05Z"',
      '["a", 1, null]',
      '@',
      '^',
      '^.^',
      name(),
      name(),
      name(),
      `${name()}.${name()}`,
      `^.${name()}`,
      `^.^.${name()}`,
      `@.${name()}`,
      'now()',
    ])
  const functions: readonly ((of: () => string) => string)[] = [
    (of) => `defined(${of()})`,
    (of) => `count(${of()})`,
    (of) => `coalesce(${of()}, ${of()}, ${of()})`,
    (of) => `dateTime(${of()})`,
    (of) => `${pick(['lower', 'upper', 'string', 'length', 'round'])}(${of()})`,
    (of) => `string::${pick(['split', 'startsWith'])}(${of()}, ${of()})`,
    (of) => `array::compact(${of()})`,
    // Of what is `null` several times, or times, groq-js leaves each.
    () => `array::unique(array::compact(${name()}))`,
    (of) => `array::join(${of()}, ${of()})`,
    (of) => `math::${pick(['min', 'max', 'sum', 'avg'])}(${of()})`,
    (of) => `references(${of()}, "n1")`,
    (of) => `pt::text(${of()})`,
    () => pick(['sanity::projectId()', 'sanity::versionOf("n1")', 'identity()', '_id in path("n*")']),
    (of) => `select(${of()} => ${of()}, ${of()} => ${of()}, ${of()})`,
    (of) => `select(${of()} => ${of()})`,
  ]
  const operators = ['==', '!=', '<', '<=', '>', '>=', '&&', '||', '+', '-', '*', '/', '%', 'in', 'match']
  const list = (depth: number) =>
    pick([
      () => '*',
      () => `*[${expression(depth)}]`,
      () => name(),
      () => `${name()}[]`,
      () => `[${expression(depth)}, ...${expression(depth)}]`,
      () => `${name()}[${expression(depth)}]`,
    ])()
  const traversal = (depth: number) =>
    pick([
      () => `${list(depth)}[${pick(['0', '-1', '1..2', '0...2', '-2..-1', '3..1', '-9..9'])}]`,
      () => `${list(depth)}[].${name()}`,
      () => `${list(depth)}[]{ "x": ${expression(depth)}, ${name()} }`,
      () => `${list(depth)}{ ..., "x": ${expression(depth)} }`,
      () => `${list(depth)} | order(${expression(depth)} ${pick(['', 'asc', 'desc'])}, ${name()})`,
      () =>
        `${list(depth)}[${expression(depth)}]{ ${expression(depth)} => { "y": ${expression(depth)} }, ...${name()} }`,
      () => `${name()}->${pick(['', `.${name()}`, `{ "x": ${expression(depth)} }`])}`,
      () => `${list(depth)}[]->`,
      () => `${list(depth)}[].${name()}[].${name()}`,
    ])()
  const expression = (depth: number): string => {
    if (depth === 0) return leaf()
    const of = () => expression(depth - 1)
    return pick([
      leaf,
      () => pick(functions)(of),
      () => `(${of()} ${pick(operators)} ${of()})`,
      () => `(${of()} ${pick(operators)} ${of()})`,
      () => `!(${of()})`,
      () => `-(${of()})`,
      () => `(${of()} in ${leaf()}${pick(['..', '...'])}${leaf()})`,
      () => `{ "x": ${of()}, "y": ${of()} }`,
      () => `(${traversal(depth - 1)})`,
    ])()
  }
  return {
    documents: Array.from({ length: 8 }, (_, number) => ({
      _id: `n${number}`,
      _type: pick(['note', 'story']),
      a: pick(odd),
      b: pick(odd),
      c: pick(odd),
      d: pick(odd),
    })),
    queries: Array.from({ length: count }, () => pick([() => traversal(3), () => expression(3)])()),
  }
}
