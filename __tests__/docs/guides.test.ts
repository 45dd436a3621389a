import { readFileSync, statSync } from 'node:fs'
import { sanityDutch, sanityEnglish, type SanityWords } from '../support/sanity-words'

const dutch: Readonly<Record<string, string>> = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))
const left: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync('sanity/studio/words/sanity-dutch.json', 'utf8'),
)

/** What Studio has in no list of sentences: languages have names of their own. */
const inCode = ['English', 'Nederlands']

const all = (words: SanityWords) => [...words.values()].flatMap((each) => [...each.values()])
const ofSanity = new Set([...all(sanityEnglish()), ...inCode])
const ofSanityInDutch = new Set([
  ...all(sanityDutch()),
  ...Object.values(left).flatMap((each) => Object.values(each)),
  ...inCode,
])

interface Section {
  readonly heading: string
  /** Lists, tables and pictures, by how their lines begin. */
  readonly shape: readonly string[]
  /** What is bold or slanted: it stands in Studio. */
  readonly labels: readonly string[]
}

function sectionsOf(file: string): readonly Section[] {
  return readFileSync(file, 'utf8')
    .split(/^(?=#)/mu)
    .map((part) => ({
      heading: part.slice(0, part.indexOf('\n')),
      shape: [...part.matchAll(/^(?:- |\d+\. |\||!)/gmu)].map(([begin]) => begin),
      labels: [...part.matchAll(/\*\*([^*]+)\*\*|(?<!\w)_([^_]+)_(?!\w)/gu)].map(
        ([, bold, slanted]) => bold ?? slanted ?? '',
      ),
    }))
}

const guides = { en: sectionsOf('docs/editors-guide.md'), nl: sectionsOf('docs/redactiehandleiding.md') }

/** Whether a label is a sentence of Studio, with something in the places of its values. */
function isSaid(label: string, sentence: string): boolean {
  const pattern = sentence.replaceAll(/[.*+?^$()|[\]\\]/gu, '\\$&').replaceAll(/\{\w+\}/gu, '.+')
  return new RegExp(`^${pattern}$`, 'u').test(label)
}

test('both guides have the same sections, with the same lists, tables and pictures', () => {
  expect(guides.en.length).toBeGreaterThan(15)
  const shapes = (sections: readonly Section[]) =>
    sections.map(({ heading, shape }) => [/^#+/u.exec(heading)?.[0], shape])
  expect(shapes(guides.nl)).toEqual(shapes(guides.en))
})

test.each([
  ['English', guides.en, Object.keys(dutch), ofSanity],
  ['Dutch', guides.nl, Object.values(dutch), ofSanityInDutch],
] as const)(
  'what is bold or slanted in the %s guide is said by Studio in that language',
  (_name, guide, said, others) => {
    const unknown = guide
      .flatMap(({ labels }) => labels)
      .filter((label) => !others.has(label) && !said.some((sentence) => isSaid(label, sentence)))
    expect(unknown).toEqual([])
  },
)

test('the Dutch guide names what the English one names, section by section', () => {
  const missing = guides.en.flatMap(({ heading, labels }, index) => {
    const there = guides.nl[index]?.labels ?? []
    return labels
      .filter((label) => !ofSanity.has(label))
      .filter((label) => {
        const twins = Object.entries(dutch).filter(([key]) => isSaid(label, key))
        return !twins.some(([, twin]) => there.some((each) => isSaid(each, twin)))
      })
      .map((label) => `${heading}: ${label}`)
  })
  expect(missing).toEqual([])
})

const pictures = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(([, words = '', path = '']) => ({
    words,
    path,
  }))
const inEnglish = pictures('docs/editors-guide.md')
const inDutch = pictures('docs/redactiehandleiding.md')

test('the Dutch guide shows the same in Dutch', () => {
  expect(inEnglish.length).toBeGreaterThan(3)
  expect(inDutch.map(({ path }) => path)).toEqual(inEnglish.map(({ path }) => path.replace('.webp', '-nl.webp')))
})

test.each([...inEnglish, ...inDutch])('$path is there, is small, and is put in words', ({ words, path }) => {
  expect(statSync(`docs/${path}`).size).toBeLessThan(60_000)
  expect(words).toMatch(/\w{3}/u)
})

test.each(['docs/editors-guide.md', 'docs/redactiehandleiding.md'])('links within %s lead to its sections', (file) => {
  const text = readFileSync(file, 'utf8')
  const ids = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )
  const asked = [...text.matchAll(/\]\(#([^)]+)\)/gu)].map(([, id]) => id)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((id) => !ids.some((each) => each === id))).toEqual([])
})
