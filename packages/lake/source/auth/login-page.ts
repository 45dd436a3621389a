import { escape, loginResponse, type LoginPage } from './login-response.ts'

/** The page on which a person signs in with e-mail and password. */
export function passwordPage(page: LoginPage): Promise<Response> {
  const { words } = page
  return loginResponse(
    page,
    words.signInTo,
    `<label>${words.email} <input name="email" type="email" autocomplete="username" required autofocus${described(page)}></label>
<label>${words.password} <input name="password" type="password" autocomplete="current-password" required></label>
<button>${words.signIn}</button>`,
  )
}

/**
 * The second step: a code from an app.
 * @param ticket says that the password was right; it is in the page only
 */
export function codePage(page: LoginPage, ticket: string): Promise<Response> {
  const { words } = page
  const again = `?${new URLSearchParams({ origin: page.origin })}`
  return loginResponse(
    page,
    words.enterCode,
    `<p id="hint">${words.codeHint}</p>
<input type="hidden" name="ticket" value="${escape(ticket)}">
<label>${words.code} <input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required autofocus aria-describedby="${page.problem ? 'problem hint' : 'hint'}"${page.problem ? ' aria-invalid="true"' : ''}></label>
<button>${words.goOn}</button>
<p><a href="${escape(again)}">${words.asSomebodyElse}</a></p>`,
  )
}

function described({ problem }: LoginPage): string {
  return problem === undefined ? '' : ' aria-describedby="problem"'
}
