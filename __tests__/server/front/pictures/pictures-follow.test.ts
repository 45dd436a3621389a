import { readdir } from 'node:fs/promises'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { eventually, startPictureSite, type PictureSite } from '../../support/picture-site'

let lake: TestLake
let site: PictureSite
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())
beforeEach(async () => {
  site = await startPictureSite(lake)
})
afterEach(() => site.close())

/** Waits until a reader gets exactly these. */
async function untilShown(expected: readonly number[]): Promise<void> {
  const seen = await eventually(site.shown, (numbers) => numbers.join() === expected.join())
  expect(seen).toEqual(expected)
}

const change: Record<string, () => Promise<unknown>> = {
  'a story is published by the API': () => site.editor.createOrReplace(site.story),
  'a story is published with consent': () =>
    site.editor.transaction().createOrReplace(site.story).createOrReplace(site.consent).commit(),
  'the first consent record of the dataset is made': () => site.editor.createOrReplace(site.consent),
  'consent leaves pictures out': () =>
    site.editor
      .patch(site.consent._id)
      .set({ uses: ['text'] })
      .commit(),
  'consent is withdrawn': () => site.editor.patch(site.consent._id).set({ withdrawnOn: '2026-01-01' }).commit(),
  'consent is deleted': () => site.editor.delete(site.consent._id),
  'consent is for another language': () =>
    site.editor
      .patch(site.consent._id)
      .set({ languages: ['nl'] })
      .commit(),
  'the story becomes Dutch': () => site.editor.patch('story').set({ language: 'nl' }).commit(),
  'the story is called a translation of another': () =>
    site.editor
      .patch('story')
      .set({ translationOf: { _type: 'reference', _ref: 'other', _weak: true } })
      .commit(),
  'the story is deleted by the API': () => site.editor.delete('story'),
  'the story is unpublished': () =>
    site.editor.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.story',
      publishedId: 'story',
    }),
  'a picture is taken out': () => site.editor.patch('story').unset(['coverImage']).commit(),
  'a picture is replaced': () =>
    site.editor
      .patch('story')
      .set({ coverImage: site.image(2) })
      .commit(),
  'the cover moves to a page': () =>
    site.editor
      .transaction()
      .patch('story', (patch) => patch.unset(['coverImage']))
      .create({
        _id: 'page',
        _type: 'page',
        sections: [{ _key: 's', _type: 'textSection', body: [{ _key: 'f', ...site.image(0, 'figure') }] }],
      })
      .commit(),
  'the page goes': () => site.editor.delete('page'),
  'a signatory has it as its logo': () => site.editor.create({ _id: 'partner', _type: 'partner', logo: site.image(0) }),
  'a draft uses it': () => site.editor.create({ ...site.story, _id: 'drafts.other' }),
  'its time ends in a moment': () =>
    site.editor
      .patch('story')
      .set({ unpublishAt: new Date(Date.now() + 400).toISOString() })
      .commit(),
  'its time comes in a moment': () =>
    site.editor
      .patch('story')
      .set({ publishAt: new Date(Date.now() + 400).toISOString() })
      .commit(),
  'its time comes tomorrow': () =>
    site.editor
      .patch('story')
      .set({ publishAt: new Date(Date.now() + 24 * 60 * 60_000).toISOString() })
      .commit(),
  'consent ends in a moment': () =>
    site.editor
      .patch(site.consent._id)
      .set({ expiresAt: new Date(Date.now() + 400).toISOString() })
      .commit(),
}

test.each<[string, readonly (readonly [keyof typeof change, readonly number[]])[]]>([
  ['without consent', [['a story is published by the API', []]]],
  [
    'consent that comes later',
    [
      ['a story is published by the API', []],
      ['the first consent record of the dataset is made', [0, 1]],
      ['consent leaves pictures out', []],
    ],
  ],
  ...[
    'consent is withdrawn',
    'consent is deleted',
    'consent is for another language',
    'the story becomes Dutch',
    'the story is called a translation of another',
    'the story is deleted by the API',
    'the story is unpublished',
    'its time ends in a moment',
    'consent ends in a moment',
  ].map((what): [string, (readonly [string, readonly number[]])[]] => [
    what,
    [
      ['a story is published with consent', [0, 1]],
      [what, []],
    ],
  ]),
  [
    'a picture of many places',
    [
      ['a story is published with consent', [0, 1]],
      ['the cover moves to a page', [0, 1]],
      ['consent is deleted', [0]],
      ['the page goes', []],
      ['a signatory has it as its logo', [0]],
    ],
  ],
  [
    'pictures that change',
    [
      ['a story is published with consent', [0, 1]],
      ['a picture is replaced', [1, 2]],
      ['a picture is taken out', [1]],
      ['a draft uses it', [1]],
      ['its time comes tomorrow', []],
      ['its time comes in a moment', [1]],
    ],
  ],
])('readers get the pictures that they may see, and no others: %s', async (_name, steps) => {
  expect(await site.shown()).toEqual([])
  for (const [what, expected] of steps) {
    await change[what]?.()
    await untilShown(expected)
  }
})

test('a picture that is new is waited for: nobody who has the page is told that it is not there', async () => {
  await site.editor.transaction().createOrReplace(site.story).createOrReplace(site.consent).commit()
  // As the page cache is told, before the answer can be there.
  site.invalidate()
  expect(await site.shown()).toEqual([0, 1])
})

test('a question that fails is asked again, and until it is answered a picture is away rather than missing', async () => {
  await site.restart(
    () => site.editor.transaction().createOrReplace(site.story).createOrReplace(site.consent).commit(),
    'wrong',
  )
  expect(await site.statusOf(site.media(0))).toBe(503)
  expect(site.log.filter((line) => line.includes('what is withdrawn is not known')).length).toBeGreaterThan(1)
})

test('after a restart nothing is kept on disk of pictures that readers do not see', async () => {
  await change['a story is published with consent']?.()
  await untilShown([0, 1])
  expect(await readdir(site.pictureFolder)).toHaveLength(2)
  await site.restart(() => site.editor.delete('story'))
  await untilShown([])
  expect(
    await eventually(
      () => readdir(site.pictureFolder),
      (files) => files.length === 0,
    ),
  ).toEqual([])
})
