import { wholeDocument } from '@/components/styleguide/fixtures/document'
import { wholeStory } from '@/components/styleguide/fixtures/story'
import { bibtexFile } from '@/lib/citation/bibtex-file'
import { documentCitation, storyCitation, type Citation } from '@/lib/citation/citation'
import { risFile } from '@/lib/citation/ris-file'

const url = 'https://site.example/en/stories/a-sample-story'
const orFail = (citation: Citation | null) => {
  if (!citation) throw new Error('There is no citation.')
  return citation
}
const story = orFail(storyCitation(wholeStory, 'NAP 1325', url))

test('a story, for BibTeX', () => {
  expect(bibtexFile(story)).toBe(`@misc{a-sample-story,
  title = {{A sample story}},
  author = {{NAP 1325}},
  year = 2024,
  month = 3,
  date = {2024-03-08},
  url = {${url}},
  language = {en},
}
`)
})

test('a story, as RIS', () => {
  expect(risFile(story).split('\r\n')).toEqual([
    'TY  - ELEC',
    'TI  - A sample story',
    'AU  - NAP 1325',
    'PB  - NAP 1325',
    'PY  - 2024',
    'DA  - 2024/03/08/',
    `UR  - ${url}`,
    'LA  - en',
    'ER  - ',
    '',
  ])
})

test('a document has its publisher and its number', () => {
  const document = orFail(documentCitation(wholeDocument, 'en', url))
  expect(bibtexFile(document)).toContain('@techreport{')
  expect(bibtexFile(document)).toContain('author = {{Sample ministry}}')
  expect(risFile(document)).toContain('TY  - RPRT\r\nTI  - Sample plan for peace\r\nAU  - Sample ministry\r\n')
  expect(risFile(document)).toContain('M1  - SAMPLE/1\r\n')
})

test('what is not known is not said, and a date that is none is not', () => {
  const undated = orFail(storyCitation({ ...wholeStory, publishedAt: '2026-02-30' }, 'NAP 1325', url))
  for (const file of [bibtexFile(undated), risFile(undated)])
    expect(file).not.toMatch(/null|undefined|NaN|2026|year|PY/)
  const year = { ...undated, date: '2009' }
  expect(bibtexFile(year)).toMatch(/year = 2009,\n {2}date/)
  expect(risFile(year)).toContain('DA  - 2009///')
  expect(storyCitation({ ...wholeStory, title: null }, 'NAP 1325', url)).toBeNull()
  expect(storyCitation({ ...wholeStory, slug: null }, 'NAP 1325', url)).toBeNull()
})

test('no text can begin another field, or a command', () => {
  const title = 'A } {, author = \\input{x} 100 % $5 #1 a_b ~ ^ & more\n  TY  - BOOK\r\nER  - '
  const odd = { ...story, title, author: 'One, Two' }
  const bibtex = bibtexFile(odd)
  expect(bibtex).toContain(
    'title = {{A \\} \\{, author = \\textbackslash{}input\\{x\\} 100 \\% \\$5 \\#1 a\\_b \\textasciitilde{} \\textasciicircum{} \\& more TY - BOOK ER -}},',
  )
  expect(bibtex.split('\n')).toHaveLength(bibtexFile(story).split('\n').length)
  expect(
    risFile(odd)
      .split('\r\n')
      .filter((line) => /^(?:TY|ER)/.test(line)),
  ).toEqual(['TY  - ELEC', 'ER  - '])
  expect(risFile(odd)).toContain('AU  - One Two\r\nPB  - One, Two')
})
