import type { IncomingMessage } from 'node:http'
import { AggregatorRegistry, prometheusContentType, Registry } from 'prom-client'
import type { FrontOptions } from '../front/front-options.ts'
import { lakeMetrics } from './lake-metrics.ts'
import { mayReadMetrics } from './may-read.ts'
import { ToldMetrics } from './process-metrics.ts'

/** Answers `/metrics`. @param read the metrics of all processes, as text */
export function metricsEndpoint(
  token: string | undefined,
  read: () => Promise<string>,
): NonNullable<FrontOptions['metrics']> {
  return async (request: IncomingMessage) =>
    mayReadMetrics(request, token) ? { type: prometheusContentType, body: await read() } : null
}

/** A process that can be asked; it answers `null` when it does not answer in time. */
interface AskedProcess {
  ask(question: string): Promise<unknown>
}

export interface AskedProcesses {
  readonly own: Registry
  /** Those that tell metrics. */
  readonly others: readonly AskedProcess[]
  readonly lake: AskedProcess | null
}

/** The metrics of all processes of a site together. One that does not answer is left out: its metrics being absent says it. */
export async function gatherMetrics(asked: AskedProcesses): Promise<string> {
  return AggregatorRegistry.aggregate(await toldMetrics(asked)).metrics()
}

/** What each process tells, in prom-client’s own form. */
export async function toldMetrics({ own, others, lake }: AskedProcesses): Promise<object[]> {
  const ofLake = new Registry()
  ofLake.setDefaultLabels({ process: 'lake' })
  const [answers, figures] = await Promise.all([
    Promise.all(others.map((each) => each.ask('metrics'))),
    lake?.ask('figures'),
  ])
  lakeMetrics(ofLake, figures)
  const told = answers.flatMap((answer) => {
    const { data } = ToldMetrics.safeParse(answer)
    return data ? [data] : []
  })
  const ours = [await own.getMetricsAsJSON(), await ofLake.getMetricsAsJSON()]
  return [...ours, ...told]
}
