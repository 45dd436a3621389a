import { readFileSync } from 'node:fs'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const section = /## Different from Sanity\n(.*)$/s.exec(readFileSync('packages/lake/README.md', 'utf8'))?.[1] ?? ''
const differences = [...section.matchAll(/^- (.+)$/gm)].map(([, line = '']) => line)

/** The tests of a file, by whole titles or how they begin. */
const heldBy =
  (file: string, ...titles: readonly string[]) =>
  () => {
    const text = readFileSync(`__tests__/packages/lake/${file}.test.ts`, 'utf8')
    expect(titles.filter((title) => !text.includes(title))).toEqual([])
  }

/** Which test holds what the README says under that heading, by how each line there begins. */
const held: Readonly<Record<string, () => unknown>> = {
  'A listener is told of drafts': async () => {
    const heard = new Promise((resolve) => {
      const options = { events: ['welcome', 'mutation'], includeAllVersions: false } as const
      const stream = lake
        .client('editor')
        .listen('*[_type == "told"]', {}, { ...options, events: [...options.events] })
        .subscribe((event) => {
          if (event.type === 'welcome') void lake.client('editor').create({ _id: 'drafts.told', _type: 'told' })
          else if (event.type === 'mutation') {
            stream.unsubscribe()
            resolve(event.documentId)
          }
        })
    })
    expect(await heard).toBe('drafts.told')
    heldBy('client-options', 'Who was away is told that events may be missing.')()
  },
  '`visibility` of a mutation': heldBy('pretended-success', 'the visibility %s is known', "'visibility=bogus'"),
  'A patch of `_id`': heldBy('pretended-success', 'a patch cannot change %s', 'nothing is counted where there is'),
  '`excludeInternalReferences=true`': heldBy('pretended-success', 'references of the same dataset are left out'),
  '`*[_type == "system.group"]{members, grants}`': heldBy('comments', 'people who may read a document are those to'),
  'A program with a role': heldBy('comments-private', 'programs that only read set up no comments'),
  'Releases have no states in between': async () => {
    const { releases } = lake.client('editor')
    const { releaseId } = await releases.create({ metadata: { title: 'R', releaseType: 'undecided' } })
    await releases.archive({ releaseId })
    expect(await releases.get({ releaseId })).toMatchObject({ state: 'archived' })
  },
  'A query has at most 300,000 characters': async () => {
    const { dataset } = lake.client().config()
    const ask = (query: string) =>
      lake.client().request({ url: `/data/query/${dataset}`, method: 'POST', body: { query } })
    const long = (length: number) => `"${'x'.repeat(length - 2)}"`
    expect(await ask(long(300_000))).toMatchObject({ result: expect.stringMatching(/^x+$/) })
    expect((await refusal(ask(long(300_001)))).message).toContain('300000 characters')
  },
  '`text::query` and `match`': heldBy('query', 'the search of Studio’s lists finds %s'),
  'A source map': heldBy('contract/source-maps', 'a draft is named by its own id', 'an answer has a map only where'),
  'A picture that is made': heldBy('image-cost', 'a side of more than 8192', '36 megapixels', 'what takes too long is'),
  'A crop towards a focal point': heldBy('assets', 'fit=crop'),
  'Pictures with notes': heldBy('bare-pictures', 'that was cleaned is not cleaned again'),
  '`metadata` has size': heldBy('asset-details', 'metadata is worked out of pixels, as much as is asked for'),
  'Of the parameters of pictures': heldBy('assets', "'min-w=10'", "'min-h=10'", "'fm=json'", 'frame=1'),
  'Uploads lose their file names': heldBy('asset-details', 'a download has the name that is asked for'),
  '`datasets copy` copies no history': heldBy('datasets', 'copies no history', 'a deleted dataset is gone from disk'),
}

test('each difference that the README names is held by a test, and no other', () => {
  const named = Object.keys(held)
  const without = differences.filter((line) => !named.some((name) => line.startsWith(name)))
  const gone = named.filter((name) => !differences.some((line) => line.startsWith(name)))
  expect({ without, gone }).toEqual({ without: [], gone: [] })
})

test.each(Object.entries(held))('%s …', async (_name, proof) => {
  await proof()
})
