/** Its whole style: the policy below allows this one sheet by its hash, and no script at all. */
const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 Georgia, 'Times New Roman', serif; }
body { min-height: 100vh; margin: 0; display: grid; place-items: center; background: light-dark(#faf7f0, #17161a); color: light-dark(#1d1a16, #efeae0); }
form { width: min(22rem, calc(100vw - 3rem)); display: grid; gap: 1rem; }
h1 { font-size: 1.75rem; font-weight: 600; margin: 0 0 0.5rem; }
label { display: grid; gap: 0.25rem; }
input, button { font: inherit; padding: 0.6rem 0.75rem; border: 1px solid light-dark(#6b6459, #a39b8d); border-radius: 2px; background: transparent; color: inherit; }
button { background: light-dark(#7a1f3d, #f0a9bd); color: light-dark(#fff, #2a0714); border: 0; cursor: pointer; }
:focus-visible { outline: 3px solid light-dark(#1b4f9c, #9cc4ff); outline-offset: 2px; }
p[role='alert'] { margin: 0; border-inline-start: 4px solid light-dark(#a3161a, #ff9a8d); padding-inline-start: 0.75rem; }
`

/**
 * The page on which a person signs in with e-mail and password.
 * @param origin where the person came from and goes back to; already checked against the allowed ones
 * @param problem a sentence to show when an attempt failed
 */
export async function loginPage(origin: string, problem: string | null): Promise<Response> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${Buffer.from(digest).toString('base64')}'`,
    "base-uri 'none'",
    // The answer to the form is a redirect to the Studio, which the browser counts as a form target too.
    `form-action 'self' ${new URL(origin).origin}`,
    "frame-ancestors 'none'",
  ].join('; ')
  return new Response(html(origin, problem), {
    status: problem === null ? 200 : 401,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    },
  })
}

function html(origin: string, problem: string | null): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Sign in · NAP 1325 Studio</title><style>${style}</style></head>
<body><main><form method="post">
<h1>Sign in to the Studio</h1>
${problem === null ? '' : `<p role="alert">${escape(problem)}</p>`}
<input type="hidden" name="origin" value="${escape(origin)}">
<label>E-mail <input name="email" type="email" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button>
</form></main></body></html>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
