// One more front on the public port, which the parent hands over. Lines of its log go to the parent.
import { Server } from 'node:net'
import { readEnv } from '../../sanity/env.ts'
import { isSiteStatus } from '../../lib/status/site-status.ts'
import { takeFrontSecret } from '../front/front-secret.ts'
import { publicServer } from '../front/public-server.ts'
import { processMetrics } from '../metrics/process-metrics.ts'
import { mailByQuestion } from '../processes/mail-by-question.ts'
import { questions } from '../processes/questions.ts'
import { siteOf } from '../site/nap1325.ts'
import { followFront } from './follow-front.ts'
import { FrontMessage, type HeardOfChange } from './front-messages.ts'
import { frontNumberVariable } from './front-processes.ts'

/** Whoever gathers them waits for each process in turn to answer, or not. Milliseconds. */
const longestGathering = 10_000

const settings = readEnv(process.env)
const tell = (message: object) => void process.send?.(message)
const metrics = processMetrics(`front ${process.env[frontNumberVariable]}`)
const talk = questions(tell, { metrics: () => metrics.getMetricsAsJSON() })
let nextUrl: string | null = null
const following = followFront({
  settings,
  next: () => nextUrl,
  frontSecret: takeFrontSecret(),
  ask: talk.ask,
  onDelivery: () => tell({ hasChanged: true } satisfies HeardOfChange),
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
const { server, close } = publicServer(() => following.front, siteOf(settings))

process.on('message', (received: unknown, handle: unknown) => {
  if (talk.take(received)) return
  const message = FrontMessage.parse(received)
  if ('next' in message) nextUrl = message.next
  else following.take(message)
  if ('isWarm' in message)
    void following.front
      .warmUp()
      .catch((error: unknown) => process.stderr.write(`pages were not got in advance: ${error}\n`))
  if (handle instanceof Server) server.listen(handle, () => tell({ listening: settings.siteUrl }))
})

const stop = async () => {
  // Who is still answered is not given what is withdrawn meanwhile.
  await close()
  following.stop()
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
// Ctrl-C reaches the whole group; the parent decides in which order things stop.
process.on('SIGINT', () => {})
