/** What an expression is evaluated in: the value that `@` is, and what is around it, which `^` is. */
export class Scope {
  readonly value: unknown
  readonly parent: Scope | null
  /** Set where an expression has a value of its own but is no step inwards: `^` skips it. */
  readonly isHidden: boolean

  constructor(value: unknown, parent: Scope | null, isHidden = false) {
    this.value = value
    this.parent = parent
    this.isHidden = isHidden
  }

  /** @param isHidden as of each element in `list[].attribute` */
  inner(value: unknown, isHidden = false): Scope {
    return new Scope(value, this.isHidden ? this.parent : this, isHidden)
  }

  /** `^` for 1, `^.^` for 2; `null` where there is nothing around. */
  outer(steps: number): unknown {
    if (steps === 0) return this.value
    return this.parent ? this.parent.outer(steps - 1) : null
  }
}
