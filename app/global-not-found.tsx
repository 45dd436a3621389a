import type { Metadata } from 'next'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { defaultLanguage } from '@/lib/languages'

export const metadata: Metadata = { title: 'NAP 1325', robots: { index: false } }

/**
 * What Next answers where it has no page: readers get the front's 404 instead. It has no style sheet, since Next counts what this page
 * loads as part of every page: the site's comes in one file with its typeface, which Studio then loaded, and drew nothing with.
 */
export default function GlobalNotFound() {
  return (
    <html lang={defaultLanguage}>
      <body>
        <NotFoundTemplate language={defaultLanguage} />
      </body>
    </html>
  )
}
