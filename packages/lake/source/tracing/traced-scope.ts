import { Scope } from '../evaluation/scope.ts'
import { unknown, type ValueOrigin, type Traced } from './origin.ts'

/** A scope that knows where its value comes from, and the same for conditions, which need not know. */
export interface TracedScope {
  readonly plain: Scope
  readonly origin: ValueOrigin
  readonly parent: TracedScope | null
}

export const outermost: TracedScope = { plain: new Scope(null, null), origin: unknown, parent: null }

/** @param isHidden as in `Scope.inner` */
export function innerScope(scope: TracedScope, { value, origin }: Traced, isHidden = false): TracedScope {
  return { plain: scope.plain.inner(value, isHidden), origin, parent: scope.plain.isHidden ? scope.parent : scope }
}

export function tracedOuter(scope: TracedScope, steps: number): Traced {
  if (steps === 0) return { value: scope.plain.value, origin: scope.origin }
  return scope.parent ? tracedOuter(scope.parent, steps - 1) : { value: null, origin: unknown }
}
