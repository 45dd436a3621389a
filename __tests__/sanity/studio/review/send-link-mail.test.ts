import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import { sendLinkMail as sendOnServer } from '@/server/notices/send-link-mail'
import { speak } from '@/sanity/studio/parts/say'
import { sendLinkMail } from '@/sanity/studio/review/queries/send-link-mail'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { mailOffice } from '../../../support/mail-office'
import { linkId, makeLink } from '../../../support/link-mail'
import { startMailServer, type TestMailServer } from '../../../support/mail-server'

interface Listening {
  readonly url: string
  readonly server: Server
}

async function listen(listener: RequestListener): Promise<Listening> {
  const listening = createServer(listener)
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done))
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return { url: `http://127.0.0.1:${address.port}`, server: listening }
}
const close = ({ server: listening }: Listening) => {
  listening.closeAllConnections()
  return new Promise((done) => listening.close(done))
}

let lake: TestLake
let server: TestMailServer
let site: Listening

beforeEach(async () => {
  lake = await startTestLake()
  server = await startMailServer()
  const office = mailOffice(lake.client('editor'), server)
  // Node names no origin, as browsers do: what the site makes of one is tested in `link-mail.test.ts`.
  site = await listen(async (request, response) => {
    const { status, answer } = await sendOnServer(office, await json(request))
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
})
afterEach(async () => {
  await close(site)
  await server.close()
  await lake.stop()
})

test('the site sends what Studio hands over, and refuses in a sentence', async () => {
  const editor = lake.client('editor')
  const token = await makeLink(editor)
  const send = (to: string) => sendLinkMail(editor, { linkId, token, to }, site.url)
  expect(await send('ada@example.org')).toEqual({ state: 'sent' })
  expect(server.received).toMatchObject([{ to: ['ada@example.org'] }])
  const problem = expect.stringMatching(/not one e-mail address/)
  expect(await send('ada')).toEqual({ state: 'notSent', problem })
  await editor.patch(linkId).set({ revokedAt: new Date().toISOString() }).commit()
  expect(await send('ada@example.org')).toEqual({ state: 'notSent', problem: expect.stringMatching(/does not work/) })
})

test('who reads Dutch reads in Dutch why it was not sent, with the number that the mail server answered', async () => {
  const editor = lake.client('editor')
  const token = await makeLink(editor)
  server.refusal = { code: 550, text: 'unknown' }
  speak('nl', JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8')))
  const send = () => sendLinkMail(editor, { linkId, token, to: 'ada@example.org' }, site.url)
  const answers = [await send()]
  await editor.patch(linkId).set({ revokedAt: new Date().toISOString() }).commit()
  answers.push(await send())
  speak('en', {})
  expect(answers).toEqual([
    {
      state: 'notSent',
      problem:
        'De mailserver accepteert dit adres niet. Het antwoord was ‘550’. Verstuur de link zelf, of probeer het opnieuw.',
    },
    { state: 'notSent', problem: 'Deze link werkt niet meer en is dus niet verstuurd. Maak een nieuwe.' },
  ])
})

test('an answer that is none of ours is not taken for a sent mail', async () => {
  const editor = lake.client('editor')
  const token = await makeLink(editor)
  const busy = await listen((_request, response) => response.writeHead(503).end('<p>Busy'))
  const problem = 'The site could not say whether it was sent (503).'
  const answer = await sendLinkMail(editor, { linkId, token, to: 'ada@example.org' }, busy.url)
  await close(busy)
  expect(answer).toEqual({ state: 'notSent', problem })
})

test('whoever may not write does not get as far as the site', async () => {
  const token = await makeLink(lake.client('editor'))
  const sending = sendLinkMail(lake.client('viewer'), { linkId, token, to: 'ada@example.org' }, site.url)
  await expect(sending).rejects.toMatchObject({ statusCode: 403 })
  expect(server.received).toHaveLength(0)
})
