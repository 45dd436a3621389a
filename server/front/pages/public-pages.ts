import { readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative } from 'node:path'
import { LRUCache } from 'lru-cache'
import { isChoice } from '../../../lib/finding/requested-page.ts'
import { normalPath } from '../../../lib/redirects/redirect-table.ts'
import { addressesPath } from './address-book.ts'
import { breaker, Refusal } from './breaker.ts'
import { fetchEnhancement } from '../static/modules.ts'
import { dense, weightOf, type FinishedPage } from '../answers/finished-page.ts'
import type { FrontOptions } from '../front-options.ts'
import type { Gate } from '../admission/gate.ts'
import { goneAddresses } from '../withdrawn/gone-addresses.ts'
import type { Kind } from '../site/route-kind.ts'
import { logName } from '../site/log-name.ts'
import { pageCache, type PageCache } from './page-cache.ts'
import { forOne, type Audience } from '../pictures/picture-access.ts'
import { pictures } from '../pictures/pictures.ts'
import { answerWithoutPage, fetchBuildFile, renderPage } from './render-page.ts'
import { renderingLanes } from './rendering-lanes.ts'
import { securityHeaders } from '../answers/security-headers.ts'
import { sendPage, sendPicture } from '../answers/send-page.ts'
import { sendSentence } from '../answers/fallback-answers.ts'
import { mentions } from '../withdrawn/mentions.ts'
import type { TakenBack } from '../withdrawn/withdrawn-content.ts'
import type { Target } from '../site/request-target.ts'
import { warmUp } from './warm-up.ts'

/** Memory for the build's files: those of the site and of Studio together are about 15 MB in three encodings. Bytes. */
const maxBuildBytes = 64_000_000

const builtPath = '/_next/static/'

/** How long it is looked whether there is any content. Milliseconds. */
const longestLook = 2_000

/** How long the site may take to say itself that something is gone. Milliseconds. */
const soon = 150

