import { expect, type APIRequestContext } from '@playwright/test'
import type { Language } from '@/lib/languages'

/** Every address that the site says it has. */
export async function everyPage(request: APIRequestContext): Promise<string[]> {
  const xml = await (await request.get('/sitemap.xml')).text()
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)
  expect(paths.length).toBeGreaterThan(10)
  return paths
}

/** One for each kind of page in each language: what follows `/en/stories/` is one kind. */
export function onePerTemplate(paths: readonly string[]): string[] {
  const kindOf = (path: string) => path.split('/').slice(0, 3).join('/') + (path.split('/').length > 3 ? '/…' : '')
  return [...new Map(paths.map((path) => [kindOf(path), path])).values()]
}

/** One of each kind of page in a language, one in its light form, and what stands where there is none. */
export async function templatesIn(language: Language, request: APIRequestContext): Promise<string[]> {
  const paths = (await everyPage(request)).filter((path) => `${path}/`.startsWith(`/${language}/`))
  return [...onePerTemplate(paths), `/${language}/stories-of-nothing`, `/${language}?light`]
}
