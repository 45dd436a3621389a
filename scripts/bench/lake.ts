import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { evaluateSync, parse } from 'groq-js'
import { bareInserts } from './bare-inserts.ts'
import { lakeWith } from './lake-with.ts'
import { median } from './wrk.ts'

const rounds = 15
/** groq-js takes seconds for some. */
const roundsOfGroq = 3

interface Asked {
  readonly query: string
  /** Another one in each round, so that no answer can be kept. */
  readonly params: (round: number) => Record<string, string>
}

const queries: Readonly<Record<string, Asked>> = {
  'by slug': {
    query: '*[_type == "story" && slug.current == $slug][0]{ _id, title }',
    params: (round) => ({ slug: `sample-story-${String(100 + round).padStart(4, '0')}` }),
  },
  'list of 20 with references': {
    query: `*[_type == "story" && language == "en" && _id != $other] | order(publishedAt desc) [0...20]{
      title, "countries": countries[]->code, "signatories": signatories[]->kind
    }`,
    params: (round) => ({ other: `sample-story-${round}` }),
  },
  'count of a facet': {
    query: 'count(*[_type == "story" && language == "en" && $id in outcomes[]._ref])',
    params: (round) => ({ id: `outcome-${1 + (round % 5)}` }),
  },
  'words of a body': {
    query: '*[_type == "story" && pt::text(body) match $words]{ _id }',
    params: (round) => ({ words: `mediator ${['village', 'school', 'river'][round % 3]}*` }),
  },
}

async function medianOf(count: number, work: (round: number) => unknown): Promise<number> {
  return medianTold(count, (round) => timed(() => work(round)))
}

/** @param work says itself what it took, in milliseconds */
async function medianTold(count: number, work: (round: number) => Promise<number>): Promise<number> {
  // The first makes indexes, and is not counted.
  await work(0)
  const times: number[] = []
  for (let round = 1; round <= count; round++) times.push(await work(round))
  return median(times)
}

/** What the lake says that the evaluation of a query took. Milliseconds. */
async function evaluated(client: SanityClient, query: string, params: Record<string, string>): Promise<number> {
  const { url: base, dataset, token } = client.config()
  const address = new URL(`${base}/data/query/${dataset}`)
  for (const [name, value] of Object.entries({ query, perspective: 'published' })) address.searchParams.set(name, value)
  for (const [name, value] of Object.entries(params)) address.searchParams.set(`$${name}`, JSON.stringify(value))
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  await answer.arrayBuffer()
  return Number(/^query;dur=([\d.]+)$/u.exec(answer.headers.get('server-timing') ?? '')?.[1])
}

/**
 * The lake's answers, over HTTP and what of it was the evaluation, beside groq-js, which has the documents at hand.
 * Milliseconds, medians; the ratio is of the evaluations.
 */
async function besideGroq(client: SanityClient) {
  const documents = await client.fetch<unknown[]>('*')
  const table: Record<string, object> = {}
  for (const [name, { query, params }] of Object.entries(queries)) {
    const own = await medianOf(rounds, (round) => client.fetch(query, params(round)))
    const inside = await medianTold(rounds, (round) => evaluated(client, query, params(round)))
    const plain = await medianOf(roundsOfGroq, (round) =>
      evaluateSync(parse(query, { params: params(round) }), { dataset: documents }),
    )
    table[name] = {
      'over HTTP': tenths(own),
      evaluated: Math.round(inside * 100) / 100,
      'groq-js': tenths(plain),
      ratio: Math.round(plain / inside),
    }
  }
  const search = await medianOf(rounds, (round) =>
    client.fetch('*[[@, _id] match text::query($words)] | order(_updatedAt desc) [0...50]{ _id, title }', {
      words: ['mediator', 'village sch', 'council'][round % 3] ?? '',
    }),
  )
  return { ...table, "a search as Studio's lists send it": { 'over HTTP': tenths(search) } }
}

/** Until then both sides are compiled, and their connections stand. */
const warmRounds = 50

/**
 * What a commit takes beside an insert of the same document that is as durable. In turn, and asked for in the same way: what a
 * client does with an answer is no part of either.
 */
async function commits(client: SanityClient, folder: string) {
  const { url, dataset, token } = client.config()
  const id = 'sample-story-0001'
  const story = await client.getDocument(id)
  const bare = await bareInserts(join(folder, 'bare.sqlite'))
  const post = (address: string, content: unknown) => async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(content) })
    if (!answer.ok) throw new Error(await answer.text())
    await answer.arrayBuffer()
  }
  const times: { readonly commit: number; readonly insert: number }[] = []
  for (let round = 0; round < warmRounds + 100; round++) {
    const title = `Title ${round}`
    const commit = await timed(
      post(`${url}/data/mutate/${dataset}`, { mutations: [{ patch: { id, set: { title } } }] }),
    )
    const insert = await timed(post(bare.url, { ...story, title }))
    if (round >= warmRounds) times.push({ commit, insert })
  }
  bare.stop()
  const commit = median(times.map((each) => each.commit))
  const insert = median(times.map((each) => each.insert))
  return { commit: tenths(commit), 'bare insert': tenths(insert), ratio: tenths(commit / insert) }
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** What the lake costs as content grows: queries beside groq-js, commits beside a durable insert, start and file. */
export async function lakeCosts(folder: string) {
  const some = await lakeWith(folder, 10_000)
  const queriesTable = await besideGroq(some.client).finally(some.stop)
  const many = await lakeWith(folder, 50_000)
  try {
    return {
      queries: queriesTable,
      many: {
        'start, to the first answer (ms)': Math.round(many.start),
        'file beside the NDJSON': tenths(many.size),
        ...(await commits(many.client, folder)),
      },
    }
  } finally {
    await many.stop()
  }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
