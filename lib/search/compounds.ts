import type { Language } from '../languages.ts'

/**
 * Words of this domain that end Dutch compounds, singular and plural: “vrouwenkiesrecht” is found by “kiesrecht”, and by
 * “recht”. A list and not a general splitter: each word on it was chosen, so none is torn where it has no seam.
 */
const heads = new Set(
  'aanpak actieplan akkoord beleid beweging bijdrage bouw brief conflict delegatie discriminatie doel geweld gelijkheid groep groepen herstel hulp hulpverlening kiesrecht leider leiders macht missie missies onderhandeling onderhandelingen oorlog opbouw organisatie organisaties partner partners plan plannen proces processen programma project projecten recht rechten rapport rapportage rapportages raad resolutie resoluties samenwerking slachtoffer slachtoffers toezegging veiligheid verdrag verdragen vluchteling vluchtelingen vrede vrouw vrouwen'.split(
    ' ',
  ),
)

/** The shortest first part of a compound, and the shortest head. Letters. */
const shortestFirst = 3
const shortestHead = 4

/** The words that end a compound, the longest first; empty in a language without compounds in one word. */
export function headsOf(word: string, language: Language): string[] {
  if (language !== 'nl') return []
  const ends = Array.from({ length: Math.max(0, word.length - shortestFirst - shortestHead + 1) }, (_, place) =>
    word.slice(place + shortestFirst).toLowerCase(),
  )
  return ends.filter((end) => heads.has(end))
}
