import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

interface ReceivedMail {
  readonly to: readonly string[]
  readonly from: string
  /** With headers, its lines unfolded and its text as it is read. */
  readonly source: string
}

export interface TestMailServer {
  readonly port: number
  readonly received: ReceivedMail[]
  /** What it answers to whoever it is to deliver to, while there is something: `451 later`. */
  refusal: { readonly code: number; readonly text: string } | null
  close(): Promise<void>
}

/** A real mail server on this machine, which keeps what it gets. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = []
  const state: Pick<TestMailServer, 'refusal'> = { refusal: null }
  const server = new SMTPServer({
    authOptional: true,
    // Milliseconds that it waits for clients when it is closed.
    closeTimeout: 200,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const { refusal } = state
      done(refusal ? Object.assign(new Error(`<${address}>: ${refusal.text}`), { responseCode: refusal.code }) : null)
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          from,
          source: readable(Buffer.concat(parts)),
        })
        done()
      })
    },
    ...options,
  })
  // A client that breaks off is told what it did by its own test.
  server.on('error', () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return Object.assign(state, {
    port: address.port,
    received,
    close: () => new Promise<void>((done) => server.close(() => done())),
  })
}

/** A message as people read it, whichever way its text was encoded (RFC 2045, 6); lines end with a line feed. */
function readable(source: Buffer): string {
  const [head = '', ...rest] = source.toString('latin1').replaceAll('\r\n', '\n').split('\n\n')
  const headers = head.replaceAll(/\n[ \t]+/g, ' ')
  const body = rest.join('\n\n')
  const coding = /^content-transfer-encoding: (\S+)/im.exec(headers)?.[1]
  const bytes = coding === 'quoted-printable' ? unquoted(body) : body
  return `${headers}\n\n${Buffer.from(bytes, coding === 'base64' ? 'base64' : 'latin1').toString()}`
}

const unquoted = (text: string) =>
  text
    .replaceAll('=\n', '')
    .replaceAll(/=([\dA-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
