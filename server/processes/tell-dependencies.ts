import type { IncomingMessage, ServerResponse } from 'node:http'
import { dependenciesHeader, formatDependencies } from '../../lib/dependencies/dependencies.ts'
import { newNotes } from '../../lib/dependencies/note-dependencies.ts'
import { contentVersionHeader } from '../../lib/versions/content-version-header.ts'

/**
 * Has a request answered, and tells the front what the answer depends on: in a header, or after the body, which is sent while
 * the page is still being rendered. Only where the front asks for a page to keep.
 */
export function tellDependencies(request: IncomingMessage, response: ServerResponse, answer: () => unknown): void {
  if (request.headers[contentVersionHeader] === undefined) return void answer()
  const { run, read } = newNotes()
  const end = response.end.bind(response)
  const endWithNotes = (...given: Parameters<typeof end>) => {
    const dependencies = read()
    const text = dependencies && formatDependencies(dependencies)
    if (text !== null && !response.headersSent) response.setHeader(dependenciesHeader, text)
    else if (text !== null && response.chunkedEncoding) response.addTrailers({ [dependenciesHeader]: text })
    return end(...given)
  }
  Object.assign(response, { end: endWithNotes })
  run(answer)
}
