import { startReceiver, type Receiver } from './receiver'
import { startTestLake, type TestLake } from './test-lake'

/** A note is told of when a private record says so. */
export const withheld =
  '_type == "note" && count(*[_type == "consent" && _id == "consent." + ^._id && until > $now]) == 0'

let receiver: Receiver
/** Who is told. */
export const told = () => receiver
const toStop: TestLake[] = []
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(async () => {
  await Promise.all(toStop.splice(0).map((lake) => lake.stop()))
  await receiver.stop()
})

/** A lake that may tell this machine. */
export async function start(webhooks = {}): Promise<TestLake> {
  const lake = await startTestLake({ webhooks: { withheld: '', allowPrivateAddresses: true, ...webhooks } })
  toStop.push(lake)
  return lake
}

export const hooks = '/hooks/projects/nap1325'
export const makeHook = (lake: TestLake, rule: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  lake.client('administrator').request({
    method: 'POST',
    url: hooks,
    body: {
      name: 'mirror',
      url: receiver.url,
      dataset: 'production',
      rule: { on: ['create', 'update', 'delete'], ...rule },
      ...more,
    },
  })
export const messagesOf = (lake: TestLake, id: string) =>
  lake.client('administrator').request({ url: `${hooks}/${id}/messages` })
export const statesOf = async (lake: TestLake, id: string): Promise<string[]> =>
  (await messagesOf(lake, id)).map(({ status }: { status: string }) => status)
export const bodies = () => receiver.received.map(({ body }) => body)
