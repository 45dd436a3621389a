import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { startTestLake } from '../../support/test-lake'

/** What the contract suites speak to: only through the real client. */
export interface ContractLake {
  /** With a token that may write, or without any. */
  client(role?: 'editor', config?: Partial<ClientConfig>): SanityClient
  /** Lets a moment pass. Milliseconds. */
  pass(time: number): void
  stop(): Promise<void>
}

/**
 * A lake of our own, or the project that `REMOTE_PROJECT_ID`, `REMOTE_DATASET` and `REMOTE_TOKEN` name: its dataset is public
 * and may be emptied, so its name begins with `contract`. `REMOTE_API_HOST` names another host than Sanity's.
 */
export async function startContractLake(): Promise<ContractLake> {
  const {
    REMOTE_PROJECT_ID: projectId,
    REMOTE_DATASET: dataset = '',
    REMOTE_TOKEN: token,
    REMOTE_API_HOST,
  } = process.env
  if (projectId === undefined) return startTestLake()
  if (!dataset.startsWith('contract') || token === undefined)
    throw new Error(
      'Set REMOTE_TOKEN, and REMOTE_DATASET to a dataset that may be emptied: its name begins with "contract".',
    )
  const host = REMOTE_API_HOST === undefined ? {} : { apiHost: REMOTE_API_HOST, useProjectHostname: false }
  const client: ContractLake['client'] = (role, config = {}) =>
    createClient({
      ...host,
      projectId,
      dataset,
      apiVersion: '2026-03-01',
      useCdn: false,
      perspective: 'raw',
      ...(role && { token }),
      ...config,
    })
  const empty = async () => {
    await client('editor').delete({ query: '*[!(_id in path("_.**"))]' })
  }
  await empty()
  // Over the network every request takes a moment.
  return { client, pass: () => {}, stop: empty }
}
