import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { lakeSettings } from '@/packages/lake/source/cli/settings'
import { serveLake, type ServeOptions } from '@/packages/lake/source/server/serve'

/** The roles of this site. */
export type Role = 'administrator' | 'editor' | 'author' | 'reviews' | 'site' | 'viewer'

export interface TestLake {
  readonly url: string
  readonly dataDir: string
  readonly lake: Awaited<ReturnType<typeof serveLake>>['lake']
  /** The real client, with a token of that role or without one. */
  client(role?: Role, config?: Partial<ClientConfig>): SanityClient
  token(role: Role): string
  /** Moves the lake's clock on. Milliseconds. */
  pass(time: number): void
  stop(): Promise<void>
}

/** An empty lake as this site starts it, on a port of its own, with the dataset `production`. */
export async function startTestLake({ now = Date.now, ...options }: Partial<ServeOptions> = {}): Promise<TestLake> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nap1325-lake-'))
  let ahead = 0
  const { url, lake, close } = await serveLake({
    ...lakeSettings({ data: dataDir, config: 'lake.config.json' }),
    port: 0,
    host: '127.0.0.1',
    now: () => now() + ahead,
    // A thousandth of the real cost: tests that are about something else need not wait for it.
    passwordCost: 7,
    ...options,
  })
  lake.datasets.create({ name: 'production', visibility: 'public' })
  const token = (role: Role) => lake.services.accounts.createToken({ role, label: role, replace: false })
  return {
    url,
    dataDir,
    lake,
    token,
    client: (role, config = {}) =>
      createClient({
        projectId: 'nap1325',
        dataset: 'production',
        apiVersion: '2026-03-01',
        apiHost: url,
        useProjectHostname: false,
        useCdn: false,
        perspective: 'raw',
        maxRetries: 0,
        ...(role && { token: token(role) }),
        ...config,
      }),
    pass(time) {
      ahead += time
    },
    async stop() {
      await close()
      await rm(dataDir, { recursive: true })
      for (const beside of ['ledger', 'ledger.key']) await rm(`${dataDir}.${beside}`, { force: true })
    },
  }
}

/** A refusal as the client reports it. */
export interface Refusal {
  readonly statusCode: number
  readonly message: string
}

/** What a promise was refused with; fails when it was not. */
export async function refusal(promise: Promise<unknown>): Promise<Refusal> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')
      return { statusCode: error.statusCode, message: error.message }
    throw error
  }
  throw new Error('It was not refused.')
}
