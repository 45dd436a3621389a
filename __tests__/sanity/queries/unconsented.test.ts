import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readersParams } from '@/lib/consent/readers-params'
import { showsStory } from '@/lib/consent/shows-story'
import { fillings, parameterValues } from './support/parameters'
import { noon, twoWorlds, type TwoWorlds } from './support/two-worlds'

const folder = 'sanity/queries'

/** Every query that readers' pages, feeds, open data, search and the sitemap are made of: all but those in `private`. */
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))

let worlds: TwoWorlds
let toKeep: TwoWorlds
beforeAll(async () => {
  ;[worlds, toKeep] = await Promise.all([twoWorlds(), twoWorlds(true)])
})
afterAll(() => Promise.all([worlds.stop(), toKeep.stop()]))

/** The queries that a file exports, alone or as the values of an object, by name. */
async function queriesOf(file: string): Promise<[string, string][]> {
  const exported: Record<string, unknown> = await import(`@/sanity/queries/${file}`)
  const named = Object.entries(exported).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([key, each]) => [`${name}.${key}`, each])
      : [[name, value]],
  )
  return named.map(([name, value]) => {
    if (typeof value !== 'string') throw new Error(`${file} exports ${name}, which is no query: it belongs elsewhere.`)
    return [name, value]
  })
}

test.each(files)('%s gives the same with stories that no consent covers as without them', async (file) => {
  await expectSame(file, worlds, false)
})

test.each(files)('%s gives an archive the same with stories that may not be kept as without them', async (file) => {
  await expectSame(file, toKeep, true)
})

async function expectSame(file: string, { withUncovered, without, ...content }: TwoWorlds, isToKeep: boolean) {
  const values = parameterValues({ withUncovered, without, ...content })
  for (const [name, query] of await queriesOf(file)) {
    let answers = 0
    for (const filling of fillings(query, values)) {
      const params = { ...filling, ...readersParams(noon, false, isToKeep) }
      const [given, wanted] = await Promise.all(
        [withUncovered, without].map((client) => client.fetch<unknown>(query, params)),
      )
      // Compared as text first: thousands of equal answers need no closer look.
      if (JSON.stringify(given) !== JSON.stringify(wanted))
        expect({ name, filling, result: given }).toEqual({ name, filling, result: wanted })
      if (wanted !== null) answers += 1
    }
    // A query that finds nothing in either world would prove nothing.
    expect({ name, hasAnswers: answers > 0 }).toEqual({ name, hasAnswers: true })
  }
}

test.each(files)('%s says which of its answers show something of a story', async (file) => {
  const values = parameterValues(worlds)
  for (const [name, query] of await queriesOf(file))
    for (const filling of fillings(query, values)) {
      // Editors see all stories, so that there is something to be seen.
      const params = { ...filling, ...readersParams(noon, true) }
      const [given, without] = await Promise.all(
        [worlds.withUncovered, worlds.without].map((client) => client.fetch<unknown>(query, params)),
      )
      const words = JSON.stringify(given)
      if (words !== JSON.stringify(without) && /canary[- ]\w/i.test(words))
        expect({ name, filling, showsStory: showsStory(given) }).toEqual({ name, filling, showsStory: true })
    }
})

test('an editor’s preview does see them, so the worlds differ', async () => {
  const { STORIES_QUERY } = await import('@/sanity/queries/stories')
  const params = { language: 'en', ...readersParams(noon, true) }
  const [all, some] = await Promise.all(
    [worlds.withUncovered, worlds.without].map((client) => client.fetch<unknown[]>(STORIES_QUERY, params)),
  )
  expect((all?.length ?? 0) - (some?.length ?? 0)).toBe(
    worlds.uncovered.filter(({ language }) => language === 'en').length,
  )
})

test('readers do see what may not be kept, so the worlds of an archive differ', async () => {
  const { STORIES_QUERY } = await import('@/sanity/queries/stories')
  const params = { language: 'en', ...readersParams(noon) }
  const [all, some] = await Promise.all(
    [toKeep.withUncovered, toKeep.without].map((client) => client.fetch<unknown[]>(STORIES_QUERY, params)),
  )
  // All but the one that is withdrawn.
  expect((all?.length ?? 0) - (some?.length ?? 0)).toBe(3)
})

test('pages and components hold no query of their own', () => {
  const sources = ['app', 'components', 'lib', 'enhancements'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.generated.'))
      .filter((name) => !`${root}/${name}`.startsWith('lib/consent/'))
      .map((name) => join(root, name)),
  )
  expect(sources.filter((source) => /\*\s*\[\s*_|defineQuery|groq`/.test(readFileSync(source, 'utf8')))).toEqual([])
})
