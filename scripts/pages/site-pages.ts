/**
 * The paths of all pages that a site says it has: in its sitemap, or in the files that this is divided into.
 * @throws where the site does not give one of them
 */
export async function sitePages(site: string): Promise<string[]> {
  const pages: string[] = []
  for (const file of await sitemapFiles(site)) pages.push(...(await locationsIn(site, file)).found)
  return pages
}

/** The paths of the files that a site's pages are listed in: its sitemap, or those that this is divided into. */
export async function sitemapFiles(site: string): Promise<string[]> {
  const whole = '/sitemap.xml'
  const { found, isIndex } = await locationsIn(site, whole)
  return isIndex ? found : [whole]
}

async function locationsIn(site: string, path: string) {
  const answer = await fetch(site + path)
  if (!answer.ok)
    throw new Error(
      `${path} was answered with ${answer.status}: which pages there are is not known. Try again when the site is ready.`,
    )
  const xml = await answer.text()
  const found = [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname)
  return { found, isIndex: xml.includes('<sitemapindex') }
}
