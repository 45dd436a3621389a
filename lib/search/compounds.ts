import type { Language } from '../languages.ts'

/**
 * Words of this domain that end Dutch compounds, singular and plural: “vrouwenkiesrecht” is found by “kiesrecht”, and by
 * “recht”. A list and not a general splitter: each word on it was chosen, so none is torn where it has no seam.
 */
const heads = new Set(
  `aanbeveling aanbevelingen aanpak actieplan actieplannen activist activisten adviseur adviseurs agenda akkoord akkoorden
  beleid bescherming beweging bewegingen bijdrage bijdragen bijeenkomst bijeenkomsten bouw brief brieven coalitie conflict
  conflicten consortium delegatie delegaties discriminatie doel doelen evaluatie evaluaties geweld gebied gebieden gelijkheid
  groep groepen handel handelsverdrag herstel hulp hulpverlening instelling instellingen instituut instituten kamer kiesrecht
  leider leiders leven macht meisje meisjes mensen ministerie ministeries missie missies netwerk netwerken norm normen
  onderhandeling onderhandelingen ondertekenaar ondertekenaars onderzoek oorlog oorlogen opbouw opbouwer opbouwers organisatie
  organisaties overleg partner partners partnerschap plan plannen preventie proces processen programma project projecten raad
  raden rapport rapporten rapportage rapportages recht rechten regering regeringen resolutie resoluties rol ruimte
  samenwerking slachtoffer slachtoffers staat stem stemmen strijd tactiek territorium toezegging toezeggingen training
  trainingen veiligheid veiligheidsraad verdediger verdedigers verdrag verdragen vereniging verenigingen verhaal verhalen
  verkiezing verkiezingen versterking vluchteling vluchtelingen vorming vrede vrouw vrouwen waarneming waarnemingen
  waarnemingsmissie waarnemingsmissies werk zorg`.split(/\s+/),
)

/** The shortest first part of a compound, and the shortest head. Letters. */
const shortestFirst = 3
const shortestHead = 3

/** The places in a word at which a head begins that ends it, the longest head first. */
function seamsOf(word: string): number[] {
  const places = Array.from(
    { length: Math.max(0, word.length - shortestFirst - shortestHead + 1) },
    (_, place) => place,
  )
  return places.map((place) => place + shortestFirst).filter((place) => heads.has(word.slice(place)))
}

/**
 * The words that end a compound, the longest first, and those that end what comes before them: “rechten” also of
 * “mensenrechtenverdediger”. Empty in a language without compounds in one word.
 */
export function headsOf(word: string, language: Language): string[] {
  if (language !== 'nl') return []
  const whole = word.toLowerCase()
  return [
    ...new Set(seamsOf(whole).flatMap((place) => [whole.slice(place), ...headsOf(whole.slice(0, place), language)])),
  ]
}

/** A compound as the word before its longest head, and the head: “vredesakkoord” as “vrede” and “akkoord”. Empty for others. */
export function partsOf(word: string, language: Language): string[] {
  if (language !== 'nl') return []
  const whole = word.toLowerCase()
  const [place] = seamsOf(whole)
  return place === undefined ? [] : [whole.slice(0, place).replace(/(?<=..[^s])s$/, ''), whole.slice(place)]
}
