/**
 * A seeded generator of whole numbers from 0 up to, not including, its argument: a test that failed fails again.
 * (Lehmer's, modulo 2³¹ − 1.)
 */
export function seededRandom(seed: number): (below: number) => number {
  let state = (seed * 48_271 + 1) % 2_147_483_647
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** Takes one of some choices. */
export function picker(random: (below: number) => number): <T>(choices: readonly T[]) => T {
  return (choices) => {
    const choice = choices[random(choices.length)]
    if (choice === undefined) throw new Error('Nothing to choose from.')
    return choice
  }
}
