import { countryFeed } from '../../../../feeds'
import { readSlug, type SlugParams } from '../../../../params'

export async function GET(_request: Request, props: SlugParams): Promise<Response> {
  const { language, slug } = await readSlug(props)
  return countryFeed(language, slug, 'json')
}
