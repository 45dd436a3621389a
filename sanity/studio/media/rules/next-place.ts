interface GridPlace {
  readonly place: number
  readonly last: number
  readonly columns: number
}

/** Where a key leads in a grid that is read from left to right; `null` for a key that leads nowhere. */
export function nextPlace(key: string, { place, last, columns }: GridPlace): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place - columns,
    ArrowDown: place + columns,
    Home: 0,
    End: last,
  }
  const next = steps[key]
  return next === undefined || next < 0 || next > last ? null : next
}
