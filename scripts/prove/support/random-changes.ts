import type { SanityClient, SanityDocument } from '@sanity/client'
import type { Random } from '../../../lib/weave/random.ts'

/** Does something to the published content, and says what: the type of the document first. */
type RandomChange = (client: SanityClient) => Promise<string>

/** Types of which something is shown to readers. */
const types = ['story', 'consentRecord', 'outcome', 'partner', 'napDocument', 'country', 'page', 'siteSettings']

const published = '*[_type == $type && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_id)'

/** What content can go through, at random: words, slugs, references, consent, dates, new stories and ones that go. */
export function randomChange(random: Random): RandomChange {
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[random(choices.length)]
    if (choice === undefined) throw new Error('There is nothing to choose from.')
    return choice
  }
  const oneOf = async (client: SanityClient, type: string) =>
    pick(await client.fetch<SanityDocument[]>(published, { type }))
  const mark = () => `changed ${random(1_000_000)}`

  const words: RandomChange = async (client) => {
    const { _id, _type, title, name } = await oneOf(client, pick(types.filter((type) => type !== 'consentRecord')))
    const value = mark()
    const [field, old] = title === undefined ? ['name', name] : ['title', title]
    const set = Array.isArray(old) ? { [`${field}[0].value`]: value } : { [String(field)]: value }
    await client.patch(_id, { set }).commit()
    return `${_type} ${_id}: ${JSON.stringify(set)}`
  }
  const slug: RandomChange = async (client) => {
    const { _id, _type } = await oneOf(client, pick(['story', 'partner', 'napDocument']))
    await client.patch(_id, { set: { 'slug.current': mark().replace(' ', '-') } }).commit()
    return `${_type} ${_id}: slug`
  }
  const links: RandomChange = async (client) => {
    const [story, other] = [await oneOf(client, 'story'), await oneOf(client, 'story')]
    const field = pick(['outcomes', 'countries', 'signatories'])
    await client.patch(story._id, other[field] ? { set: { [field]: other[field] } } : { unset: [field] }).commit()
    return `story ${story._id}: ${field} of ${other._id}`
  }
  const consent: RandomChange = async (client) => {
    const { _id } = await oneOf(client, 'consentRecord')
    const past = '2020-01-01'
    const set = pick<Record<string, unknown>>([
      { withdrawnOn: past },
      { uses: ['text'] },
      { uses: ['text', 'image'] },
      { languages: ['nl'] },
      { languages: ['en', 'nl'] },
      { expiresAt: `${past}T00:00:00Z` },
    ])
    await client.patch(_id, { unset: ['withdrawnOn', 'expiresAt'], set }).commit()
    return `consentRecord ${_id}: ${JSON.stringify(set)}`
  }
  const dates: RandomChange = async (client) => {
    const { _id } = await oneOf(client, 'story')
    const set = pick<Record<string, unknown>>([
      { publishedAt: '2026-06-01T00:00:00Z' },
      { publishedAt: '2001-06-01T00:00:00Z' },
      { unpublishAt: '2020-01-01T00:00:00Z' },
      { publishAt: '2020-01-01T00:00:00Z' },
    ])
    await client.patch(_id, { unset: ['unpublishAt'], set }).commit()
    return `story ${_id}: ${JSON.stringify(set)}`
  }
  const fresh: RandomChange = async (client) => {
    const { _createdAt, _updatedAt, _rev, ...story } = await oneOf(client, 'story')
    const _id = `fresh-${random(1_000_000)}`
    const { _rev: _, ...record } = await oneOf(client, 'consentRecord')
    await client
      .transaction()
      .create({ ...story, _id, title: mark(), slug: { _type: 'slug', current: _id }, translationOf: undefined })
      .create({ ...record, _id: `consent.${_id}`, story: { _type: 'reference', _ref: _id, _weak: true } })
      .commit()
    return `story ${_id}: new`
  }
  const gone: RandomChange = async (client) => {
    const { _id, _type } = await oneOf(client, pick(['story', 'napDocument']))
    // What others refer to cannot go; then something else happens in its place.
    const isGone = await client.delete(_id).then(
      () => true,
      () => false,
    )
    return isGone ? `${_type} ${_id}: deleted` : words(client)
  }
  return pick([words, words, slug, links, links, consent, consent, dates, fresh, gone])
}
