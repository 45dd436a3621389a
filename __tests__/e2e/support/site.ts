import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createClient, type SanityClient } from '@sanity/client'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..', '..')

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: the set-up of these tests starts the site and tells where it is`)
  return value
}

/** Where the site under test listens. */
export const siteUrl = () => required('SITE_URL')

export const lakeScript = join(root, 'packages', 'lake', 'source', 'cli.ts')

/** Runs a command of the embedded lake as an operator would, beside the site: on the content of the one under test, or of another. */
export async function lake(words: readonly string[], { input = '', dataDir = '' } = {}): Promise<string> {
  const running = run(process.execPath, [lakeScript, ...words, '--data', dataDir || required('DATA_DIR')])
  running.child.stdin?.end(input)
  return (await running).stdout.trim()
}

export interface Editor {
  readonly email: string
  readonly name: string
  readonly password: string
}

/** Somebody new who may write in Studio, and publish unless she is an author. */
export async function makeEditor(name: string, role: 'author' | 'editor' = 'editor'): Promise<Editor> {
  const email = `${name.toLowerCase()}.${crypto.randomUUID().slice(0, 8)}@example.org`
  const password = crypto.randomUUID()
  await lake(['user', 'create', email, '--name', name, '--role', role, '--password-stdin'], { input: password })
  return { email, name, password }
}

/** A link that signs this editor in to Studio, once, at an address in it. */
export function signInLink({ email }: Editor, path = '/studio'): Promise<string> {
  return lake(['sign-in-link', email, '--studio', siteUrl() + path])
}

/** The real client with the rights of an editor, for what a journey needs to be there before it begins. */
export const editorClient = () => clientOf('editor')

/** One for each role is enough for all journeys of a worker: who makes it starts a process. */
const tokens = new Map<string, Promise<string>>()

/** The real client with the rights of a role. */
export async function clientOf(role: 'author' | 'editor'): Promise<SanityClient> {
  const make = () => lake(['token', 'create', '--role', role, '--label', `journeys ${crypto.randomUUID()}`])
  const token = tokens.get(role) ?? make()
  tokens.set(role, token)
  return clientAt(`${siteUrl()}/lake`, await token)
}

/** The real client of a lake, wherever it is. */
export const clientAt = (apiHost: string, token: string): SanityClient =>
  createClient({
    projectId: 'nap1325',
    dataset: 'production',
    apiVersion: '2026-03-01',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token,
  })
