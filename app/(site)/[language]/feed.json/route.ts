import { siteFeed } from '../../feeds'
import { readLanguage, type LanguageParams } from '../../params'

export async function GET(_request: Request, props: LanguageParams): Promise<Response> {
  return siteFeed(await readLanguage(props), 'json')
}
