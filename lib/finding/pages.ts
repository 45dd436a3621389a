export interface PageOf<T> {
  readonly items: readonly T[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Of all pages together. */
  readonly total: number
}

/**
 * One page of a list.
 * @param page the page number from an address
 * @param total the length of the list, when only its beginning is given
 * @returns `null` when the list is not that long
 */
export function pageOf<T>(
  items: readonly T[],
  page: string | undefined,
  size: number,
  total = items.length,
): PageOf<T> | null {
  const number = Number(page ?? 1)
  const pages = Math.max(1, Math.ceil(total / size))
  if (!Number.isInteger(number) || number < 1 || number > pages) return null
  return { items: items.slice((number - 1) * size, number * size), page: number, pages, total }
}

/** The pages to link to: the first, the last and those around this one; `null` is a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const isNear = (each: number) => each === 1 || each === pages || Math.abs(each - page) <= 1
  return Array.from({ length: pages }, (_, index) => index + 1).flatMap((each) => {
    // A gap of one page would be as long as its number.
    if (isNear(each) || (isNear(each - 1) && isNear(each + 1))) return [each]
    return isNear(each - 1) ? [null] : []
  })
}
