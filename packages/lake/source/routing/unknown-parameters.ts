/** Of a route. */
interface KnowingParameters {
  readonly method: string
  readonly pattern: string
  readonly parameters?: readonly string[]
}

/** How many are remembered: who sends a new one with each request fills neither memory nor log. */
const most = 200

/** What clients send with every request: the name of who asks, for logs that hosted Sanity has. */
const always = new Set(['tag'])

/**
 * Tells the log once of each parameter of an address that no endpoint reads: it may be misspelt, or an option that came with a newer
 * client. Names only, never what they are set to.
 */
export function unknownParameters(say: (sentence: string) => void) {
  const told = new Set<string>()
  return ({ method, pattern, parameters = [] }: KnowingParameters, { searchParams }: URL): void => {
    for (const name of searchParams.keys()) {
      if (name.startsWith('$') || always.has(name) || parameters.includes(name)) continue
      const sentence = `${method} ${pattern} knows no parameter ${JSON.stringify(name.slice(0, 40))}, and ignores it.`
      if (told.has(sentence) || told.size >= most) continue
      told.add(sentence)
      say(sentence)
    }
  }
}
