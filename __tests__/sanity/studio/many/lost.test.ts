import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { publishEach } from '@/sanity/studio/many/queries/publish-each'
import { runMany } from '@/sanity/studio/many/queries/run-many'
import { leftOf, resultOfError, type ManyEntry } from '@/sanity/studio/many/rules/result'
import { summaryOf } from '@/sanity/studio/many/rules/report'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { actingAs, item, lineOf, signatory } from './support/acting'

let lake: TestLake
const ends: (() => void)[] = []
beforeEach(async () => {
  lake = await startTestLake()
})
afterEach(async () => {
  ends.splice(0).forEach((end) => end())
  await lake.stop()
})

/** A line to the lake on which the answer to the second publication is lost, after it was done. */
async function lossyLine(): Promise<{ readonly url: string; readonly mend: () => void }> {
  let publications = 0
  let isMended = false
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming
    const isLost = url?.includes('/actions/') && ++publications === 2
    const onward = request(lake.url + url, { method, headers }, (answer) => {
      answer.on('end', () => isLost && outgoing.destroy())
      if (isLost && !isMended) return void answer.resume()
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  ends.push(() => server.close().closeAllConnections())
  const address: AddressInfo | string | null = server.address()
  if (!address || typeof address === 'string') throw new Error('There is no address.')
  return { url: `http://127.0.0.1:${address.port}`, mend: () => (isMended = true) }
}

test('when the line breaks in the middle it is known what is done, and going on does nothing twice', async () => {
  const ids = ['a', 'b', 'c', 'd']
  const editor = lake.client('editor')
  for (const id of ids) await editor.create(signatory(id))
  const line = await lossyLine()
  const act = publishEach(await actingAs(lake.client('editor', { apiHost: line.url })))
  let entries: readonly ManyEntry[] = []
  const onProgress = (next: readonly ManyEntry[]) => void (entries = next)
  await runMany(
    ids.map((id) => item(id, 'partner')),
    act,
    { onProgress },
  )
  expect(entries.map(lineOf)).toEqual([
    'a done: Published.',
    expect.stringMatching(/^b unknown: No answer came: it may have been done\./),
    'c notTried',
    'd notTried',
  ])
  expect(summaryOf(entries, false)).toMatch(/^Done: 1\. No answer came for 1, .* Not tried: 2\.$/)
  const before = await editor.getDocument('b')
  line.mend()
  await runMany(leftOf(entries), act, { onProgress })
  expect(entries.map(lineOf)).toEqual([
    'b already: It was published already.',
    'c done: Published.',
    'd done: Published.',
  ])
  expect(await editor.getDocument('b')).toEqual(before)
})

test('who stops it, stops it after the one that is being done', async () => {
  for (const id of ['a', 'b']) await lake.client('editor').create(signatory(id))
  let entries: readonly ManyEntry[] = []
  const act = publishEach(await actingAs(lake.client('editor')))
  await runMany([item('a', 'partner'), item('b', 'partner')], act, {
    onProgress: (next) => void (entries = next),
    isStopped: () => entries.length > 0,
  })
  expect(entries.map(lineOf)).toEqual(['a done: Published.', 'b notTried'])
})

test.each([
  [401, 'unknown'],
  [403, 'refused'],
  [409, 'refused'],
  [422, 'refused'],
  [429, 'unknown'],
  [503, 'unknown'],
])('an answer %s means %s', (statusCode, kind) => {
  expect(resultOfError(Object.assign(new Error('Said.'), { statusCode })).kind).toBe(kind)
})
