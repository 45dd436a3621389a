import { siteFeed } from '../../feeds'
import { readStoryLanguage, type LanguageParams } from '../../params'

export async function GET(_request: Request, props: LanguageParams): Promise<Response> {
  return siteFeed(await readStoryLanguage(props), 'json')
}
