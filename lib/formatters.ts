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

const digits = perLanguage((language) => new Intl.NumberFormat(languageFacts(language).locale))

/** A number as people of the language write it: “1,003”, “1.003”. */
export function inDigits(number: number, language: StoryLanguage): string {
  return digits(language).format(number)
}
