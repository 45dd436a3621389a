import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lakeSettings } from '@/packages/lake/source/cli/settings'
import { serveLake } from '@/packages/lake/source/server/serve'
import { lakeCommand, startLakeProcess } from '@/scripts/prove/lake-process'
import { until } from '../../support/until'
import { startReceiver, type Receiver } from './support/receiver'

/** Longer than a process has a message to itself. Milliseconds. */
const later = 100_000

let folder: string
let receiver: Receiver
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-killed-'))
  receiver = await startReceiver()
})
afterEach(async () => {
  await receiver.stop()
  rmSync(folder, { recursive: true })
})

test('kill -9 while a webhook is told: after the restart each event has been told, with its one key', async () => {
  const config = join(folder, 'lake.config.json')
  writeFileSync(config, '{"projectId":"nap1325","webhooks":{"allowPrivateAddresses":true}}')
  process.env.LAKE_CONFIG = config
  const data = join(folder, 'data')
  lakeCommand(data, ['dataset', 'create', 'production'])
  lakeCommand(data, ['hook', 'create', 'mirror', '--url', receiver.url])
  const first = await startLakeProcess(data)
  const client = first.client(lakeCommand(data, ['token', 'create', '--role', 'editor']))
  const ids = Array.from({ length: 12 }, (_, number) => `n${number}`)
  receiver.answers = [200, 200, 0]
  for (const _id of ids.slice(0, 6)) await client.create({ _id, _type: 'note' })
  await until(() => receiver.received.length === 3)
  // Acknowledged, and nobody has looked at them yet.
  for (const _id of ids.slice(6)) await client.create({ _id, _type: 'note' })
  await first.stop('SIGKILL')
  const before = keysOf(receiver)
  expect([...before.keys()]).toEqual(ids.slice(0, 3))

  receiver.answers = [200]
  const now = () => Date.now() + later
  const second = await serveLake({ ...lakeSettings({ data, config }), host: '127.0.0.1', port: 0, now })
  await until(() => keysOf(receiver).size === ids.length)
  await until(() => receiver.received.length > ids.length)
  await second.close()
  const told = keysOf(receiver)
  expect([...told.keys()].toSorted()).toEqual(ids.toSorted())
  // What was under way comes once more, and whoever keeps keys knows it.
  expect(told.get('n2')).toEqual([before.get('n2')?.[0], before.get('n2')?.[0]])
  for (const id of ids.filter((each) => each !== 'n2')) expect([id, told.get(id)?.length]).toEqual([id, 1])
  expect(new Set([...told.values()].flat()).size).toBe(ids.length)
})

/** The idempotency keys that came for each document, in the order in which they came. */
function keysOf({ received }: Receiver): Map<string, string[]> {
  const keys = new Map<string, string[]>()
  for (const { headers } of received) {
    const id = String(headers['sanity-document-id'])
    keys.set(id, [...(keys.get(id) ?? []), String(headers['idempotency-key'])])
  }
  return keys
}
