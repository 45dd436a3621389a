import type { Tally } from './step.ts'

export interface Result extends Tally {
  readonly name: string
  /** How long the step took. */
  readonly seconds: number
}

/** How many journeys of a run may pass at their second try. */
const mostSecondTries = 2

/**
 * What is said at the end of a run, and its exit code. People have no second try; continuous integration has one, for at most
 * two journeys in a run: more of them are not chance.
 * @param seconds how long the whole run took: steps run beside each other
 */
export function verdict(
  results: readonly Result[],
  seconds: number,
): { readonly lines: readonly string[]; readonly exitCode: number } {
  const total = (of: 'passed' | 'failed') => results.reduce((sum, each) => sum + each[of], 0)
  const failed = results.filter((each) => each.failed > 0)
  const secondTries = results.flatMap((each) => each.secondTries ?? [])
  const tooMany = secondTries.length > mostSecondTries
  const lines = [
    ...under('Took longest:', slowest(results)),
    ...under(
      'Passed at the second try only. Each is a fault, of the test or of the site, that has to be mended:',
      secondTries,
    ),
    ...(tooMany ? ['', `At most ${mostSecondTries} may need a second try: the run has failed.`] : []),
    ...under(
      'Failed:',
      failed.map(({ name }) => name),
    ),
    '',
    `${total('passed')} passed, ${total('failed')} failed, in ${Math.ceil(seconds / 60)} minutes`,
  ]
  return { lines, exitCode: failed.length > 0 || tooMany ? 1 : 0 }
}

const slowest = (results: readonly Result[]) =>
  results
    .filter(({ seconds }) => seconds >= 60)
    .toSorted((one, other) => other.seconds - one.seconds)
    .map(({ name, seconds }) => `${Math.round(seconds)} s  ${name}`)

function under(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => line.replaceAll(/^/gm, '  '))]
}
