import { languageFacts, type StoryLanguage } from './languages.ts'

/** Makes one of Intl's formatters for each language, at first need: to make one costs many times what it costs to use it. */
export function perLanguage<T>(make: (language: StoryLanguage) => T): (language: StoryLanguage) => T {
  const made = new Map<StoryLanguage, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}

const days = perLanguage(
  (language) =>
    new Intl.NumberFormat(languageFacts(language).locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
)

/** “90 days”, “1 dag” */
export function inDays(number: number, language: StoryLanguage): string {
  return days(language).format(number)
}

const digits = perLanguage((language) => new Intl.NumberFormat(languageFacts(language).locale))

/** A number as people of the language write it: “1,003”, “1.003”. */
export function inDigits(number: number, language: StoryLanguage): string {
  return digits(language).format(number)
}
