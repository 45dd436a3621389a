import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The style sheets of pages that Next does not render, as one. Names are relative to `app`. */
export async function styleSheets(names: readonly string[]): Promise<Response> {
  const texts = await Promise.all(
    names.map((name) => readFile(join(/* turbopackIgnore: true */ process.cwd(), 'app', name), 'utf8')),
  )
  return new Response(texts.join('\n'), { headers: { 'content-type': 'text/css; charset=utf-8' } })
}

/** What every form is set in. */
export const formSheets: readonly string[] = [
  '(site)/styles/tokens.css',
  '(site)/styles/base.css',
  '(site)/styles/text.css',
  '(site)/styles/sources.css',
  '(review)/remark-form.css',
]
