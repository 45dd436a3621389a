import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FallbackAnswers } from '../answers/fallback-answers.ts'
import { securityHeaders } from '../answers/security-headers.ts'
import type { Site } from '../site/site.ts'
import type { Withdrawals } from '../withdrawn/withdrawals.ts'
import { forOne, type Audience } from './picture-access.ts'
import { pictures, type PicturesOptions } from './pictures.ts'
import { sendPicture } from './send-picture.ts'

export interface PublicPicturesOptions extends Omit<PicturesOptions, 'rules'> {
  readonly site: Site
  readonly fallback: FallbackAnswers
}

/** Answers with pictures, in the sizes that pages ask for. */
export function publicPictures({ site, fallback, ...options }: PublicPicturesOptions) {
  const media = pictures({ ...options, rules: site.pictures })
  const vary = { vary: 'accept' }
  const headers = { ...securityHeaders('picture', site, null), ...vary }
  let hasTidied = false
  return {
    /** Drops what was withdrawn, or is shown no longer. @param added what was not withdrawn before */
    forget(added: Pick<Withdrawals, 'pictures'>, all: Withdrawals): void {
      media.forget(added.pictures)
      // Once, for what is on disk from before: what readers no longer see is not kept for them.
      if (all.shown && !hasTidied) media.keepOnly(all.shown)
      hasTidied ||= all.shown !== undefined
    },
    async answer(request: IncomingMessage, response: ServerResponse, url: URL, whom: Audience): Promise<void> {
      const left = new AbortController()
      response.once('close', () => left.abort())
      const { pathname: path, searchParams: search } = url
      const picture = await media.get({ path, search, accept: request.headers.accept, signal: left.signal })
      if (picture) sendPicture(request, response, picture, whom === 'one' ? { ...headers, ...forOne } : headers)
      else fallback.send(request, response, 404, 'picture', vary)
    },
  }
}
