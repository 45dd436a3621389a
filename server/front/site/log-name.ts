import { kindOf } from './route-kind.ts'

/** Longer paths are cut: they are no page of ours. Characters. */
const longest = 120

/**
 * How a request target is named in the log: by its path, never by its query, which holds what somebody looks for. Of what
 * is not for everybody only the first word: the rest may be what lets somebody in.
 */
export function logName(requestTarget = ''): string {
  const [path = ''] = requestTarget.split(/[?#]/, 1)
  const kind = kindOf(path, undefined)
  if (kind === 'page' || kind === 'data' || kind === 'static' || kind === 'entrance' || kind === 'api')
    return path.slice(0, longest)
  return `/${path.split('/')[1]?.slice(0, longest)}/…`
}
