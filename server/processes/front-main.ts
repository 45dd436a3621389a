import { Server } from 'node:net'
import { z } from 'zod'
import { isSiteStatus } from '../../lib/status/site-status.ts'
import { readEnv } from '../../sanity/env.ts'
import { takeFrontSecret } from '../front/front-secret.ts'
import { publicServer } from '../front/public-server.ts'
import { siteOf } from '../site/nap1325.ts'
import { frontNumberVariable, keptPagesVariable, type FrontMessage } from './front-processes.ts'
import { processMetrics } from '../metrics/process-metrics.ts'
import { mailByQuestion } from './mail-by-question.ts'
import { questions } from './questions.ts'
import { runFront } from './run-front.ts'

/** One more front on the public port, which the parent hands over. Lines of its log go to the parent. */
const Message = z.union([z.object({ next: z.string().nullable() }), z.object({ hasChanged: z.literal(true) })])

const KeptPages = z.object({ file: z.string(), madeBy: z.string() })

/** Whoever gathers them waits for each process in turn to answer, or not. Milliseconds. */
const longestGathering = 10_000

const settings = readEnv(process.env)
const kept = process.env[keptPagesVariable]
const tell = (message: object) => void process.send?.(message)
const metrics = processMetrics(`front ${process.env[frontNumberVariable]}`)
const talk = questions(tell, { metrics: () => metrics.getMetricsAsJSON() })
let nextUrl: string | null = null
const running = runFront({
  settings,
  next: () => nextUrl,
  frontSecret: takeFrontSecret(),
  ...(kept && { keptPages: KeptPages.parse(JSON.parse(kept)) }),
  onDelivery: () => process.send?.({ hasChanged: true } satisfies FrontMessage),
  metrics,
  async readMetrics() {
    const told = await talk.ask('metrics', { patience: longestGathering })
    if (typeof told !== 'string') throw new Error('The process that gathers the metrics of all did not answer.')
    return told
  },
  async readStatus() {
    const told = await talk.ask('status', { patience: longestGathering })
    if (!isSiteStatus(told)) throw new Error('The process that knows how all run did not answer.')
    return told
  },
  ...(settings.sendsMail && { sendMail: mailByQuestion(talk.ask) }),
  log: (line) => void process.stderr.write(`${line}\n`),
})
const { server, close } = publicServer(() => running.front, siteOf(settings))

process.on('message', (received: unknown, handle: unknown) => {
  if (talk.take(received)) return
  const message = Message.parse(received)
  if ('hasChanged' in message) running.invalidate()
  else nextUrl = message.next
  if (handle instanceof Server)
    server.listen(handle, () => {
      process.send?.({ listening: settings.siteUrl })
      void running.front.warmUp().catch((error: unknown) => process.stderr.write(`not rendered in advance: ${error}\n`))
    })
})

const stop = async () => {
  await running.keepPages()
  // Who is still answered is not given what is withdrawn meanwhile.
  await close()
  await running.stop()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
// Ctrl-C reaches the whole group; the parent decides in which order things stop.
process.on('SIGINT', () => {})
