import { collectDefaultMetrics, Counter, Registry } from 'prom-client'
import { z } from 'zod'

/**
 * The metrics of one process, which all have its name: memory, processor time and the delay of its event loop, and what its
 * parts add. Labels are names out of short lists of our own, never an address, an id or a token.
 */
export function processMetrics(process: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ process })
  collectDefaultMetrics({ register: registry })
  return registry
}

/** Counts what a process asks of the content API. @returns to be called with the kind of each call */
export function callMetrics(registry: Registry): (kind: string) => void {
  const calls = new Counter({
    name: 'nap1325_content_api_calls_total',
    help: 'Requests to the content API, by kind.',
    labelNames: ['kind'],
    registers: [registry],
  })
  return (kind) => calls.inc({ kind })
}

/** What a process tells another of its metrics: as much of prom-client’s own form as is relied on. */
export const ToldMetrics = z.array(z.looseObject({ name: z.string(), values: z.array(z.unknown()) }))

export type ToldMetrics = z.output<typeof ToldMetrics>
