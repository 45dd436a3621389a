import { readGuide } from './read-guide'
import { style } from './style'

// Read on request: the text is in the repository, not in the build.
export const dynamic = 'force-dynamic'

/** The editor's guide, self-contained and without scripts: editors may be offline. */
export async function GET() {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editor’s guide · NAP 1325</title>
<style>${style}</style>
${await readGuide()}
</html>
`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
