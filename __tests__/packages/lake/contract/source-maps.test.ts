import type { ContentSourceMap } from '@sanity/client/csm'
import { vercelStegaDecode } from '@vercel/stega'
import { startContractLake, type ContractLake } from './support/contract-lake'

const block = (_key: string, ...texts: string[]) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: texts.map((text, number) => ({ _type: 'span', _key: `s${number}`, text, marks: [] })),
})

let lake: ContractLake
beforeAll(async () => {
  lake = await startContractLake()
  await lake
    .client('editor')
    .transaction()
    .create({ _id: 'ada', _type: 'author', name: 'Ada', bio: [block('b', 'One', ' two')] })
    .create({ _id: 'drafts.ada', _type: 'author', name: 'Ada, drafted' })
    .create({ _id: 'bea', _type: 'author', name: 'Bea' })
    .create({
      _id: 'post',
      _type: 'post',
      headline: 'Words',
      slug: { _type: 'slug', current: 'words' },
      kicker: [
        { _key: 'en', language: 'en', words: 'Hello' },
        { _key: 'nl', language: 'nl', words: 'Hallo' },
      ],
      labels: ['one', 'one', 'two'],
      "it's": 'A quotation mark',
      body: [block('a', 'Alone'), { _type: 'quote', _key: 'q', saying: 'Said' }],
      author: { _type: 'reference', _ref: 'ada' },
      others: [
        { _type: 'reference', _key: 'o1', _ref: 'bea' },
        { _type: 'reference', _key: 'o2', _ref: 'ada' },
      ],
    })
    .commit()
})
afterAll(() => lake.stop())

/** Every text of an answer that says where it is written: `text → type/id path`. */
function places(value: unknown): string[] {
  if (typeof value !== 'string')
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(places) : []
  const { href = '' } = vercelStegaDecode<{ href?: string }>(value) ?? {}
  const params = new URL(href, 'http://studio').searchParams
  const text = value.replace(/[^\x20-\x7e]/g, '')
  return href === '' ? [] : [`${text} → ${params.get('type')}/${params.get('id')} ${params.get('path')}`]
}

const post = '*[_type == "post"][0]'
const rows: readonly (readonly [what: string, query: string, expected: readonly string[]])[] = [
  ['an attribute', `${post}{ headline }`, ['Words → post/post headline']],
  ['another name', `${post}{ "title": headline }`, ['Words → post/post headline']],
  ['a bare value', `${post}.headline`, ['Words → post/post headline']],
  [
    'a list of values',
    '*[_type == "author"] | order(_id desc).name',
    ['Bea → author/bea name', 'Ada → author/ada name'],
  ],
  ['everything of a document', `${post}{ ..., "own": "no" }.headline`, ['Words → post/post headline']],
  ['a reference', `${post}{ "by": author->name }`, ['Ada → author/ada name']],
  ['a document behind a reference', `${post}{ author->{ name } }`, ['Ada → author/ada name']],
  ['references in a list', `${post}.others[]->name`, ['Bea → author/bea name', 'Ada → author/ada name']],
  ['a filter by key', `${post}.kicker[language == "nl"][0].words`, ['Hallo → post/post kicker[_key=="nl"].words']],
  [
    'a projected list',
    `${post}.kicker[]{ "x": words }`,
    ['Hello → post/post kicker[_key=="en"].words', 'Hallo → post/post kicker[_key=="nl"].words'],
  ],
  ['a slice from behind', `${post}.kicker[-1..-1].words`, ['Hallo → post/post kicker[_key=="nl"].words']],
  [
    'a sorted list',
    `${post}.kicker[] | order(words asc).words`,
    ['Hallo → post/post kicker[_key=="nl"].words', 'Hello → post/post kicker[_key=="en"].words'],
  ],
  ['elements without keys', `${post}.labels[2..2]`, ['two → post/post labels[2]']],
  ['array::unique', `array::unique(${post}.labels)`, ['one → post/post labels[0]', 'two → post/post labels[2]']],
  ['array::compact', `array::compact([null] + ${post}.labels[2..2])`, ['two → post/post labels[2]']],
  ['coalesce', `${post}{ "t": coalesce(missing, headline, "none") }`, ['Words → post/post headline']],
  ['coalesce that ends in the query', `${post}{ "t": coalesce(missing, "none") }`, []],
  [
    'select',
    `${post}{ "t": select(slug.current == "x" => "x", author._ref == "ada" => author->name) }`,
    ['Ada → author/ada name'],
  ],
  ['a condition', `${post}{ _type == "post" => { headline } }`, ['Words → post/post headline']],
  [
    'pt::text of one span',
    `${post}{ "t": pt::text(body[_type == "block"]) }`,
    ['Alone → post/post body[_key=="a"].children[_key=="s0"].text'],
  ],
  ['pt::text of several', '*[_id == "ada"][0]{ "t": pt::text(bio) }', []],
  [
    'portable text',
    `${post}{ body }`,
    ['Alone → post/post body[_key=="a"].children[_key=="s0"].text', 'Said → post/post body[_key=="q"].saying'],
  ],
  [
    'portable text by type',
    `${post}{ body[]{ ..., _type == "quote" => { "said": saying } } }.body[1].said`,
    ['Said → post/post body[_key=="q"].saying'],
  ],
  ['what is around', `${post}{ "in": others[0...1]{ "of": ^.headline } }`, ['Words → post/post headline']],
  [
    'another query inside',
    `${post}{ "all": *[_type == "author" && _id == ^.author._ref].name }`,
    ['Ada → author/ada name'],
  ],
  ['what refers to it', '*[_id == "bea"][0]{ "posts": *[references(^._id)].headline }', ['Words → post/post headline']],
  ['a parameter', `${post}{ "t": $text }`, []],
  ['two texts in one', `${post}{ "t": headline + "!" }`, []],
  ['a text changed', `${post}{ "t": upper(headline) }`, []],
  [
    'two objects in one',
    `${post}{ "t": ({ "a": headline } + { "b": author->name }) }`,
    ['Words → post/post headline', 'Ada → author/ada name'],
  ],
  ['a quotation mark in a name', `${post}["it's"]`, [`A quotation mark → post/post it's`]],
  ['what decides something', `${post}{ "a": slug.current, _type, _id, language }`, []],
]

