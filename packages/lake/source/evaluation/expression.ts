import type { ExprNode } from 'groq-js'
import type { Scope } from './scope.ts'

/** A part of a query, as a function. What it gives is plain JSON, or a time (`DateTime`) or `Path` of groq-js. */
export type Expression = (scope: Scope) => unknown

export type Compile = (node: ExprNode) => Expression

/** What a query is about, and who asks. */
export interface EvaluationContext {
  readonly everything: readonly unknown[]
  /** What a reference refers to. */
  readonly dereference: (id: string) => unknown
  /** What `now()` gives. */
  readonly timestamp: Date
  /** What `identity()` gives. */
  readonly identity: string
  /** What `sanity::projectId()` and `sanity::dataset()` give. */
  readonly sanity: { readonly projectId: string; readonly dataset: string }
}
