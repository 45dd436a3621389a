import type { DocumentStub } from './document.ts'

/** One mutation, validated. @see https://www.sanity.io/docs/http-mutations */
export type Mutation =
  | { readonly create: DocumentStub }
  | { readonly createOrReplace: DocumentStub }
  | { readonly createIfNotExists: DocumentStub }
  | { readonly delete: Selection }
  | { readonly patch: Selection & PatchOperations }

/** The documents that a mutation is about. */
export type Selection =
  | { readonly id: string }
  | { readonly query: string; readonly params?: Readonly<Record<string, unknown>> }

/** Paths are JSONMatch. @see https://www.sanity.io/docs/http-patches */
export interface PatchOperations {
  readonly ifRevisionID?: string
  readonly set?: Readonly<Record<string, unknown>>
  readonly setIfMissing?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
  readonly insert?: Insertion
  readonly inc?: Readonly<Record<string, number>>
  readonly dec?: Readonly<Record<string, number>>
  readonly diffMatchPatch?: Readonly<Record<string, string>>
}

/** Where to insert: exactly one of the three. */
export type Insertion =
  | { readonly items: unknown[]; readonly before: string }
  | { readonly items: unknown[]; readonly after: string }
  | { readonly items: unknown[]; readonly replace: string }