/** What is for readers: finished pages, pictures and files of the build, from memory. */
export function reading(options: FrontOptions, { admits }: Pick<Gate, 'admits'>) {
  const { site, next, nextHeaders, contentVersion, buildFolder, log } = options
  const { host } = new URL(site.siteUrl)
  const answers = breaker({
    onChange: (isOpen) =>
      log(isOpen ? 'pages get no answer: those that are kept are served' : 'pages are answered again'),
  })
  const lane = renderingLanes((address) => pages.peek(address) !== undefined)
  const renderer = { next, nextHeaders, host, pages: () => pages, breaker: answers, lane }
  const pages: PageCache = pageCache({
    render: (address, version) => renderPage(renderer, address, version),
    breaker: answers,
    isChoice,
    version: contentVersion,
    now: Date.now,
    improve: dense,
    onFailure(path, error) {
      if (!(error instanceof Refusal))
        log(`${logName(path)} could not be rendered: ${error instanceof Error ? error.message : error}`)
    },
  })
  answers.tryWith(() => pages.renew(addressesPath))
  const gone = goneAddresses()
  // Known here, it is said at once; the site, which may know of something newer at this address, is asked all the same.
  const goneOr = (address: string): Promise<FinishedPage> => {
    const instead = pages.peek(`/410/${address.split('/')[1]}`)
    const real = pages.get(address)
    if (!instead) return real
    const said = { ...instead, status: 410 }
    return Promise.race([real.catch(() => said), after(soon, said)])
  }
  let hasTidied = false
  const media = pictures({
    source: options.pictureSource,
    owner: options.pictureOwner,
    folder: options.pictureFolder,
    timeout: options.pictureTimeout,
    log,
  })
  const buildFiles = new LRUCache<string, FinishedPage>({ maxSize: maxBuildBytes, sizeCalculation: weightOf })

  const headersFor = (script: 'own' | null) => ({
    ...securityHeaders('page', site, script),
    vary: 'accept-encoding, cookie',
    'cache-control': 'public, max-age=0, must-revalidate',
    'speculation-rules': '"/speculation-rules.json"',
  })
  const pageHeaders = headersFor(null)
  const scriptHeaders = headersFor('own')
  const { 'speculation-rules': _, ...plainHeaders } = pageHeaders
  const dataHeaders = { ...plainHeaders, ...securityHeaders('data', site, null) }
  // What somebody looked for stays on no disk, and in no list of others.
  const searchHeaders = { ...pageHeaders, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }
  const headersOf = (isSearch: boolean, kind: Kind, { hasScript }: FinishedPage) => {
    if (isSearch) return searchHeaders
    if (kind === 'data') return dataHeaders
    return hasScript ? scriptHeaders : pageHeaders
  }
  const pictureHeaders = { ...securityHeaders('media', site, null), vary: 'accept' }
  const fileHeaders = { ...securityHeaders('static', site, null), vary: 'accept-encoding' }
  const foundHeaders = { ...fileHeaders, 'cache-control': 'public, max-age=31536000, immutable' }
  const isBuilt = builtFiles(buildFolder)
  const fileAt = async (path: string) => {
    if (!path.startsWith(builtPath)) return fetchEnhancement(path)
    return isBuilt(path) ? fetchBuildFile({ next, nextHeaders, host }, path) : undefined
  }

  return {
    warmUp: () => warmUp(pages, log),
    /** Whether readers get pages: some are kept, or the content can be reached to make them of. */
    async isAnswering(): Promise<boolean> {
      if (pages.peek(addressesPath)?.status === 200) return true
      const made = pages.get(addressesPath).then(
        ({ status }) => status === 200,
        () => false,
      )
      return Promise.race([made, after(longestLook, false)])
    },
    /** Drops what shows something that was taken back, so that no failure can bring it to light again. */
    forget(takenBack: TakenBack, all: TakenBack): void {
      gone.replace(all.gone)
      if (takenBack.addresses.size + takenBack.pictures.size > 0) pages.forget(mentions(takenBack))
      media.forget(takenBack.pictures)
      // Once, for what is on disk from before: what readers no longer see is not kept for them.
      if (all.shown && !hasTidied) media.keepOnly(all.shown)
      hasTidied ||= all.shown !== undefined
    },
    page(request: IncomingMessage, response: ServerResponse, { asked }: Target, kind: Kind): Promise<void> | void {
      if ('refusal' in asked) return sendSentence(request, response, asked.refusal, pageHeaders)
      const address = asked.path + asked.query
      const send = (page: FinishedPage) => sendPage(request, response, page, headersOf(asked.isSearch, kind, page))
      const current = pages.current(address)
      if (current) return send(current)
      const path = normalPath(asked.path)
      const isGone = gone.has(path)
      const refusal = isGone ? undefined : answerWithoutPage(pages, asked.path)
      if (refusal) return send(refusal)
      // What somebody has read before is renewed once for all who ask.
      if (!pages.peek(address) && !admits(request, response, 'page', kind)) return
      if (isGone) return goneOr(address).then(send)
      return gone.unlessGone(path, pages.get(address), () => goneOr(address)).then(send)
    },
    async picture(request: IncomingMessage, response: ServerResponse, url: URL, whom: Audience): Promise<void> {
      const left = new AbortController()
      response.once('close', () => left.abort())
      const { pathname: path, searchParams: search } = url
      const picture = await media.get({ path, search, accept: request.headers.accept, signal: left.signal })
      const headers = whom === 'one' ? { ...pictureHeaders, ...forOne } : pictureHeaders
      if (picture) sendPicture(request, response, picture, headers)
      else sendSentence(request, response, 404, pictureHeaders)
    },
    async buildFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
      const known = buildFiles.get(path)
      const file = known ?? (await fileAt(path))
      if (file?.status !== 200) return sendSentence(request, response, 404, fileHeaders)
      if (!known) buildFiles.set(path, file)
      sendPage(request, response, file, foundHeaders)
    },
  }
}

/** Says which files of the build there are: any other name costs nothing. */
function builtFiles(folder: string | undefined): (path: string) => boolean {
  if (folder === undefined) return () => true
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = new Set(files.map(({ parentPath, name }) => builtPath + relative(folder, join(parentPath, name))))
  return (path) => names.has(path)
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((done) => setTimeout(done, milliseconds, value).unref())
}
