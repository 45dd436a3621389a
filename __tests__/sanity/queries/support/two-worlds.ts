import { readFileSync } from 'node:fs'
import type { SanityClient } from '@sanity/client'
import { startTestLake } from '../../../packages/lake/support/test-lake'

type Stored = Readonly<Record<string, unknown>> & { readonly _id: string; readonly _type: string }

/** The same content twice: with stories that no consent covers, and without them. Everything else is equal, dates too. */
export interface TwoWorlds {
  readonly withUncovered: SanityClient
  readonly without: SanityClient
  /** Of what is in both: all that has to do with an uncovered story, and two of each type. */
  readonly common: readonly Stored[]
  readonly uncovered: readonly Stored[]
  stop(): Promise<void>
}

/** The moment that is asked about. */
export const noon = new Date('2026-06-15T12:00:00Z')

const ref = (id: string) => ({ _type: 'reference', _ref: id, _weak: true, _key: id })

/** Why readers may not see a story: what its record says, `null` for none; and what the story says itself. */
const reasons: Readonly<Record<string, { record: object | null; story?: object }>> = {
  unrecorded: { record: null },
  withdrawn: { record: { withdrawnOn: '2026-06-14' } },
  expired: { record: { expiresAt: '2026-06-15T11:59:59Z' } },
  unconfirmed: { record: { basis: 'publishedEarlier', reconfirmBy: '2026-06-14' } },
  print: { record: { channels: ['print'] } },
  wordless: { record: { uses: ['image'] } },
  untranslated: { record: { languages: ['fr'] } },
  baseless: { record: { basis: 'assumed' } },
  early: { record: {}, story: { publishAt: '2026-06-15T12:00:01Z' } },
  late: { record: {}, story: { unpublishAt: '2026-06-15T12:00:00Z' } },
}

/** The same for an archive of the site: what readers see on it, and may not be kept, is not there either. */
const reasonsToKeep: typeof reasons = {
  withdrawn: { record: { withdrawnOn: '2026-06-14' } },
  unasked: { record: { channels: ['web'] } },
  // Asked in the words of before, which named a file alone.
  copied: { record: { channels: ['web', 'copies'] } },
  archived: { record: { channels: ['web', 'archives'] } },
}

const agreed = {
  basis: 'given',
  channels: ['web', 'copies', 'archives'],
  uses: ['text', 'image', 'voice'],
  languages: ['en', 'nl'],
}

/** A covered story of the first content, under another name, newer than all others, with places and people of its own. */
function uncoveredStories(model: Stored, toKeep: boolean): Stored[] {
  return Object.entries(toKeep ? reasonsToKeep : reasons).flatMap(([reason, { record, story }]) => {
    const original = `uncovered-${reason}`
    const whole = {
      ...model,
      title: `Canary ${reason}`,
      slug: { _type: 'slug', current: `canary-${reason}` },
      publishedAt: '2026-06-15T11:00:00Z',
      countries: [ref('country-of-uncovered')],
      signatories: [ref('partner-of-uncovered'), ...listOf(model.signatories)],
      ...story,
    }
    const texts: Stored[] = [
      { ...whole, _id: original, language: 'en' },
      { ...whole, _id: `${original}-nl`, language: 'nl', translationOf: ref(original) },
    ]
    if (!record) return texts
    return [
      ...texts,
      { _id: `consent.${original}`, _type: 'consentRecord', story: ref(original), ...agreed, ...record },
    ]
  })
}

/** What refers to them in every way that the schema knows: what is left of that must not tell that they are there. */
function around(stories: readonly Stored[], model: Stored): Stored[] {
  const ids = stories.filter(({ _type }) => _type === 'story').map(({ _id }) => _id)
  const sections = [
    { _key: 'chosen', _type: 'storiesSection', stories: ids.map(ref) },
    { _key: 'newest', _type: 'storiesSection' },
    { _key: 'text', _type: 'textSection', body: linksTo(ids) },
  ]
  const page = { _type: 'page', purpose: 'other', language: 'en', title: 'Around', sections }
  return [
    {
      _id: 'country-of-uncovered',
      _type: 'country',
      code: 'XK',
      name: [{ _key: 'en', language: 'en', value: 'Canary' }],
    },
    {
      _id: 'partner-of-uncovered',
      _type: 'partner',
      slug: { _type: 'slug', current: 'partner-of-uncovered' },
      name: [{ _key: 'en', language: 'en', value: 'A partner' }],
    },
    { ...page, _id: 'page-around', slug: { _type: 'slug', current: 'around' } },
    {
      ...model,
      _id: 'linking',
      title: 'A story that links',
      slug: { _type: 'slug', current: 'linking' },
      body: linksTo(ids),
    },
    { _id: 'consent.linking', _type: 'consentRecord', story: ref('linking'), ...agreed },
    ...ids.map((id) => ({ _id: `redirect.${id}`, _type: 'redirect', from: `/old/${id}`, to: ref(id), language: 'en' })),
  ]
}

function linksTo(ids: readonly string[]) {
  return ids.map((id) => ({
    _key: id,
    _type: 'block',
    markDefs: [{ _key: 'm', _type: 'link', reference: ref(id) }],
    children: [{ _key: 's', _type: 'span', text: 'there', marks: ['m'] }],
  }))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The first content, without the instructions for uploads: what a picture shows does not matter here. */
function firstContent(): Stored[] {
  const lines = readFileSync('sanity/seed/production.ndjson', 'utf8').split('\n').filter(Boolean)
  return lines
    .map((line): Stored => JSON.parse(line.replaceAll(/"_sanityAsset":"[^"]*"/g, '"asset":null')))
    .map((each) => (each._type === 'consentRecord' ? { ...each, channels: agreed.channels } : each))
}

async function world(documents: readonly Stored[], later: readonly Stored[]) {
  // Equal dates and revisions in both worlds.
  let clock = noon.getTime() - 24 * 60 * 60_000
  const lake = await startTestLake({ now: () => clock })
  const dataset = lake.lake.datasets.get('production')
  const write = (some: readonly Stored[], transactionId: string) =>
    dataset.commit({
      mutations: some.map((document) => ({ createOrReplace: document })),
      author: 'test',
      transactionId,
    })
  write(documents, 'common')
  clock = noon.getTime()
  if (later.length > 0) write(later, 'uncovered')
  return { client: lake.client('editor', { perspective: 'published' }), stop: lake.stop }
}

/** @param toKeep whether they are to differ for an archive of the site, and not for readers */
export async function twoWorlds(toKeep = false): Promise<TwoWorlds> {
  const seed = firstContent()
  const model = seed.find(({ _type, language }) => _type === 'story' && language === 'en')
  if (!model) throw new Error('The first content has no English story to make others after.')
  const uncovered = uncoveredStories(model, toKeep)
  const common = [...seed, ...around(uncovered, model)]
  const [first, second] = await Promise.all([world(common, uncovered), world(common, [])])
  return {
    withUncovered: first.client,
    without: second.client,
    common: common.filter((document, place) => {
      const isNear = place >= seed.length || JSON.stringify(model).includes(`"${document._id}"`)
      return isNear || common.findIndex(({ _type }) => _type === document._type) >= place - 1
    }),
    uncovered,
    async stop() {
      await Promise.all([first.stop(), second.stop()])
    },
  }
}
