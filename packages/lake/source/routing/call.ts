import type { Viewer } from '../auth/viewer.ts'
import type { Services } from './services.ts'

/** One request on its way to a handler: everything a handler may know, so that handlers need no globals. */
export interface Call {
  readonly request: Request
  readonly url: URL
  /** The named parts of the route's pattern, decoded: `/data/doc/:dataset/:ids` gives `dataset` and `ids`. */
  readonly params: Readonly<Record<string, string>>
  /** The API version asked for: a date (`2025-02-19`), `1` or `X`. */
  readonly apiVersion: string
  /** The caller; `anonymous` without a valid token. */
  readonly viewer: Viewer
  readonly services: Services
}

type Handler = (call: Call) => Response | Promise<Response>

/** Who may call an endpoint; what they then see or write is decided by their grants on the dataset. */
export type Access = 'anyone' | 'signed-in' | 'writer' | 'administrator'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path below `/v<version>`, with `:name` parts and an optional last `*rest`: `/data/query/:dataset`. */
  readonly pattern: string
  readonly access: Access
  /** What its address may say behind `?`, GROQ parameters (`$name`) and `tag` aside; others are ignored, and logged once. */
  readonly parameters?: readonly string[]
  /** Also open to callers without a token on private datasets: its answers hold no content, or its address is a secret. */
  readonly isOpen?: true
  readonly handler: Handler
}
