import { readFileSync } from 'node:fs'
import { z } from 'zod'

const dataset = z.object({
  _type: z.literal('dataset'),
  _id: z.string(),
  documents: z.array(z.record(z.string(), z.unknown())).optional(),
})

const question = z.object({
  _type: z.literal('test'),
  _id: z.string(),
  filename: z.string(),
  query: z.string(),
  result: z.unknown(),
  valid: z.boolean(),
  features: z.array(z.string()),
  version: z.string().nullish(),
  params: z.record(z.string(), z.unknown()).nullish(),
  dataset: z.object({ _ref: z.string() }),
})

export type SuiteQuestion = z.infer<typeof question>

export interface GroqSuite {
  /** Documents by dataset; one that the suite itself would have to fetch is not among them. */
  readonly datasets: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>
  readonly questions: readonly SuiteQuestion[]
}

/** Reads a compiled suite, as its README describes it: NDJSON of datasets and of questions with the answer to each. */
export function readGroqSuite(file: string): GroqSuite {
  const lines = readFileSync(file, 'utf8').split('\n')
  const entries = lines.flatMap((line) => (line === '' ? [] : [z.union([dataset, question]).parse(JSON.parse(line))]))
  return {
    datasets: new Map(
      entries.flatMap((entry) =>
        entry._type === 'dataset' && entry.documents ? [[entry._id, entry.documents] as const] : [],
      ),
    ),
    questions: entries.filter((entry) => entry._type === 'test'),
  }
}
