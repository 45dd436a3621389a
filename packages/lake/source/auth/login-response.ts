import { loginStyle } from './login-style.ts'
import type { LoginWords } from './login-words.ts'

export interface LoginPage {
  readonly words: LoginWords
  /** The project's name. */
  readonly title: string
  /** Where the person came from and goes back to; already checked against the allowed ones. */
  readonly origin: string
  /** A sentence to show when an attempt failed. */
  readonly problem?: string
  /** HTTP status; 200 unless something went wrong. */
  readonly status?: number
  /** Seconds until it is worth another try. */
  readonly retryAfter?: number
}

/** A step of signing in as a page: one form, which sends back where the person came from. Nothing in it but its style may load. */
export async function loginResponse(page: LoginPage, heading: string, fields: string): Promise<Response> {
  const { origin, status = 200, retryAfter } = page
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(loginStyle))
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${Buffer.from(digest).toString('base64')}'`,
    "base-uri 'none'",
    // The answer to the form is a redirect to the Studio, which the browser counts as a form target too.
    `form-action 'self' ${new URL(origin).origin}`,
    "frame-ancestors 'none'",
  ].join('; ')
  return new Response(html(page, heading, fields), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  })
}

function html({ words, origin, problem, title }: LoginPage, heading: string, fields: string): string {
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${problem === undefined ? '' : `${words.error}: `}${heading} · ${escape(title)} Studio</title><style>${loginStyle}</style></head>
<body><main><form method="post">
<h1>${heading}</h1>
${problem === undefined ? '' : `<p role="alert" id="problem">${escape(problem)}</p>`}
<input type="hidden" name="origin" value="${escape(origin)}">
${fields}
</form></main></body></html>`
}

/** Text as it stands in HTML. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
