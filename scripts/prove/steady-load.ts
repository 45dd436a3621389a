import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { randomFrom } from '../../lib/weave/random.ts'
import type { SteadyLoadFigures } from './support/start-steady-load.ts'
import { quantile } from './support/wait.ts'

/**
 * A process of its own that asks for random pages at a fixed rate, whatever the answers take: who waits slows nobody else down.
 * Words: the site, a file with paths, requests a second. It ends when its parent disconnects or says so, and reports then.
 */
const [site = '', file = '', rate = '0'] = process.argv.slice(2)

/** How often those that are due are sent. Milliseconds. */
const tick = 5

/** What is asked for before, while this process and its connections come up to speed, is not counted. Milliseconds. */
const warmUp = 2_000

/** Longest that an answer is waited for. Milliseconds. */
const patience = 20_000

const paths = readFileSync(file, 'utf8').split('\n')
const random = randomFrom('steady load')
const agent = new Agent({ keepAlive: true, maxSockets: 512 })
const times: number[] = []
const bad = new Map<string, number>()
const began = performance.now()
let sent = 0
let open = 0

const note = (reason: string) => bad.set(reason, (bad.get(reason) ?? 0) + 1)

/** @param due when it should have been sent: waiting for a connection counts */
function ask(due: number): void {
  open += 1
  const path = paths[random(paths.length)] ?? '/en'
  const headers = { 'accept-encoding': 'br, gzip' }
  const outgoing = request(site + path, { agent, headers, timeout: patience }, (answer) => {
    answer.resume()
    answer.on('end', () => {
      if (due >= began + warmUp) times.push(performance.now() - due)
      // What a drill withdraws is gone, which is right.
      if (answer.statusCode !== 200 && answer.statusCode !== 410) note(String(answer.statusCode))
    })
  })
  outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')))
  outgoing.on('error', (error) => note(error.message))
  outgoing.on('close', () => (open -= 1))
  outgoing.end()
}

const timer = setInterval(() => {
  const due = ((performance.now() - began) / 1000) * Number(rate)
  for (; sent < due; sent += 1) ask(began + (sent / Number(rate)) * 1000)
}, tick)

function report(): void {
  clearInterval(timer)
  if (open > 0) return void setTimeout(report, 20)
  const figures: SteadyLoadFigures = {
    answers: times.length,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    slowest: quantile(times, 1),
    bad: Object.fromEntries(bad),
  }
  process.send?.(figures, () => process.exit(0))
}
setTimeout(() => process.send?.('steady'), warmUp)
process.once('message', report)
process.once('disconnect', () => process.exit(0))
