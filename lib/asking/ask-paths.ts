import { isLanguage, type Language } from '../languages.ts'

/**
 * `/ask/en`: where anybody asks that something be changed or taken down. Says nothing of what is asked: others may see the address.
 * @param about the address of a page on this site, which the form begins with
 */
export function askPath(language: Language, about?: string): string {
  return `/ask/${language}${about === undefined ? '' : `?${new URLSearchParams({ about })}`}`
}

/** Where a browser is after it was sent. */
export function askedPath(language: Language): string {
  return `${askPath(language)}/sent`
}

export const ASK_STYLE_PATH = '/ask/style'

/** Whether a path is one to which the form is sent. Everything else below `/ask` is only read. */
export function takesAskForm(path: string): boolean {
  const [, ask, language, ...rest] = path.split('/')
  return ask === 'ask' && isLanguage(language) && rest.length === 0
}
