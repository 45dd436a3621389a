import { deviceLength } from './sign-in.ts'

const name = 'lake_device'
/** A machine may be shared: the browsers of so many people are known. */
const most = 3

/** What this browser was given at its last sign-ins. It opens nothing: it only has a lane of its own at the login page. */
export function deviceCookies(request: Request): string[] {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const own = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return own
    .split('.')
    .filter((part) => /^dv[\w-]{43}$/.test(part))
    .slice(0, most)
}

/**
 * The `Set-Cookie` after a sign-in. Without `Path` a browser takes the folder of the login page as it sees it (RFC 6265 §5.1.4),
 * whatever prefix a proxy gave the lake; no other request carries the cookie.
 */
export function deviceCookie(request: Request, added: string): string {
  const value = [added, ...deviceCookies(request)].slice(0, most).join('.')
  // The page's own origin: browsers send it with every form.
  const isSecure = request.headers.get('origin')?.startsWith('https:') ?? false
  const attributes = ['HttpOnly', 'SameSite=Strict', `Max-Age=${deviceLength / 1000}`, ...(isSecure ? ['Secure'] : [])]
  return [`${name}=${value}`, ...attributes].join('; ')
}