test.each(rows)('%s', async (_what, query, expected) => {
  const stega = { enabled: true, studioUrl: '/studio' }
  const client = lake.client('editor', { perspective: 'published', stega })
  expect(places(await client.fetch(query, { text: 'Asked' }))).toEqual(expected)
})

async function mapOf(query: string, options: { perspective: 'drafts' | 'published'; byKey?: boolean }) {
  const { resultSourceMap } = await lake.client('editor').fetch<ContentSourceMap>(
    query,
    {},
    {
      filterResponse: false,
      perspective: options.perspective,
      resultSourceMap: options.byKey ? 'withKeyArraySelector' : true,
    },
  )
  return resultSourceMap
}

test('a map names documents, paths and mappings; elements by their place or by their key', async () => {
  const query = `${post}{ "a": kicker[0].words, "b": "literal", "c": count(labels) }`
  const mappings = {
    "$['a']": { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } },
    "$['b']": { type: 'value', source: { type: 'literal' } },
    "$['c']": { type: 'value', source: { type: 'unknown' } },
  }
  const documents = [{ _id: 'post', _type: 'post' }]
  expect(await mapOf(query, { perspective: 'published' })).toEqual({
    documents,
    paths: ["$['kicker'][0]['words']"],
    mappings,
  })
  expect(await mapOf(query, { perspective: 'published', byKey: true })).toEqual({
    documents,
    paths: ["$['kicker'][?(@._key=='en')]['words']"],
    mappings,
  })
})

test('a draft is named by its own id, whose text it is', async () => {
  const map = await mapOf('*[_id == "ada"][0]{ name }', { perspective: 'drafts' })
  expect(map?.documents).toEqual([{ _id: 'drafts.ada', _type: 'author' }])
})

test('an answer has a map only where somebody asks, and an odd wish is refused', async () => {
  const client = lake.client('editor')
  expect(await client.fetch(post, {}, { filterResponse: false })).not.toHaveProperty('resultSourceMap')
  const odd = client.request({ url: `/data/query/production?query=1&resultSourceMap=maybe` })
  await expect(odd).rejects.toThrow('resultSourceMap')
})

test('a stranger sees no document in a map that is not in the answer', async () => {
  const { resultSourceMap } = await lake
    .client()
    .fetch('*[_type == "author"]{ name }', {}, { filterResponse: false, resultSourceMap: true, perspective: 'drafts' })
  expect(resultSourceMap?.documents.map(({ _id }: { _id: string }) => _id)).toEqual(['ada', 'bea'])
})
