import { connect } from 'node:net'

/** Longest that an answer may take. Milliseconds. */
const deadline = 5_000

/**
 * Sends bytes as they are, and gives everything that came back until the other side closed.
 * @param until ends it earlier: when what came looks so
 * @param rest sent when something has come back
 * @param hangUp ends it as soon as everything is sent and this has come
 * @throws when neither happened in time
 */
export function raw(
  url: string,
  bytes: string,
  { until, rest, hangUp }: { until?: RegExp; rest?: string; hangUp?: Promise<void> } = {},
): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((done, failed) => {
    let text = ''
    const socket = connect(Number(port), hostname, () =>
      socket.write(bytes, 'latin1', () => {
        void hangUp?.then(() => socket.destroy())
      }),
    )
    const timer = setTimeout(() => {
      socket.destroy()
      failed(new Error(`Nothing more came after ${JSON.stringify(text)}`))
    }, deadline)
    socket.setEncoding('latin1').on('data', (data: string) => {
      if (text === '' && rest !== undefined) socket.write(rest, 'latin1')
      text += data
      if (until?.test(text)) socket.destroy()
    })
    socket
      .on('error', () => {})
      .on('close', () => {
        clearTimeout(timer)
        done(text)
      })
  })
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The first answer of what came. */
export function answerIn(text: string): RawAnswer {
  const [head = '', body = ''] = text.replace(/^HTTP\/1\.1 100 [^]*?\r\n\r\n/, '').split(/\r\n\r\n([^]*)/)
  const [line = '', ...fields] = head.split('\r\n')
  const pairs = fields.map((field): [string, string] => {
    const [name = '', value = ''] = field.split(/:\s*(.*)/s)
    return [name.toLowerCase(), value]
  })
  return { status: Number(line.split(' ')[1]), headers: Object.fromEntries(pairs), body }
}
