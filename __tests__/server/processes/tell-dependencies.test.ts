import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parseDependencies } from '@/lib/dependencies/dependencies'
import { dependOn } from '@/lib/dependencies/note-dependencies'
import { tellDependencies } from '@/server/processes/tell-dependencies'
import { listen, type TestServer } from '../support/front'

type Answer = (response: ServerResponse) => Promise<void> | void

let server: TestServer
let answer: Answer
beforeAll(async () => {
  server = await listen((incoming, outgoing) => tellDependencies(incoming, outgoing, () => answer(outgoing)))
})
afterAll(() => server.close())

/** What is told beside an answer, before or after its body. */
function told(headers: Record<string, string> = { 'x-content-version': 'a 1' }): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(server.url, { headers }, (incoming: IncomingMessage) => {
      incoming.resume()
      incoming.on('end', () => {
        const text = incoming.trailers['x-dependencies'] ?? incoming.headers['x-dependencies']
        resolve(typeof text === 'string' ? text : undefined)
      })
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

const readLate: Answer = async (response) => {
  response.write('<h1>One</h1>')
  await pause(5)
  dependOn({ tags: ['late'], values: { 'related/en/x': 'y' } })
  response.end('</html>')
}

test('what was read while the page was sent already is told after it', async () => {
  answer = readLate
  expect(parseDependencies((await told()) ?? '')).toEqual({ tags: ['late'], values: { 'related/en/x': 'y' } })
})

test('an answer that is sent at once has it in a header', async () => {
  answer = (response) => {
    dependOn({ tags: ['a'] })
    response.end('short')
  }
  expect(parseDependencies((await told()) ?? '').tags).toEqual(['a'])
})

test.each<[string, Answer]>([
  ['nothing was read', (response) => void response.end('nothing')],
  [
    'it is not known what was read',
    (response) => {
      dependOn({ tags: ['a'] })
      dependOn(null)
      response.end('unknown')
    },
  ],
])('where %s, nothing is told', async (_when, given) => {
  answer = given
  expect(await told()).toBeUndefined()
})

test('only the front is told, which names a content version', async () => {
  answer = readLate
  expect(await told({})).toBeUndefined()
})
