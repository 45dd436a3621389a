import { formatDate } from '../../../lib/dates.ts'
import { perLanguage } from '../../../lib/formatters.ts'
import { languageFacts, storyLanguages, type Language } from '../../../lib/languages.ts'
import { languageName } from '../../../lib/words.ts'
import { say, spokenNow, type Twins } from './say.ts'

/** Sentences with values in them, by what stands around the values: the longest words first, so that the closest form is found. */
interface Form {
  readonly english: RegExp
  readonly places: readonly string[]
  readonly twin: string
}

let known: { readonly twins: Twins; readonly forms: readonly Form[] } = { twins: {}, forms: [] }

/** Places whose values are words of ours too. All others hold what people wrote, which is never translated. */
const spokenPlaces: ReadonlySet<string> = new Set(['day', 'moment', 'language', 'part', 'parts', 'sentence', 'problem'])

/**
 * A sentence that a room made which knows no Studio: a rule of the schema, of consent, a finding. Its values are found by the words
 * around them, and one that consists of several sentences is said one by one. What has no twin stays as it is.
 * @param made the finished English sentence
 */
export function sayMade(made: string): string {
  if (spokenNow().language === 'en') return made
  const whole = twinOf(made)
  if (whole !== null) return whole
  const pieces = made.split(/(?<=[.:!?”]) (?=[\p{Lu}“])/u)
  return pieces.length === 1 ? made : runsOf(pieces).join(' ')
}

/** The longest runs of sentences that have a twin together, each in its words. */
function runsOf(pieces: readonly string[]): string[] {
  for (let end = pieces.length; end > 0; end -= 1) {
    const twin = twinOf(pieces.slice(0, end).join(' '))
    if (twin !== null) return [twin, ...runsOf(pieces.slice(end))]
  }
  const [first, ...rest] = pieces
  return first === undefined ? [] : [first, ...runsOf(rest)]
}

/** Also for what is made into a sentence by a full stop at its end. */
function twinOf(made: string): string | null {
  const twin = exactTwinOf(made)
  if (twin !== null || !made.endsWith('.')) return twin
  const bare = exactTwinOf(made.slice(0, -1))
  return bare === null ? null : `${bare}.`
}

function exactTwinOf(made: string): string | null {
  const { twins } = spokenNow()
  if (Object.hasOwn(twins, made)) return say(made)
  for (const { english, places, twin } of formsOf(twins)) {
    const values = english.exec(made)?.slice(1)
    if (!values) continue
    const said = new Map(places.map((place, index) => [place, valueSaid(place, values[index] ?? '')]))
    return twin.replace(/\{(\w+)\}/g, (whole, place: string) => said.get(place) ?? whole)
  }
  return null
}

function formsOf(twins: Twins): readonly Form[] {
  if (known.twins === twins) return known.forms
  const forms = Object.entries(twins)
    .filter(([english]) => /\{\w+\}/.test(english))
    .toSorted(([a], [b]) => bareLength(b) - bareLength(a))
    .map(([english, twin]) => ({
      english: new RegExp(`^${english.split(anyPlace).map(escaped).join('(.+?)')}$`, 'su'),
      places: [...english.matchAll(/\{(\w+)\}/g)].flatMap(([, place]) => place ?? []),
      twin,
    }))
  known = { twins, forms }
  return forms
}

const anyPlace = /\{\w+\}/
const escaped = (words: string) => words.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
const bareLength = (english: string) => english.replaceAll(/\{\w+\}/g, '').length

function valueSaid(place: string, value: string): string {
  if (!spokenPlaces.has(place)) return value
  const { language } = spokenNow()
  if (place === 'day' || place === 'moment') return inMonthsOf(language, value)
  if (place === 'language') return languageNamed(value, language)
  // A sentence may have commas; what has no twin as a whole may be a list of what has.
  return twinOf(value) ?? value.split(', ').map(sayMade).join(', ')
}

function languageNamed(english: string, language: Language): string {
  const found = storyLanguages.find(({ id }) => languageName(id, 'en') === english)
  return found ? languageName(found.id, language) : english
}

/** The names of the months, long and short, as dates have them. */
const months = perLanguage((language) => {
  const named = (month: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(languageFacts(language).locale, { day: 'numeric', month, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(new Date(Date.UTC(2026, index, 1)))
      return parts.find(({ type }) => type === 'month')?.value ?? ''
    })
  }
  return [...named('long'), ...named('short')]
})

function inMonthsOf(language: Language, value: string): string {
  const inWords = value.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => formatDate(day, language))
  return inWords.replaceAll(/\p{L}+/gu, (word) => months(language)[months('en').indexOf(word)] ?? word)
}
