import type { DatasetRegistry } from '../dataset/registry.ts'
import { oneOf, readArguments, UsageError, wholeNumber } from './arguments.ts'
import { lakeSettings } from './settings.ts'

/** `serve`: runs until it is told to stop, or until the process that started it is gone. */
export async function serve(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    port: { type: 'string', default: '3333' },
    host: { type: 'string', default: '127.0.0.1' },
    'allow-origin': { type: 'string', multiple: true, default: [] },
    'public-url': { type: 'string' },
    dataset: { type: 'string' },
    visibility: { type: 'string', default: 'private' },
    'query-workers': { type: 'string', default: '4' },
    'query-timeout': { type: 'string', default: '10' },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is a number from 0 to 65535.')
  const workers = wholeNumber(values['query-workers'], '--query-workers', 1, 64)
  const seconds = wholeNumber(values['query-timeout'], '--query-timeout', 1, 600)
  const visibility = oneOf(values.visibility, ['public', 'private'], '--visibility')
  const own = lakeSettings(values)
  // Whatever this process and its workers write is for this user alone: Node's cache of compiled code too.
  process.umask(0o077)
  const { serveLake } = await import('../server/serve.ts')
  const served = await serveLake({
    ...own,
    port,
    host: values.host,
    allowedOrigins: [...(own.allowedOrigins ?? []), ...values['allow-origin']],
    publicUrl: values['public-url'] ?? own.publicUrl,
    workers,
    ready: 1,
    queryTimeout: seconds * 1000,
  })
  try {
    if (values.dataset !== undefined) ensureDataset(served.lake.datasets, values.dataset, visibility)
  } catch (error) {
    await served.close()
    throw error
  }
  served.lake.services.evaluator.warmUp()
  const message = { listening: served.url }
  if (process.send) process.send(message)
  else process.stdout.write(`${JSON.stringify(message)}\n`)

  // For whoever started it, and watches it. What else a message may say is nobody's business here.
  process.on('message', (asked: unknown) => {
    if (typeof asked !== 'object' || asked === null || !('question' in asked && 'call' in asked)) return
    const isKnown = asked.question === 'figures'
    const { evaluator, images } = served.lake.services
    const figures = { queries: evaluator.load(), pictures: images.load(), memory: process.memoryUsage.rss() }
    process.send?.({ answered: asked.call, answer: isKnown ? figures : null })
  })
  const stop = () => void served.close().then(() => process.exit(0))
  // Ctrl-C reaches every process of a terminal at once; a child waits for its parent's word.
  process.on('SIGINT', process.send ? () => {} : stop)
  process.once('SIGTERM', stop)
  process.once('disconnect', stop)
}

/** Makes a dataset unless it is there: a new folder can be started and used with one command. */
function ensureDataset(datasets: DatasetRegistry, name: string, visibility: 'public' | 'private'): void {
  if (!datasets.list().some((each) => each.name === name)) datasets.create({ name, visibility })
}
