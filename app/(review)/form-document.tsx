import type { ReactNode } from 'react'
import { reviewPath } from '@/lib/review-path'
import { frameLanguageFacts, type FrameLanguage } from '@/lib/review/frame-languages'

interface FormDocument {
  readonly token: string
  readonly frame: FrameLanguage
  readonly title: string
  readonly status: number
  readonly body: ReactNode
}

/**
 * A page of a form, as the answer to any method. Next renders pages for GET only: a form that is given back, with everything
 * that was typed, has to be the answer to its own POST, since there is no place to keep the text between two requests.
 */
export async function formDocument({ token, frame, title, status, body }: FormDocument): Promise<Response> {
  // Not bundled: in the bundles of routes, React has no renderer.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ 'react-dom/server')
  const html = renderToStaticMarkup(
    <html lang={frame} dir={frameLanguageFacts(frame).direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="stylesheet" href={reviewPath(token, 'form-style')} />
      </head>
      <body>{body}</body>
    </html>,
  )
  return new Response(`<!doctype html>${html}`, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
