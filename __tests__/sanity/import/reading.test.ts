import { decode } from '@/sanity/import/decode'
import { readFile } from '@/sanity/import/read-file'
import { readTable } from '@/sanity/import/read-table'
import { templateFile } from '@/sanity/import/template'
import { content, read } from './support/content'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])))

test.each([
  ['UTF-8', 'utf-8', bytes('Curaçao').length, new TextEncoder().encode('Curaçao')],
  ['UTF-8 with a mark', 'utf-8', 7, bytes([0xef, 0xbb, 0xbf], 'Cura', [0xc3, 0xa7], 'ao')],
  ['Windows-1252', 'windows-1252', 7, bytes('Cura', [0xe7], 'ao')],
  ['UTF-16, little end first', 'utf-16le', 7, new Uint8Array(Buffer.from('\uFEFFCuraçao', 'utf16le'))],
  ['UTF-16, big end first', 'utf-16be', 7, new Uint8Array(Buffer.from('\uFEFFCuraçao', 'utf16le').swap16())],
])('%s is recognised', (_, encoding, length, given) => {
  expect(decode(given)).toEqual({ encoding, text: 'Curaçao' })
  expect(decode(given).text).toHaveLength(length)
})

test('the euro and curly quotes of Windows are not lost', () => {
  expect(decode(bytes([0x80, 0x93], 'x', [0x94])).text).toBe('€“x”')
})

test.each([
  ['commas', 'a,b\n1,2'],
  ['semicolons', 'a;b\n1;2'],
  ['tabs', 'a\tb\n1\t2'],
  ['semicolons with a comma in the header', '"a";b\n"1";2'],
  ['Excel’s own hint', 'sep=;\r\na;b\r\n1;2\r\n'],
  ['old line ends', 'a,b\r1,2\r'],
  ['empty lines and spaces', '\n a , b \n\n 1 , 2 \n\n'],
])('%s', (_, text) => {
  const reading = readTable(text)
  expect('table' in reading && [reading.table.header.cells, reading.table.rows.map(({ cells }) => cells)]).toEqual([
    ['a', 'b'],
    [['1', '2']],
  ])
})

test('the template can be imported as it is', () => {
  const { problems, signatories } = readFile(new TextEncoder().encode(templateFile()), content)
  expect(problems).toEqual([])
  expect(signatories).toMatchObject([
    {
      kind: 'new',
      id: 'partner-example-organisation',
      fields: {
        kind: 'civilSociety',
        plans: ['III', 'IV'],
        pledge: { outcomes: [{ _ref: 'outcome-1' }, { _ref: 'outcome-3' }], subOutcomes: ['1.2', '3.1'] },
      },
    },
  ])
})

test.each([
  'NGO',
  'ngo ',
  'N.G.O.',
  'civil society',
  'Maatschappelijke organisaties',
  'civilSociety',
  'CSO',
  'Civil society organisation',
])('a kind as organisations write it: %s', (kind) => {
  const { signatories, problems } = read(`slug,kind,name_en\nnew-ones,${kind},New ones`)
  expect(problems).toEqual([])
  expect(signatories).toMatchObject([{ fields: { kind: 'civilSociety' } }])
})

test('what is new, changed and unchanged, field by field', () => {
  const { signatories, problems } = read(
    [
      'slug;kind;name_en;website;outcomes;sub_outcomes;short_name',
      'weavers;Civil-society organisation;The Weavers;https://weavers.example;"3, 1";3.1;',
      'dyers;;;;;;DYE',
      'spinners;ministry;Spinners;;;;',
    ].join('\n'),
  )
  expect(problems).toEqual([])
  expect(signatories).toMatchObject([
    {
      kind: 'changed',
      slug: 'weavers',
      name: 'The Weavers',
      changes: [{ column: 'outcomes', before: ['3'], after: ['1', '3'] }],
      fields: { kind: 'civilSociety', pledge: { subOutcomes: ['3.1'] } },
    },
    { kind: 'changed', slug: 'dyers', changes: [{ column: 'short_name', before: ['DY'], after: ['DYE'] }] },
    { kind: 'new', slug: 'spinners', name: 'Spinners' },
  ])
})

test('an empty cell, another order and left-out columns change nothing', () => {
  const { signatories } = read(
    'website,slug,name_nl,name_en\n,weavers,De Wevers,The Weavers\nhttps://weavers.example,weavers2,x,y',
  )
  expect(signatories).toEqual([])
  expect(read('outcomes,slug,name_nl\n"3",weavers,De Wevers').signatories).toMatchObject([{ kind: 'unchanged' }])
})
