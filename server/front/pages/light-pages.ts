import { brotliCompressSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { brotliParams } from '../answers/encodings.ts'
import { compactBodies, digestOf, emptyPage, weightOf, type FinishedPage } from '../answers/finished-page.ts'
import { kindOf } from '../site/own-paths.ts'
import type { Site } from '../site/site.ts'
import { lightHtml } from '../html/light-html.ts'

/**
 * In which form a reader gets a page: `whole`; `light`, which its address says; or `unasked`, the same because her browser saves
 * data: then the address stays, and no link need keep the choice.
 */
export type PageForm = 'whole' | 'light' | 'unasked'

/** Bytes of light forms, and of the pages that they were made of, for each form. */
const mostKept = 16_000_000

/** Brotli: somebody waits, and a light page is small. */
const quality = 5

/**
 * The light forms of finished pages. Each is made of the page that is kept, while one waits and without asking anybody, so that it
 * can show nothing that the page does not show now; what is remembered of them has its own small space, and pushes no page out.
 */
export function lightPages(site: Pick<Site, 'light' | 'routes' | 'addresses'>) {
  const { parameter, wordsIn } = site.light
  const space = () =>
    new LRUCache<FinishedPage, FinishedPage>({
      maxSize: mostKept,
      sizeCalculation: (light, page) => weightOf(light) + weightOf(page),
    })
  const made = { light: space(), unasked: space() }

  const isPage = (address: string) => {
    if (!/^\/(?!\/)/.test(address)) return address.startsWith('?')
    const [path = ''] = address.split(/[?#]/, 1)
    return kindOf(site, path) === 'page' && !path.slice(path.lastIndexOf('/')).includes('.')
  }
  /** The address of a page of the site with the choice in it; any other as it is. */
  const keep = (address: string) => {
    if (!isPage(address)) return address
    const [rest = '', hash] = address.split('#', 2)
    return `${rest}${rest.includes('?') ? '&' : '?'}${parameter}${hash === undefined ? '' : `#${hash}`}`
  }
  const lightOf = (page: FinishedPage, form: 'light' | 'unasked', address: string): FinishedPage => {
    const { location, link: _typeface, ...headers } = page.headers
    if (location !== undefined) return emptyPage({ ...page, headers: { ...headers, location: keep(location) } })
    const isThere = form === 'light' && page.status === 200
    const html = lightHtml(page.bodies.identity.toString('utf8'), {
      keep: form === 'light' ? keep : null,
      field: parameter,
      whole: isThere ? address : null,
      wordsIn,
    })
    const body = Buffer.from(html)
    const br = brotliCompressSync(body, { params: brotliParams(body.length, quality) })
    return {
      ...page,
      headers,
      digest: digestOf(body),
      bodies: compactBodies(br),
      isDense: false,
      ends: undefined,
    }
  }

  return {
    /** The form that a page has for a request; all but pages for people have one. */
    formOf(page: FinishedPage, isAsked: boolean, savesData: boolean): PageForm {
      const { 'content-type': type = '', location } = page.headers
      if (isAsked && (location !== undefined || type.startsWith('text/html'))) return 'light'
      return savesData && !isAsked && type.startsWith('text/html') ? 'unasked' : 'whole'
    },
    isMade: (page: FinishedPage, form: PageForm): boolean => form === 'whole' || made[form].has(page),
    /**
     * A page in a form.
     * @param address of the page: path and query
     */
    inForm(page: FinishedPage, form: PageForm, address: string): FinishedPage {
      if (form === 'whole') return page
      const known = made[form].get(page)
      if (known) return known
      const light = lightOf(page, form, address)
      // What somebody chose or looked for is asked for once.
      if (!site.addresses.isRare(address)) made[form].set(page, light)
      return light
    },
    /** Nothing of what was made is left. */
    clear(): void {
      made.light.clear()
      made.unasked.clear()
    },
  }
}
