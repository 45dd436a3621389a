import { problemsIn, read } from './support/content'

const kinds = 'Ministry, Civil-society organisation, Knowledge institution, Other government body'
const notKind = (text: string) => `“${text}” is not a kind. Write ${kinds}.`

test.each([
  ['an empty file', '', ['Line 1: The file is empty.']],
  ['only a header', 'slug,kind\n', ['Line 1: There is no signatory below the first row.']],
  [
    'no slug column',
    'kind,name_en\nministry,A',
    ['Line 1: The column “slug” is missing: it says which signatory a row is about.'],
  ],
  [
    'a heading twice',
    'slug,kind,kind\na,ministry,ministry',
    ['Line 1, column C (kind): The column “kind” is there twice.'],
  ],
  [
    'an empty slug',
    'slug,kind,name_en\n,ministry,A',
    ['Line 2, column A (slug): The slug is empty: it says which signatory this is.'],
  ],
  [
    'a slug that cannot be an address',
    'slug,kind,name_en\nA B,ministry,A',
    ['Line 2, column A (slug): “A B” cannot be an address: use only a–z, 0–9 and single hyphens.'],
  ],
  ['an unknown kind', 'name_en,slug,kind\nA,a,club', [`Line 2, column C (kind): ${notKind('club')}`]],
  [
    'an unknown outcome',
    'slug,kind,name_en,outcomes\na,ministry,A,"1, 7"',
    ['Line 2, column D (outcomes): There is no outcome “7”. Write 1, 2, 3, 4, 5.'],
  ],
  [
    'an unknown plan',
    'slug,kind,name_en,plans\na,ministry,A,VI',
    ['Line 2, column D (plans): There is no plan “VI”. Write I, II, III, IV.'],
  ],
  [
    'an address without its beginning',
    'slug,kind,name_en,website\na,ministry,A,example.org',
    [
      'Line 2, column D (website): “example.org” is not a web address. Write the whole address, beginning with https://.',
    ],
  ],
  [
    'an address that would run',
    'slug,website\nweavers,javascript:alert(1)',
    [
      'Line 2, column B (website): “javascript:alert(1)” is not a web address. Write the whole address, beginning with https://.',
    ],
  ],
  [
    'a day that is not there',
    'slug,active_from\nweavers,2021-02-30',
    ['Line 2, column B (active_from): “2021-02-30” is not a date. There is no such day in the calendar.'],
  ],
  [
    'a slug twice',
    'slug,kind,name_en\na,ministry,A\nb,ministry,B\na,ministry,C',
    ['Line 4, column A (slug): “a” stands in line 2 already.'],
  ],
  [
    'a name twice under two slugs',
    'slug,kind,name_en\na,ministry,Same\nb,ministry,same',
    ['Line 3, column C (name_en): “same” has the slug “a” in line 2. Use that one.'],
  ],
  [
    'a name that is there under another slug',
    'slug,kind,name_nl\nwevers,civilSociety,De Wevers',
    ['Line 2, column C (name_nl): “De Wevers” has the slug “weavers”. Use that one.'],
  ],
  ['a new one without a name', 'slug,kind\na,ministry', ['Line 2: A new signatory needs a name.']],
  ['a new one without a kind', 'slug,name_en,kind\na,A,', ['Line 2, column C (kind): A new signatory needs a kind.']],
  [
    'a cell too many',
    'slug,website\nweavers,https://weavers.example,x',
    [
      'Line 2, column C: There is no column here in the first row. Is a cell with a separator in it not in quotation marks?',
    ],
  ],
  [
    'a quotation mark that is not closed',
    'slug,kind,name_en\na,ministry,A\nb,ministry,"B\nc,ministry,C\n',
    ['Line 3, column C: A quotation mark begins in this row and is never closed.'],
  ],
  [
    'a quotation mark in the middle',
    'slug,kind,name_en\na,ministry,"A "great" one"',
    [
      'Line 2, column C: There is a quotation mark in the middle of a cell. Put the whole cell in quotation marks and write it twice: "".',
    ],
  ],
  [
    'lines after a cell of several lines',
    'slug,kind,name_en,description_en\na,ministry,A,"one\ntwo\n\nfour"\n\nb,party,B,\n',
    [`Line 7, column B (kind): ${notKind('party')}`],
  ],
  [
    'several at once',
    'slug,kind,outcomes\nA!,party,9\nweavers,,8\n',
    [
      'Line 2, column A (slug): “A!” cannot be an address: use only a–z, 0–9 and single hyphens.',
      `Line 2, column B (kind): ${notKind('party')}`,
      'Line 2, column C (outcomes): There is no outcome “9”. Write 1, 2, 3, 4, 5.',
      'Line 3, column C (outcomes): There is no outcome “8”. Write 1, 2, 3, 4, 5.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(problemsIn(text)).toEqual(expected)
  expect(read(text).signatories).toEqual([])
})

test('an unknown heading is shown with those there are', () => {
  const [problem, ...others] = problemsIn('slug,naam\na,A')
  expect(problem).toMatch(
    /^Line 1, column B \(naam\): “naam” is not a column of this import. The columns are slug, kind, name_en,/,
  )
  expect(others).toEqual([])
})

test('ten times as many rows take no hundred times as long', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_each, index) => `org-${index},civilSociety,Organisation ${index},1`).join('\n')
  const timeOf = (count: number) => {
    const began = performance.now()
    expect(problemsIn(`slug,kind,name_en,outcomes\n${rows(count)}\nlast,civilSociety,Last,6`)).toEqual([
      `Line ${count + 2}, column D (outcomes): There is no outcome “6”. Write 1, 2, 3, 4, 5.`,
    ])
    expect(read(`slug,kind,name_en,outcomes\n${rows(count)}`).signatories).toHaveLength(count)
    return performance.now() - began
  }
  timeOf(500)
  expect(timeOf(5_000) / timeOf(500)).toBeLessThan(50)
})

test('what is too much for one request is said before anything is written', () => {
  const long = 'x'.repeat(3000)
  const rows = Array.from({ length: 2000 }, (_each, index) => `org-${index},civilSociety,Organisation ${index},${long}`)
  expect(problemsIn(`slug,kind,name_en,description_en\n${rows.join('\n')}`)).toEqual([
    'Line 1: This is too much for one import. Divide the file into 2 or more.',
  ])
})

test.each([
  ['two spaces', 'The  Weavers'],
  ['a space that does not break', 'The\u00a0Weavers'],
  ['an accent, in whichever way it was typed', 'The Wea\u0301vers'],
  ['marks of direction', '\u202eThe Weavers\u202c'],
  ['capitals', 'THE WEAVERS'],
])('an organisation is not entered twice by %s', (_by, name) => {
  expect(problemsIn(`slug,name_en,kind\nother,${name},ministry\n`)).toEqual([
    expect.stringContaining('has the slug “weavers”'),
  ])
})

test('what nobody sees is taken out of names, and letters in two parts are put together', () => {
  const { signatories } = read('slug,name_en,kind\nnew,"  Cafe\u0301\u00a0 \u202eWomen\u0000 ",ministry\n')
  expect(signatories).toMatchObject([{ name: 'Café Women' }])
})
