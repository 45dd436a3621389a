import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { faultsOf, type Drill } from './drill.ts'
import { lakeCommand, startLakeProcess } from './lake-process.ts'
import { isAnswer } from './suites/groq-answers.ts'
import { readGroqSuite, type SuiteQuestion } from './suites/groq-suite-file.ts'

/** Questions that are asked at a time. */
const atOnce = 8

/** Right answers below which something that worked is broken. */
const atLeast = 7_570

/** How many wrong answers are told of. */
const told = 40

/** Why a question is not asked, if it is not. */
function leftOut({ features, version, dataset }: SuiteQuestion, datasets: ReadonlySet<string>): string | null {
  if (features.includes('geoFunctions')) return 'left out: geo functions, which the lake refuses by name'
  if (version === '0.1') return 'left out: about GROQ before there was a specification'
  return datasets.has(dataset._ref) ? null : 'left out: about a dataset that the suite would have to fetch'
}

export const groqSuite: Drill = {
  name: 'groq-suite',
  promise: `The lake answers at least ${atLeast} questions of the public GROQ suite right, over HTTP.`,
  async run({ folder, say, afterwards }) {
    const checkout = process.env.GROQ_TEST_SUITE
    if (checkout === undefined)
      return { figures: { 'not run': 'set GROQ_TEST_SUITE to a checkout of sanity-io/groq-test-suite' }, faults: [] }
    const file = join(checkout, 'suite.ndjson')
    if (!existsSync(file)) throw new Error(`There is no ${file}: run \`node src/build.js\` in the checkout first.`)
    const { datasets, questions } = readGroqSuite(file)
    lakeCommand(folder, ['dataset', 'create', 'production', '--visibility', 'private'])
    const token = lakeCommand(folder, ['token', 'create', '--role', 'administrator'])
    const lake = await startLakeProcess(folder)
    afterwards(() => lake.stop())
    const client = lake.client(token)
    const known = new Map<string, SanityClient>()
    for (const [id, documents] of datasets) {
      const name = `suite-${known.size}`
      await client.datasets.create(name, { aclMode: 'private' })
      const of = client.withConfig({ dataset: name, apiVersion: '2021-10-21' })
      await store({ folder, dataset: of, documents })
      known.set(id, of)
    }
    const ids = new Set(known.keys())
    const figures: Record<string, number> = { asked: 0, right: 0 }
    const wrong: string[] = []
    const left = questions.values()
    const ask = async () => {
      for (const question of left) {
        const reason = leftOut(question, ids)
        if (reason !== null) figures[reason] = (figures[reason] ?? 0) + 1
        const dataset = reason === null ? known.get(question.dataset._ref) : undefined
        if (!dataset) continue
        figures.asked = (figures.asked ?? 0) + 1
        const fault = await faultOf(dataset, question)
        if (fault === null) figures.right = (figures.right ?? 0) + 1
        else wrong.push(`${question.filename}: ${question.query.trim()} — ${fault}`)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, ask))
    for (const each of wrong.slice(0, told)) say(each)
    const right = figures.right ?? 0
    return { figures, faults: faultsOf([right >= atLeast, `${right} answers are right`]) }
  },
}

interface SuiteDataset {
  readonly folder: string
  readonly dataset: SanityClient
  readonly documents: readonly Readonly<Record<string, unknown>>[]
}

/** By a transaction; where there is a release, which callers make by actions only, by an import. */
async function store({ folder, dataset, documents }: SuiteDataset): Promise<void> {
  const { dataset: name = '' } = dataset.config()
  if (documents.some(({ _id }) => String(_id).startsWith('_.'))) {
    const file = join(folder, `${name}.ndjson`)
    writeFileSync(file, documents.map((each) => `${JSON.stringify(each)}\n`).join(''))
    lakeCommand(folder, ['import', file, '--dataset', name])
  } else if (documents.length > 0)
    await dataset.request({
      url: `/data/mutate/${name}`,
      method: 'POST',
      body: { mutations: documents.map((each) => ({ createOrReplace: each })) },
    })
}

/** What is wrong with an answer; `null` where nothing is. */
async function faultOf(client: SanityClient, { query, params, valid, result }: SuiteQuestion): Promise<string | null> {
  const { dataset } = client.config()
  try {
    const answer = await client.request<{ result: unknown }>({
      url: `/data/query/${dataset}?perspective=raw`,
      method: 'POST',
      body: { query, params: params ?? {} },
    })
    if (!valid) return 'it was answered instead of refused'
    return isAnswer(answer.result, result) ? null : `${JSON.stringify(answer.result)}, not ${JSON.stringify(result)}`
  } catch (error) {
    if (!(error instanceof Error) || !('statusCode' in error)) throw error
    if (!valid && error.statusCode === 400) return null
    return `${error.statusCode} ${error.message}`
  }
}
