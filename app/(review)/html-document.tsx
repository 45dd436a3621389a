import type { ReactNode } from 'react'

interface HtmlDocument {
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** The address of its style sheet. */
  readonly style: string
  readonly status: number
  readonly body: ReactNode
}

/**
 * A page of a form, as the answer to any method. Next renders pages for GET only: a form that is given back, with everything
 * that was typed, has to be the answer to its own POST, since there is no place to keep the text between two requests.
 */
export async function htmlDocument({
  language,
  direction,
  title,
  style,
  status,
  body,
}: HtmlDocument): Promise<Response> {
  // Not bundled: in the bundles of routes, React has no renderer.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ 'react-dom/server')
  const html = renderToStaticMarkup(
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="stylesheet" href={style} />
      </head>
      <body>{body}</body>
    </html>,
  )
  return new Response(`<!doctype html>${html}`, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
