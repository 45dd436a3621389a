interface Bounds {
  readonly left: number
  readonly right: number
  readonly isInclusive: boolean
}

/** `[left..right]`; numbers below 0 count from the end. */
export function sliced<T>(array: readonly T[], { left, right, isInclusive }: Bounds): T[] {
  const place = (index: number) => (index < 0 ? array.length + index : index)
  return array.slice(Math.max(place(left), 0), Math.max(place(right) + (isInclusive ? 1 : 0), 0))
}
