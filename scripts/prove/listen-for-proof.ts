import type { ListenEvent, MutationEvent, SanityClient } from '@sanity/client'

/** How long the last events may take. Milliseconds. */
const patience = 20_000
/** Live streams beside it. The lake asks itself what is current while it tells them, which is where order is easily lost. */
const liveStreams = 12

interface Heard {
  /** Transaction and document of each event, in the order in which they came. */
  readonly order: readonly string[]
  readonly faults: readonly string[]
}

/**
 * Listens to everything, asks the lake about each change that it hears of, and follows the live stream besides: what it hears
 * must already be readable, and nothing may be missing.
 */
export async function listenForProof(client: SanityClient): Promise<{ end(transactions: number): Promise<Heard> }> {
  const faults: string[] = []
  const order: string[] = []
  const transactions = new Set<string>()
  const revisions = new Map<string, string>()
  const welcome = Promise.withResolvers<void>()
  let isAsking = false
  let wake = () => {}

  const ask = async ({ documentId, result }: MutationEvent<{ count?: number }>) => {
    const told = result?.count
    if (isAsking || told === undefined) return
    isAsking = true
    const count: number = await client.fetch('*[_id == $documentId][0].count', { documentId })
    if (count < told) faults.push(`${documentId} had the count ${told} in an event, and then ${count}`)
    isAsking = false
  }
  const hear = (event: MutationEvent) => {
    const { documentId, transactionId, previousRev, resultRev } = event
    if (revisions.get(documentId) !== previousRev)
      faults.push(`${documentId}: ${previousRev} follows ${revisions.get(documentId)}`)
    if (event.transition === 'disappear') revisions.delete(documentId)
    else revisions.set(documentId, resultRev ?? '')
    order.push(`${transactionId} ${documentId}`)
    transactions.add(transactionId)
    wake()
    ask(event).catch((error: unknown) => faults.push(String(error)))
  }
  const subscription = client
    .listen<Record<string, unknown>>('*', {}, { events: ['welcome', 'mutation', 'reconnect'], includeResult: true })
    .subscribe({
      next(event: ListenEvent<Record<string, unknown>>) {
        if (event.type === 'welcome') welcome.resolve()
        else if (event.type === 'mutation') hear(event)
        else faults.push(`a listener was told ${event.type}`)
      },
      error: (error: unknown) => {
        faults.push(String(error))
        welcome.reject(error)
      },
    })
  const closing = new AbortController()
  const streams = await Promise.all(Array.from({ length: liveStreams }, () => openLiveStream(client, closing.signal)))
  await welcome.promise

  return {
    async end(expected) {
      const all = Promise.withResolvers<void>()
      wake = () => transactions.size >= expected && all.resolve()
      const timer = setTimeout(() => all.resolve(), patience)
      wake()
      await all.promise
      clearTimeout(timer)
      subscription.unsubscribe()
      closing.abort()
      const ids = await Promise.all(streams.map((numbersOf) => numbersOf()))
      if (ids.some((numbers) => numbers.some((number, place) => number <= (numbers[place - 1] ?? 0))))
        faults.push('a live stream went back')
      if (transactions.size !== expected) faults.push(`${transactions.size} of ${expected} transactions were heard`)
      if (new Set(order).size !== order.length) faults.push('an event was heard twice')
      return { order, faults }
    },
  }
}

/** Reads a live stream until it is aborted; the numbers of its messages. */
async function openLiveStream(client: SanityClient, signal: AbortSignal): Promise<() => Promise<number[]>> {
  const { apiHost, dataset, token } = client.config()
  const url = `${apiHost}/vX/data/live/events/${dataset}?includeDrafts=true`
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal })
  if (!response.ok) throw new Error(`The live stream was refused: ${response.status}`)
  let text = ''
  const read = async () => {
    for await (const part of response.body ?? []) text += Buffer.from(part).toString('utf8')
  }
  const done = read().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  return async () => {
    await done
    return [...text.matchAll(/^id: (\d+)\nevent: message$/gm)].map(([, id]) => Number(id))
  }
}
