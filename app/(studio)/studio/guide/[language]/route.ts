import { isLanguage } from '@/lib/languages'
import { readGuide } from '../read-guide'
import { style } from '../style'

// Read on request: the text is in the repository, not in the build.
export const dynamic = 'force-dynamic'

/** The editor's guide in a language of Studio, self-contained and without scripts: editors may be offline. */
export async function GET(_request: Request, { params }: { params: Promise<{ language: string }> }) {
  const { language } = await params
  if (!isLanguage(language)) return new Response('There is no guide in this language.', { status: 404 })
  const { title, body } = await readGuide(language)
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · NAP 1325</title>
<style>${style}</style>
${body}
</html>
`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
